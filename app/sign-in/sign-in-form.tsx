"use client";

import Link from "next/link";
import { signIn } from "next-auth/react";
import { useCallback } from "react";
import { Button } from "@/components/ui/button";
import { Field, inputLook } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { useSubmit } from "@/components/ui/use-submit";
import { type ActionResult, refuse } from "@/lib/action-result";

type Given = { email: string; password: string };

export function SignInForm({ onward }: { onward: string }) {
  const attempt = useCallback(async (given: Given): Promise<ActionResult> => {
    const answer = await signIn("credentials", { ...given, redirect: false });
    if (answer?.ok && !answer.error) return { ok: true, data: null };
    if (answer?.error === "too-many")
      return refuse(
        429,
        "form",
        "Too many attempts. Wait a minute and try again; if it says so still, wait 15 minutes or reset the password.",
      );
    if (answer?.status === 401)
      return refuse(401, "form", "E-mail or password is not right. Check both and try again.");
    throw new Error("The server did not answer the sign-in.");
  }, []);
  const { onSubmit, errors, pending } = useSubmit(attempt, {
    read: (form): Given => ({ email: String(form.get("email")), password: String(form.get("password")) }),
    // A full load, so that no page drawn for somebody else stays in this tab.
    done: () => window.location.assign(onward),
  });
  return (
    <form onSubmit={onSubmit} className="space-y-4">
      <FormMessage errors={errors} shown={[]} />
      <Field label="E-mail">
        {(props) => (
          <input
            {...props}
            name="email"
            type="email"
            autoComplete="username"
            required
            maxLength={254}
            className={inputLook}
          />
        )}
      </Field>
      <Field label="Password">
        {(props) => (
          <input
            {...props}
            name="password"
            type="password"
            autoComplete="current-password"
            required
            maxLength={200}
            className={inputLook}
          />
        )}
      </Field>
      <Button type="submit" size="thumb" pending={pending}>
        Sign in
      </Button>
      <p className="flex justify-between text-sm">
        <Link href="/reset" className="py-1 underline">
          Forgot the password?
        </Link>
        <Link href="/register" className="py-1 underline">
          Start a team
        </Link>
      </p>
    </form>
  );
}
