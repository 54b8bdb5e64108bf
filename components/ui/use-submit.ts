"use client";

import { type FormEvent, useActionState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { fieldsOf, textOf } from "@/lib/form-fields";
import type { Sending } from "./post-form";
import { useLatest } from "./use-latest";
import { type SendOptions, useSend } from "./use-send";

type Options<I, T> = Omit<SendOptions<I, T>, "posted"> & {
  /** What to send, read when the form is sent; null where something is lacking, and has been said. */
  read: (form: FormData) => I | null;
  /** The page that shows this form whatever became of it, where the one it stands on may not. */
  page?: string;
};
type Action<I, T> = (input: I, form?: FormData) => Promise<ActionResult<T>>;

/**
 * `useSend` for a form: what it holds is read when it is sent. Before and without scripts the browser posts the form to
 * the same action, and the page comes back with its answer (`posted`) and with what was typed.
 */
export function useSubmit<I, T>(action: Action<I, T>, options: Options<I, T>) {
  const [posted, post] = useActionState(
    action as (state: unknown, form: FormData) => Promise<ActionResult<T> | null>,
    null,
    options.page,
  );
  const sending = useSend(action, { ...options, posted });
  const read = useLatest(options.read);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const input = read.current(new FormData(event.currentTarget));
    if (input !== null) void sending.send(input);
  };
  const typed = posted && !posted.ok && posted.typed?.length ? fieldsOf(posted.typed) : null;
  const form: Sending = { action: post, onSubmit };
  return {
    ...sending,
    onSubmit,
    form,
    posted,
    /** What is kept already, where somebody wrote before the posted form came; undefined where nobody did. */
    stored: posted && !posted.ok ? posted.stored : undefined,
    /** What was typed into a form that was posted and refused; null where none was. */
    typed,
    /** The value a text field begins with: what was typed, or `start`. */
    begin: (name: string, start = "") => (typed?.has(name) ? textOf(typed, name) : start),
  };
}
