"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, buttonLook } from "@/components/ui/button";
import { errorOf, Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Link } from "@/components/ui/link";
import { PasswordInput } from "@/components/ui/password-input";
import { PostForm } from "@/components/ui/post-form";
import { useFormat } from "@/components/ui/use-format";
import { useSubmit } from "@/components/ui/use-submit";
import type { Role } from "@/lib/can";
import { textsOf } from "@/lib/form-fields";
import { setNewPassword } from "./actions";

type First = { asked: { id: string; team: string; role: Role }[]; owned: string[] } | null;
type Ended = { teams: string[]; feeds: boolean; invites: number } | null;

export function NewPasswordForm({ token, first }: { token: string; first: First }) {
  const t = useTranslations("signIn.reset");
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
        <p>{t("done")}</p>
        {done.ended && <EndedList ended={done.ended} />}
        <Link href="/sign-in" className={buttonLook("primary")}>
          {t("signIn")}
        </Link>
      </div>
    );
  return (
    <PostForm sending={form} className="space-y-4" noValidate>
      <input type="hidden" name="token" value={token} />
      <FormMessage errors={errors} shown={["password"]} />
      <Field label={t("password")} hint={t("passwordHint")} error={errorOf(errors, "password")}>
        {(props) => <PasswordInput {...props} autoComplete="new-password" required />}
      </Field>
      {first && <WhatIsYours first={first} />}
      <Button type="submit" size="thumb" pending={pending}>
        {t("submit")}
      </Button>
    </PostForm>
  );
}

/** Asked once, the first time an address is proved: somebody else may have made the account. */
function WhatIsYours({ first }: { first: NonNullable<First> }) {
  const t = useTranslations("signIn.yours");
  const role = useTranslations("frame.role");
  const f = useFormat();
  if (first.asked.length === 0 && first.owned.length === 0) return null;
  return (
    <fieldset className="border-line space-y-2 rounded-xl border p-4">
      <legend className="px-1 font-semibold">{t("question")}</legend>
      <p className="text-sm">{t("why")}</p>
      {first.asked.map(({ id, team, role: held }) => (
        <label key={id} className="flex min-h-11 items-center gap-3">
          <input type="checkbox" name="keep" value={id} className="size-5 shrink-0 accent-(--accent)" />
          <span className="min-w-0 wrap-anywhere">
            {team} <span className="text-muted text-sm">{role(held)}</span>
          </span>
        </label>
      ))}
      {first.owned.length > 0 && (
        <p className="text-sm wrap-anywhere">
          {t("owned", { count: first.owned.length, teams: f.list(first.owned) })}
        </p>
      )}
    </fieldset>
  );
}

function EndedList({ ended }: { ended: NonNullable<Ended> }) {
  const t = useTranslations("signIn.ended");
  return (
    <div className="bg-accent-soft space-y-1 rounded-xl px-4 py-3 text-sm">
      <p>{t("title")}</p>
      <ul className="list-disc space-y-1 pl-5 wrap-anywhere">
        {ended.teams.map((team) => (
          <li key={team}>{t("membership", { team })}</li>
        ))}
        {ended.feeds && <li>{t("feeds")}</li>}
        {ended.invites > 0 && <li>{t("invites", { count: ended.invites })}</li>}
      </ul>
    </div>
  );
}
