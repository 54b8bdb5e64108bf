"use client";

import type { FormEvent, FormHTMLAttributes, Ref } from "react";
import { useViewer, whoseOf } from "./viewer-scope";

/** What `useSubmit` gives a form: where it is posted before or without scripts, and what sends it with them. */
export type Sending = {
  action: (form: FormData) => void;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
};

/** A form that says whose it is, and is posted by the browser itself where no script sends it. */
export function PostForm({
  sending,
  children,
  ...rest
}: Omit<FormHTMLAttributes<HTMLFormElement>, "action" | "onSubmit"> & {
  sending: Sending;
  ref?: Ref<HTMLFormElement>;
}) {
  return (
    <form {...rest} action={sending.action} onSubmit={sending.onSubmit}>
      <Whose />
      {children}
    </form>
  );
}

/** The hidden field that says for whom the page was drawn. */
export function Whose() {
  const whose = whoseOf(useViewer());
  return whose && <input type="hidden" name="whose" value={whose} />;
}
