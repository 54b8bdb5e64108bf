"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { forgetEverybody } from "@/components/ui/drafts";
import { errorOf, Field, inputLook } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { PasswordInput } from "@/components/ui/password-input";
import { PostForm } from "@/components/ui/post-form";
import { useSubmit } from "@/components/ui/use-submit";
import { textsOf } from "@/lib/form-fields";
import { changePasswordAction, changeProfileAction, signOutEverywhereAction } from "./actions";

export function ProfileForm({
  profile,
  zones,
}: {
  profile: { name: string; timeZone: string; zoneChosen: boolean; experience: string };
  zones: readonly string[];
}) {
  const [saved, setSaved] = useState(false);
  const { form, errors, pending, begin, posted } = useSubmit(changeProfileAction, {
    read: (fields) => textsOf(fields, "name", "timeZone", "experience"),
    done: () => setSaved(true),
  });
  return (
    <PostForm sending={form} onChange={() => setSaved(false)} noValidate className="space-y-3">
      <Field label="Name" error={errorOf(errors, "name")}>
        {(props) => (
          <input
            {...props}
            name="name"
            autoComplete="name"
            defaultValue={begin("name", profile.name)}
            maxLength={80}
            className={inputLook}
          />
        )}
      </Field>
      <Field
        label="Time zone"
        hint="Whose midnight ends your day. One you choose here stays, wherever you are."
        error={errorOf(errors, "timeZone")}
      >
        {(props) => (
          <select
            {...props}
            name="timeZone"
            defaultValue={begin("timeZone", profile.zoneChosen ? profile.timeZone : "auto")}
            className={inputLook}
          >
            <option value="auto">
              As my browser says
              {!profile.zoneChosen && ` (${profile.timeZone})`}
            </option>
            {zones.map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </select>
        )}
      </Field>
      <Field
        label="Your running"
        hint="New and returning runners get more careful limits."
        error={errorOf(errors, "experience")}
      >
        {(props) => (
          <select
            {...props}
            name="experience"
            defaultValue={begin("experience", profile.experience)}
            className={inputLook}
          >
            <option value="regular">I run regularly</option>
            <option value="returning">I am coming back after a break</option>
            <option value="new">I am new to running</option>
          </select>
        )}
      </Field>
      <FormMessage errors={errors} shown={["name", "timeZone", "experience"]} />
      <div className="flex items-center gap-3">
        <Button type="submit" pending={pending}>
          Save
        </Button>
        <span role="status" className="text-muted text-sm">
          {(saved || posted?.ok) && "Saved."}
        </span>
      </div>
    </PostForm>
  );
}

/** `done`: it was changed just now, on a page whose scripts do not run. */
export function PasswordForm({ done }: { done: boolean }) {
  const [saved, setSaved] = useState(0);
  const { form, errors, pending } = useSubmit(changePasswordAction, {
    read: (fields) => textsOf(fields, "current", "password"),
    done: () => setSaved((n) => n + 1),
  });
  return (
    // A changed password leaves empty fields behind; a refused one keeps what was typed.
    <PostForm key={saved} sending={form} noValidate className="space-y-3">
      <Field label="Current password" error={errorOf(errors, "current")}>
        {(props) => <PasswordInput {...props} name="current" autoComplete="current-password" />}
      </Field>
      <Field
        label="New password"
        hint="At least 10 characters. Your other devices are signed out."
        error={errorOf(errors, "password")}
      >
        {(props) => <PasswordInput {...props} autoComplete="new-password" />}
      </Field>
      <FormMessage errors={errors} shown={["current", "password"]} />
      <Button type="submit" pending={pending}>
        Change the password
      </Button>
      <p role="status" className="text-sm">
        {(saved > 0 || done) &&
          "Your new password is set. This device stays signed in; all others are signed out."}
      </p>
    </PostForm>
  );
}

export function SignOutEverywhereButton() {
  const { form, errors, pending } = useSubmit(signOutEverywhereAction, {
    read: () => ({}),
    done: () => {
      forgetEverybody();
      window.location.assign("/sign-in");
    },
  });
  return (
    <PostForm sending={form}>
      <FormMessage errors={errors} shown={[]} />
      <Button type="submit" kind="danger" pending={pending}>
        Sign out everywhere
      </Button>
    </PostForm>
  );
}
