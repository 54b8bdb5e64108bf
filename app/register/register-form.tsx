"use client";

import { signIn } from "next-auth/react";
import { AccountFields, browserTimeZone } from "@/components/ui/account-fields";
import { Button } from "@/components/ui/button";
import { errorOf, Field, inputLook } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { useSubmit } from "@/components/ui/use-submit";
import { registerTeam } from "./actions";

export function RegisterForm() {
  const { onSubmit, errors, pending } = useSubmit(registerTeam, {
    read: (form) => ({
      ...(Object.fromEntries(form) as Record<string, string>),
      timeZone: browserTimeZone(),
    }),
    done: async (_, sent) => {
      const { email, password } = sent as { email?: string; password?: string };
      await signIn("credentials", { email, password, redirect: false });
      window.location.assign("/team");
    },
  });
  return (
    <form onSubmit={onSubmit} className="space-y-4" noValidate>
      <FormMessage errors={errors} shown={["name", "email", "password", "team"]} />
      <AccountFields errors={errors} />
      <Field label="Name of the team" error={errorOf(errors, "team")}>
        {(props) => <input {...props} name="team" required maxLength={80} className={inputLook} />}
      </Field>
      <Button type="submit" size="thumb" pending={pending}>
        Start the team
      </Button>
    </form>
  );
}
