"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Card } from "@/components/ui/card";
import { FormMessage } from "@/components/ui/form-message";
import { PostForm } from "@/components/ui/post-form";
import { SaveRow } from "@/components/ui/save-row";
import { SelectField } from "@/components/ui/select-field";
import { useSubmit } from "@/components/ui/use-submit";
import { saveOwnWeekAction } from "./wishes-actions";
import { ownWeekIn } from "./wishes-in";

/** Whether an athlete gets their week in four lines each Monday, and whether this server could send it. */
export function OwnWeekCard({ ownWeek, mail }: { ownWeek: boolean; mail: boolean }) {
  const t = useTranslations("notices");
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const { form, errors, pending, begin, posted } = useSubmit(saveOwnWeekAction, {
    read: ownWeekIn,
    done: () => {
      setSaved(true);
      router.refresh();
    },
  });
  return (
    <Card title={t("ownWeek.title")}>
      <p className="mb-3 text-sm">{t("ownWeek.what")}</p>
      {!mail && <p className="mb-3 text-sm font-medium">{t("ownWeek.noMail")}</p>}
      <PostForm sending={form} onChange={() => setSaved(false)} noValidate className="space-y-3">
        <SelectField
          name="ownWeek"
          label={t("ownWeek.label")}
          errors={errors}
          start={begin("ownWeek", ownWeek ? "yes" : "no")}
          choices={(["no", "yes"] as const).map((value) => ({ value, label: t(`wishes.${value}`) }))}
        />
        <FormMessage errors={errors} shown={["ownWeek"]} />
        <SaveRow pending={pending} saved={saved || posted?.ok === true} />
      </PostForm>
    </Card>
  );
}
