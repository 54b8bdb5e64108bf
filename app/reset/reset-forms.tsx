"use client";

import Link from "next/link";
import { useState } from "react";
import { Button, buttonLook } from "@/components/ui/button";
import { errorOf, Field, inputLook } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { useSubmit } from "@/components/ui/use-submit";
import { askForReset, setNewPassword } from "./actions";

export function AskForm() {
  const [sent, setSent] = useState(false);
  const { onSubmit, errors, pending } = useSubmit(askForReset, {
    read: (form) => ({ email: String(form.get("email")) }),
    done: () => setSent(true),
  });
  if (sent)
    return (
      <p role="status">
        If that address has an account, a link to set a new password is on its way. It works for one hour.
        Nothing came? Ask whoever runs your server.
      </p>
    );
  return (
    <form onSubmit={onSubmit} className="space-y-4" noValidate>
      <FormMessage errors={errors} shown={["email"]} />
      <Field label="E-mail" error={errorOf(errors, "email")}>
        {(props) => (
          <input
            {...props}
            name="email"
            type="email"
            autoComplete="username"
            required
            className={inputLook}
          />
        )}
      </Field>
      <Button type="submit" size="thumb" pending={pending}>
        Send me a link
      </Button>
    </form>
  );
}

export function NewPasswordForm({ token }: { token: string }) {
  const [saved, setSaved] = useState(false);
  const { onSubmit, errors, pending } = useSubmit(setNewPassword, {
    read: (form) => ({ token, password: String(form.get("password")) }),
    done: () => setSaved(true),
  });
  if (saved)
    return (
      <div role="status" className="space-y-4">
        <p>Your new password is set, and you are signed out everywhere.</p>
        <Link href="/sign-in" className={buttonLook("primary")}>
          Sign in
        </Link>
      </div>
    );
  return (
    <form onSubmit={onSubmit} className="space-y-4" noValidate>
      <FormMessage errors={errors} shown={["password"]} />
      <Field label="New password" hint="At least 10 characters." error={errorOf(errors, "password")}>
        {(props) => (
          <input
            {...props}
            name="password"
            type="password"
            autoComplete="new-password"
            required
            className={inputLook}
          />
        )}
      </Field>
      <Button type="submit" size="thumb" pending={pending}>
        Set the password
      </Button>
    </form>
  );
}
