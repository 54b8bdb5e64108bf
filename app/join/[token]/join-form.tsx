"use client";

import { useTranslations } from "next-intl";
import { BirthYearField } from "@/components/consent/birth-year-field";
import { AccountFields, browserTimeZone } from "@/components/ui/account-fields";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { Link } from "@/components/ui/link";
import { PostForm } from "@/components/ui/post-form";
import { RunningField } from "@/components/ui/running-field";
import { useSubmit } from "@/components/ui/use-submit";
import type { InvitedRole } from "@/lib/can";
import { numberIn, textOf, textsOf } from "@/lib/form-fields";
import { signInHref } from "@/lib/onward";
import { joinAsMember, joinAsNewcomer } from "./actions";

export function NewcomerForm({ token, role }: { token: string; role: InvitedRole }) {
  const t = useTranslations("joining.join");
  const { form, errors, pending, begin } = useSubmit(joinAsNewcomer, {
    read: (fields) => ({
      ...textsOf(fields, "name", "email", "password"),
      experience: fields.get("experience") ?? "regular",
      ...yearIn(fields),
      token,
      timeZone: browserTimeZone(),
    }),
    done: () => window.location.assign("/"),
  });
  return (
    <PostForm sending={form} className="space-y-4" noValidate>
      <input type="hidden" name="token" value={token} />
      <FormMessage errors={errors} shown={["name", "email", "password", "experience", "birthYear"]} />
      <AccountFields errors={errors} begin={begin} />
      {role === "athlete" && (
        <>
          <BirthYearField errors={errors} start={begin("birthYear")} />
          <RunningField errors={errors} start={begin("experience", "regular")} />
        </>
      )}
      <Button type="submit" size="thumb" pending={pending}>
        {t("submit")}
      </Button>
      <p className="text-sm">
        {t.rich("haveAccount", {
          link: (chunks) => (
            <Link className="underline" href={signInHref(`/join/${token}`)}>
              {chunks}
            </Link>
          ),
        })}
      </p>
    </PostForm>
  );
}

const yearIn = (fields: FormData) =>
  fields.has("birthYear") ? { birthYear: numberIn(textOf(fields, "birthYear")) } : {};

/** `asksYear`: they join as an athlete and have not told the year they were born in. */
export function MemberForm({ token, name, asksYear }: { token: string; name: string; asksYear: boolean }) {
  const t = useTranslations("joining.join");
  const { form, errors, pending, begin } = useSubmit(joinAsMember, {
    read: (fields) => ({ token, ...yearIn(fields) }),
    done: () => window.location.assign("/"),
  });
  return (
    <PostForm sending={form} className="space-y-4" noValidate>
      <input type="hidden" name="token" value={token} />
      {asksYear && <BirthYearField errors={errors} start={begin("birthYear")} />}
      <FormMessage errors={errors} shown={asksYear ? ["birthYear"] : []} />
      <Button type="submit" size="thumb" pending={pending} className="wrap-anywhere">
        {t("as", { name })}
      </Button>
    </PostForm>
  );
}
