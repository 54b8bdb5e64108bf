"use client";

import Link from "next/link";
import { signIn } from "next-auth/react";
import { AccountFields, browserTimeZone } from "@/components/ui/account-fields";
import { Button } from "@/components/ui/button";
import { errorOf, Field, inputLook } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { useSubmit } from "@/components/ui/use-submit";
import { joinAsMember, joinAsNewcomer } from "./actions";

export function NewcomerForm({ token, role }: { token: string; role: "coach" | "athlete" }) {
  const { onSubmit, errors, pending } = useSubmit(joinAsNewcomer, {
    read: (form) => ({
      experience: "regular",
      ...(Object.fromEntries(form) as Record<string, string>),
      token,
      timeZone: browserTimeZone(),
    }),
    done: async (_, sent) => {
      const { email, password } = sent as { email?: string; password?: string };
      await signIn("credentials", { email, password, redirect: false });
      window.location.assign("/");
    },
  });
  return (
    <form onSubmit={onSubmit} className="space-y-4" noValidate>
      <FormMessage errors={errors} shown={["name", "email", "password", "experience"]} />
      <AccountFields errors={errors} />
      {role === "athlete" && (
        <Field
          label="Your running"
          hint="New and returning runners get more careful limits."
          error={errorOf(errors, "experience")}
        >
          {(props) => (
            <select {...props} name="experience" defaultValue="regular" className={inputLook}>
              <option value="regular">I run regularly</option>
              <option value="returning">I am coming back after a break</option>
              <option value="new">I am new to running</option>
            </select>
          )}
        </Field>
      )}
      <Button type="submit" size="thumb" pending={pending}>
        Join
      </Button>
      <p className="text-sm">
        You have an account?{" "}
        <Link className="underline" href={`/sign-in?next=/join/${token}`}>
          Sign in to join
        </Link>
      </p>
    </form>
  );
}

export function MemberForm({ token, name }: { token: string; name: string }) {
  const { onSubmit, errors, pending } = useSubmit(joinAsMember, {
    read: () => ({ token }),
    done: () => window.location.assign("/"),
  });
  return (
    <form onSubmit={onSubmit} className="space-y-4">
      <FormMessage errors={errors} shown={[]} />
      <Button type="submit" size="thumb" pending={pending}>
        Join as {name}
      </Button>
    </form>
  );
}
