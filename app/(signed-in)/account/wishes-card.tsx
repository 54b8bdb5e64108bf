"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Card } from "@/components/ui/card";
import { FormMessage } from "@/components/ui/form-message";
import { PostForm } from "@/components/ui/post-form";
import { SaveRow } from "@/components/ui/save-row";
import { SelectField } from "@/components/ui/select-field";
import { useFormat } from "@/components/ui/use-format";
import { useSubmit } from "@/components/ui/use-submit";
import type { Reach } from "@/lib/notices/urgent";
import { SUMMARY_TIMES, URGENT_BY, type UrgentBy } from "@/lib/notices/wishes";
import { saveWishesAction } from "./wishes-actions";
import { wishesIn } from "./wishes-in";

type Wishes = { urgentBy: UrgentBy; summaryAt: string | null; summaryNewsOnly: boolean; letter: boolean };
const SHOWN = ["urgentBy", "summaryAt", "summaryNewsOnly", "letter"];

/** What somebody who cares for athletes is told of, and whether they can be reached at all. */
export function WishesCard({
  wishes,
  reach,
  coaches,
}: {
  wishes: Wishes;
  reach: Reach;
  /** Summaries and letters are about a whole team: a professional sees those in care alone. */
  coaches: boolean;
}) {
  const t = useTranslations("notices.wishes");
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const { form, errors, pending, begin, posted } = useSubmit(saveWishesAction, {
    read: wishesIn,
    done: () => {
      setSaved(true);
      router.refresh();
    },
  });
  const wants = wishes.urgentBy !== "none" || wishes.summaryAt !== null || wishes.letter;
  const lacks = !reach.device && (reach.mailbox ? wishes.urgentBy === "push" : wants);
  return (
    <Card title={t("title")}>
      <p className="mb-3 text-sm">{t("what")}</p>
      {lacks && <p className="mb-3 font-semibold">{t(reach.mailbox ? "noWay" : "noMail")}</p>}
      <PostForm sending={form} onChange={() => setSaved(false)} noValidate className="space-y-3">
        <SelectField
          name="urgentBy"
          label={t("urgentBy")}
          errors={errors}
          start={begin("urgentBy", wishes.urgentBy)}
          choices={URGENT_BY.map((value) => ({ value, label: t(`urgent.${value}`) }))}
        />
        {coaches && <Digests wishes={wishes} errors={errors} begin={begin} />}
        <FormMessage errors={errors} shown={SHOWN} />
        <SaveRow pending={pending} saved={saved || posted?.ok === true} />
      </PostForm>
    </Card>
  );
}

type Fields = Pick<ReturnType<typeof useSubmit>, "errors" | "begin"> & { wishes: Wishes };

/** The summary of the morning and the letter of the week. */
function Digests({ wishes, errors, begin }: Fields) {
  const t = useTranslations("notices.wishes");
  const f = useFormat();
  const yesNo = (value: boolean) => (value ? "yes" : "no");
  const hours = SUMMARY_TIMES.map((value) => ({
    value,
    label: f.time(new Date(`1970-01-01T${value}:00Z`), "UTC"),
  }));
  return (
    <>
      <SelectField
        name="summaryAt"
        label={t("summaryAt")}
        hint={t("summaryHint")}
        errors={errors}
        start={begin("summaryAt", wishes.summaryAt ?? "")}
        choices={[{ value: "", label: t("noSummary") }, ...hours]}
      />
      <SelectField
        name="summaryNewsOnly"
        label={t("newsOnly")}
        errors={errors}
        start={begin("summaryNewsOnly", yesNo(wishes.summaryNewsOnly))}
        choices={(["no", "yes"] as const).map((value) => ({ value, label: t(`news.${value}`) }))}
      />
      <SelectField
        name="letter"
        label={t("letter")}
        hint={t("letterHint")}
        errors={errors}
        start={begin("letter", yesNo(wishes.letter))}
        choices={(["no", "yes"] as const).map((value) => ({ value, label: t(value) }))}
      />
    </>
  );
}
