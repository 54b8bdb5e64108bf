"use client";

import { type FormEvent, useRef } from "react";
import type { ActionResult } from "@/lib/action-result";
import { type SendOptions, useSend } from "./use-send";

type Options<I, T> = SendOptions<I, T> & {
  /** What to send, read when the form is sent. */
  read: (form: FormData) => I;
};

/** `useSend` for a form: what it holds is read when it is sent. */
export function useSubmit<I, T>(action: (input: I) => Promise<ActionResult<T>>, options: Options<I, T>) {
  const sending = useSend(action, options);
  const read = useRef(options.read);
  read.current = options.read;
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void sending.send(read.current(new FormData(event.currentTarget)));
  };
  return { ...sending, onSubmit };
}
