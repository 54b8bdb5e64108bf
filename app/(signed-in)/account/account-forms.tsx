"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { errorOf, Field, inputLook } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { useSend } from "@/components/ui/use-send";
import { useSubmit } from "@/components/ui/use-submit";
import { changePasswordAction, changeProfileAction, signOutEverywhereAction } from "./actions";

export function ProfileForm({
  profile,
  zones,
}: {
  profile: { name: string; timeZone: string; experience: string };
  zones: readonly string[];
}) {
  const [saved, setSaved] = useState(false);
  const { onSubmit, errors, pending } = useSubmit(changeProfileAction, {
    read: (form) => Object.fromEntries(form) as Record<string, string>,
    done: () => setSaved(true),
  });
  return (
    <form onSubmit={onSubmit} onChange={() => setSaved(false)} noValidate className="space-y-3">
      <Field label="Name" error={errorOf(errors, "name")}>
        {(props) => (
          <input
            {...props}
            name="name"
            autoComplete="name"
            defaultValue={profile.name}
            maxLength={80}
            className={inputLook}
          />
        )}
      </Field>
      <Field
        label="Time zone"
        hint="Follows your browser when you travel."
        error={errorOf(errors, "timeZone")}
      >
        {(props) => (
          <select {...props} name="timeZone" defaultValue={profile.timeZone} className={inputLook}>
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
          <select {...props} name="experience" defaultValue={profile.experience} className={inputLook}>
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
          {saved && "Saved."}
        </span>
      </div>
    </form>
  );
}

export function PasswordForm() {
  const [saved, setSaved] = useState(0);
  const { onSubmit, errors, pending } = useSubmit(changePasswordAction, {
    read: (form) => Object.fromEntries(form) as Record<string, string>,
    done: () => setSaved((n) => n + 1),
  });
  return (
    // A changed password leaves empty fields behind; a refused one keeps what was typed.
    <form key={saved} onSubmit={onSubmit} noValidate className="space-y-3">
      <Field label="Current password" error={errorOf(errors, "current")}>
        {(props) => (
          <input
            {...props}
            name="current"
            type="password"
            autoComplete="current-password"
            className={inputLook}
          />
        )}
      </Field>
      <Field
        label="New password"
        hint="At least 10 characters. Your other devices are signed out."
        error={errorOf(errors, "password")}
      >
        {(props) => (
          <input
            {...props}
            name="password"
            type="password"
            autoComplete="new-password"
            className={inputLook}
          />
        )}
      </Field>
      <FormMessage errors={errors} shown={["current", "password"]} />
      <Button type="submit" pending={pending}>
        Change the password
      </Button>
      <p role="status" className="text-sm">
        {saved > 0 && "Your new password is set. This device stays signed in; all others are signed out."}
      </p>
    </form>
  );
}

export function SignOutEverywhereButton() {
  const { send, errors, pending } = useSend(signOutEverywhereAction, {
    done: () => window.location.assign("/sign-in"),
  });
  return (
    <div className="space-y-2">
      <FormMessage errors={errors} shown={[]} />
      <Button kind="danger" pending={pending} onClick={() => void send({})}>
        Sign out everywhere
      </Button>
    </div>
  );
}
