"use client";

import { type FormEvent, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { textsOf } from "@/lib/form-fields";
import { Button } from "./button";
import { Field, inputLook } from "./field";
import { PasswordInput } from "./password-input";
import { useSignIn } from "./viewer-scope";

const FAILED = "The server did not answer. Try again in a moment.";

/**
 * Signs in over the page, which stays as it is; the form that was refused is then sent again. Another person's sign-in
 * sends nothing: the server refuses a form that is not theirs.
 */
export function SignInHere() {
  const signIn = useSignIn();
  const place = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDialogElement>(null);
  const [state, setState] = useState<"out" | "asking" | "in">("out");
  const [wrong, setWrong] = useState<string | null>(null);
  const ask = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // In React's tree this form lies within the one that was refused.
    event.stopPropagation();
    if (!signIn) return;
    setState("asking");
    const result = await signIn(textsOf(new FormData(event.currentTarget), "email", "password")).catch(
      () => null,
    );
    setWrong(result?.ok ? null : (result?.errors[0]?.message ?? FAILED));
    setState(result?.ok ? "in" : "out");
    if (!result?.ok) return;
    sheet.current?.close();
    place.current?.closest("form")?.requestSubmit();
  };
  return (
    <div ref={place} className="mt-2">
      {state === "in" ? (
        <p>You are signed in again.</p>
      ) : (
        <Button kind="quiet" size="small" onClick={() => sheet.current?.showModal()}>
          Sign in here
        </Button>
      )}
      {typeof document !== "undefined" &&
        createPortal(
          <dialog
            ref={sheet}
            aria-labelledby="sign-in-here"
            className="bg-card text-ink border-line m-auto w-full max-w-sm rounded-2xl border p-5 backdrop:bg-black/50"
          >
            <form method="post" onSubmit={(event) => void ask(event)} className="space-y-4">
              <h2 id="sign-in-here" className="text-lg font-bold">
                Sign in
              </h2>
              {wrong && (
                <p role="alert" className="text-danger text-sm font-medium">
                  {wrong}
                </p>
              )}
              <Field label="E-mail">
                {(props) => (
                  <input {...props} name="email" type="email" autoComplete="username" className={inputLook} />
                )}
              </Field>
              <Field label="Password">
                {(props) => <PasswordInput {...props} autoComplete="current-password" />}
              </Field>
              <div className="flex justify-end gap-3">
                <Button kind="quiet" onClick={() => sheet.current?.close()}>
                  Cancel
                </Button>
                <Button type="submit" pending={state === "asking"}>
                  Sign in
                </Button>
              </div>
            </form>
          </dialog>,
          document.body,
        )}
    </div>
  );
}
