"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { errorOf, Field, inputLook } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { PostForm } from "@/components/ui/post-form";
import { useSubmit } from "@/components/ui/use-submit";
import { textsOf } from "@/lib/form-fields";
import { askForReset } from "./actions";

/** `mails` is false on a server that writes its mail into its log. */
export function AskForm({ mails }: { mails: boolean }) {
  const [sent, setSent] = useState(false);
  const { form, errors, pending, begin, posted } = useSubmit(askForReset, {
    read: (fields) => textsOf(fields, "email"),
    done: () => setSent(true),
  });
  if (sent || posted?.ok)
    return (
      <p role="status">
        {mails
          ? "If that address has an account, a link to set a new password is on its way. It works for one hour. Nothing came? Look among the spam, then ask whoever runs your server."
          : "If that address has an account, a link to set a new password is in the server's log: this server sends no mail. Ask whoever runs it for the link. It works for one hour."}
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
