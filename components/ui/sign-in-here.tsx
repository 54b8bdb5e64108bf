"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type Ref, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { textsOf } from "@/lib/form-fields";
import { Button } from "./button";
import { Field, inputLook } from "./field";
import { PasswordInput } from "./password-input";
import { useSignIn } from "./viewer-scope";

/**
 * Signs in over the page, which stays as it is; the form that was refused is then sent again. Another person's sign-in
 * sends nothing: the server refuses a form that is not theirs.
 */
export function SignInHere() {
  const t = useTranslations("ui.signInHere");
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
    setWrong(result?.ok ? null : (result?.errors[0]?.message ?? t("silent")));
    setState(result?.ok ? "in" : "out");
    if (!result?.ok) return;
    sheet.current?.close();
    place.current?.closest("form")?.requestSubmit();
  };
  return (
    <div ref={place} className="mt-2">
      {state === "in" ? (
        <p>{t("done")}</p>
      ) : (
        <Button kind="quiet" size="small" onClick={() => sheet.current?.showModal()}>
          {t("open")}
        </Button>
      )}
      {typeof document !== "undefined" &&
        createPortal(
          <SignInSheet
            ref={sheet}
            wrong={wrong}
            asking={state === "asking"}
            ask={(event) => void ask(event)}
            close={() => sheet.current?.close()}
          />,
          document.body,
        )}
    </div>
  );
}

function SignInSheet({
  ref,
  wrong,
  asking,
  ask,
  close,
}: {
  ref: Ref<HTMLDialogElement>;
  wrong: string | null;
  asking: boolean;
  ask: (event: FormEvent<HTMLFormElement>) => void;
  close: () => void;
}) {
  const t = useTranslations("ui");
  return (
    <dialog
      ref={ref}
      aria-labelledby="sign-in-here"
      className="bg-card text-ink border-line m-auto w-full max-w-sm rounded-2xl border p-5 backdrop:bg-black/50"
    >
      <form method="post" onSubmit={ask} className="space-y-4">
        <h2 id="sign-in-here" className="text-lg font-bold">
          {t("signInHere.title")}
        </h2>
        {wrong && (
          <p role="alert" className="text-danger text-sm font-medium">
            {wrong}
          </p>
        )}
        <Field label={t("signInHere.email")}>
          {(props) => (
            <input {...props} name="email" type="email" autoComplete="username" className={inputLook} />
          )}
        </Field>
        <Field label={t("signInHere.password")}>
          {(props) => <PasswordInput {...props} autoComplete="current-password" />}
        </Field>
        <div className="flex justify-end gap-3">
          <Button kind="quiet" onClick={close}>
            {t("cancel")}
          </Button>
          <Button type="submit" pending={asking}>
            {t("signInHere.submit")}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
