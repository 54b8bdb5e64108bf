"use client";

import Link from "next/link";
import { useState } from "react";
import { Button, buttonLook } from "@/components/ui/button";
import { errorOf, Field, inputLook } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { PasswordInput } from "@/components/ui/password-input";
import { PostForm } from "@/components/ui/post-form";
import { useSubmit } from "@/components/ui/use-submit";
import { textsOf } from "@/lib/form-fields";
import { askForReset, setNewPassword } from "./actions";

export function AskForm() {
  const [sent, setSent] = useState(false);
  const { form, errors, pending, begin, posted } = useSubmit(askForReset, {
    read: (fields) => textsOf(fields, "email"),
    done: () => setSent(true),
  });
  if (sent || posted?.ok)
    return (
      <p role="status">
        If that address has an account, a link to set a new password is on its way. It works for one hour.
        Nothing came? Ask whoever runs your server.
      </p>
    );
  return (
    <PostForm sending={form} className="space-y-4" noValidate>
      <FormMessage errors={errors} shown={["email"]} />
      <Field label="E-mail" error={errorOf(errors, "email")}>
        {(props) => (
          <input
            {...props}
            name="email"
            type="email"
            defaultValue={begin("email")}
            autoComplete="username"
            required
            className={inputLook}
          />
        )}
      </Field>
      <Button type="submit" size="thumb" pending={pending}>
        Send me a link
      </Button>
    </PostForm>
  );
}

export function NewPasswordForm({ token }: { token: string }) {
  const [saved, setSaved] = useState(false);
  const { form, errors, pending, posted } = useSubmit(setNewPassword, {
    read: (fields) => ({ token, ...textsOf(fields, "password") }),
    done: () => setSaved(true),
  });
  if (saved || posted?.ok)
    return (
      <div role="status" className="space-y-4">
        <p>Your new password is set, and you are signed out everywhere.</p>
        <Link href="/sign-in" className={buttonLook("primary")}>
          Sign in
        </Link>
      </div>
    );
  return (
    <PostForm sending={form} className="space-y-4" noValidate>
      <input type="hidden" name="token" value={token} />
      <FormMessage errors={errors} shown={["password"]} />
      <Field label="New password" hint="At least 10 characters." error={errorOf(errors, "password")}>
        {(props) => <PasswordInput {...props} autoComplete="new-password" required />}
      </Field>
      <Button type="submit" size="thumb" pending={pending}>
        Set the password
      </Button>
    </PostForm>
  );
}
