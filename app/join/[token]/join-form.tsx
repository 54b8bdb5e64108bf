"use client";

import Link from "next/link";
import { AccountFields, browserTimeZone } from "@/components/ui/account-fields";
import { Button } from "@/components/ui/button";
import { errorOf, Field, inputLook } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { PostForm } from "@/components/ui/post-form";
import { useSubmit } from "@/components/ui/use-submit";
import { textsOf } from "@/lib/form-fields";
import { signInHref } from "@/lib/onward";
import { joinAsMember, joinAsNewcomer } from "./actions";

export function NewcomerForm({ token, role }: { token: string; role: "coach" | "athlete" }) {
  const { form, errors, pending, begin } = useSubmit(joinAsNewcomer, {
    read: (fields) => ({
      ...textsOf(fields, "name", "email", "password"),
      experience: fields.get("experience") ?? "regular",
      token,
      timeZone: browserTimeZone(),
    }),
    done: () => window.location.assign("/"),
  });
  return (
    <PostForm sending={form} className="space-y-4" noValidate>
      <input type="hidden" name="token" value={token} />
      <FormMessage errors={errors} shown={["name", "email", "password", "experience"]} />
      <AccountFields errors={errors} begin={begin} />
      {role === "athlete" && (
        <Field
          label="Your running"
          hint="New and returning runners get more careful limits."
          error={errorOf(errors, "experience")}
        >
          {(props) => (
            <select
              {...props}
              name="experience"
              defaultValue={begin("experience", "regular")}
              className={inputLook}
            >
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
        <Link className="underline" href={signInHref(`/join/${token}`)}>
          Sign in to join
        </Link>
      </p>
    </PostForm>
  );
}

export function MemberForm({ token, name }: { token: string; name: string }) {
  const { form, errors, pending } = useSubmit(joinAsMember, {
    read: () => ({ token }),
    done: () => window.location.assign("/"),
  });
  return (
    <PostForm sending={form} className="space-y-4">
      <input type="hidden" name="token" value={token} />
      <FormMessage errors={errors} shown={[]} />
      <Button type="submit" size="thumb" pending={pending} className="wrap-anywhere">
        Join as {name}
      </Button>
    </PostForm>
  );
}
