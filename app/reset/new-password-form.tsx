"use client";

import Link from "next/link";
import { useState } from "react";
import { Button, buttonLook } from "@/components/ui/button";
import { errorOf, Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { PasswordInput } from "@/components/ui/password-input";
import { PostForm } from "@/components/ui/post-form";
import { useSubmit } from "@/components/ui/use-submit";
import { textsOf } from "@/lib/form-fields";
import { setNewPassword } from "./actions";

type First = { asked: { id: string; team: string; role: string }[]; owned: string[] } | null;
type Ended = { teams: string[]; feeds: boolean; invites: number } | null;

export function NewPasswordForm({ token, first }: { token: string; first: First }) {
  const [saved, setSaved] = useState<{ ended: Ended } | null>(null);
  const { form, errors, pending, posted } = useSubmit(setNewPassword, {
    read: (fields) => ({
      token,
      ...textsOf(fields, "password"),
      keep: fields.getAll("keep").map(String),
    }),
    done: (ended) => setSaved({ ended }),
  });
  const done = saved ?? (posted?.ok ? { ended: posted.data } : null);
  if (done)
    return (
      <div role="status" className="space-y-4">
        <p>Your new password is set, and you are signed out everywhere.</p>
        {done.ended && <EndedList ended={done.ended} />}
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
      {first && <WhatIsYours first={first} />}
      <Button type="submit" size="thumb" pending={pending}>
        Set the password
      </Button>
    </PostForm>
  );
}

/** Asked once, the first time an address is proved: somebody else may have made the account. */
function WhatIsYours({ first }: { first: NonNullable<First> }) {
  if (first.asked.length === 0 && first.owned.length === 0) return null;
  return (
    <fieldset className="border-line space-y-2 rounded-xl border p-4">
      <legend className="px-1 font-semibold">Did you join these teams yourself?</legend>
      <p className="text-sm">
        Until now nobody has proved that this e-mail address is theirs, so somebody else may have made the
        account. Tick what is yours. What you do not tick ends now; invite links and calendar addresses made
        before end too.
      </p>
      {first.asked.map(({ id, team, role }) => (
        <label key={id} className="flex min-h-11 items-center gap-3">
          <input type="checkbox" name="keep" value={id} className="size-5 shrink-0 accent-(--accent)" />
          <span className="min-w-0 wrap-anywhere">
            {team} <span className="text-muted text-sm">{role}</span>
          </span>
        </label>
      ))}
      {first.owned.length > 0 && (
        <p className="text-sm wrap-anywhere">
          You stay the owner of {first.owned.join(", ")}: nobody else owns it. If it is not yours, make a
          coach its owner on the Team page, or leave it under Account.
        </p>
      )}
    </fieldset>
  );
}

function EndedList({ ended }: { ended: NonNullable<Ended> }) {
  return (
    <div className="bg-accent-soft space-y-1 rounded-xl px-4 py-3 text-sm">
      <p>Ended, because it was made before you proved that this address is yours:</p>
      <ul className="list-disc space-y-1 pl-5 wrap-anywhere">
        {ended.teams.map((team) => (
          <li key={team}>Membership of {team}. A coach's new invite brings you back.</li>
        ))}
        {ended.feeds && <li>The calendar address. Make a new one under Account.</li>}
        {ended.invites > 0 && <li>{ended.invites} open invite links. Make new ones on the Team page.</li>}
      </ul>
    </div>
  );
}
