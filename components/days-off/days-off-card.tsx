"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ActionResult } from "@/lib/action-result";
import { textsOf } from "@/lib/form-fields";
import type { DaysOff } from "@/lib/plan/advice";
import type { DaysOffForm } from "@/lib/plan/days-off-form";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { useClientId } from "../ui/client-id";
import { Earlier } from "../ui/earlier";
import { FormMessage } from "../ui/form-message";
import { InputField } from "../ui/input-field";
import { PostForm } from "../ui/post-form";
import { SelectField } from "../ui/select-field";
import { useFormat } from "../ui/use-format";
import { useSubmit } from "../ui/use-submit";
import { awayWords, daysOffIn } from "./away-words";

type Add = (form: DaysOffForm, posted?: FormData) => Promise<ActionResult>;
type Remove = (form: { id: string }, posted?: FormData) => Promise<ActionResult>;

/** The days on which an athlete will not train, and a form for more. */
export function DaysOffCard({
  off,
  today,
  writeId,
  add,
  remove,
}: {
  /** Those that are not over. */
  off: readonly (DaysOff & { id: string })[];
  today: string;
  /** The id of the next ones, from the server that drew the page. */
  writeId: string;
  add: Add;
  remove: Remove;
}) {
  const t = useTranslations("plan.daysOff");
  return (
    <Card title={t("title")}>
      <p className="text-muted mb-3 text-sm">{t("what")}</p>
      {off.length > 0 && (
        <ul className="divide-line my-2 divide-y">
          {off.map((days) => (
            <Days key={days.id} days={days} remove={remove} />
          ))}
        </ul>
      )}
      <Earlier label={t("add")}>
        <AddDays today={today} writeId={writeId} add={add} />
      </Earlier>
    </Card>
  );
}

function Days({ days, remove }: { days: DaysOff & { id: string }; remove: Remove }) {
  const t = useTranslations("plan.daysOff");
  const f = useFormat();
  const router = useRouter();
  const { id, from, until, word, why } = days;
  const { form, errors, pending } = useSubmit(remove, {
    read: (fields) => textsOf(fields, "id"),
    retry: true,
    done: () => router.refresh(),
  });
  const said = awayWords({ why, word }, useTranslations("plan"));
  const words = t("line", {
    from: f.day(from),
    until: f.day(until),
    one: from === until ? "yes" : "no",
    hasWord: said ? "yes" : "no",
    word: said,
  });
  return (
    <li className="py-2">
      <PostForm sending={form} className="flex flex-wrap items-center justify-between gap-2">
        <input type="hidden" name="id" value={id} />
        <span className="min-w-0 wrap-anywhere">{words}</span>
        <FormMessage errors={errors} shown={[]} />
        <Button type="submit" kind="quiet" pending={pending} aria-label={t("removeOf", { days: words })}>
          {t("remove")}
        </Button>
      </PostForm>
    </li>
  );
}

function AddDays({ today, writeId, add }: { today: string; writeId: string; add: Add }) {
  const t = useTranslations("plan.daysOff");
  const router = useRouter();
  const { id, renew } = useClientId(writeId);
  const { form, errors, pending, begin } = useSubmit(add, {
    read: (fields) => daysOffIn(fields),
    retry: true,
    done: () => {
      renew();
      router.refresh();
    },
  });
  return (
    <PostForm key={id} sending={form} noValidate className="space-y-3 pb-1">
      <input type="hidden" name="id" value={id} />
      <div className="grid gap-3 sm:grid-cols-2">
        <InputField type="date" name="from" label={t("from")} errors={errors} start={begin("from", today)} />
        <InputField
          type="date"
          name="until"
          label={t("until")}
          min={today}
          errors={errors}
          start={begin("until", today)}
        />
      </div>
      <SelectField
        name="why"
        label={t("why")}
        errors={errors}
        start={begin("why")}
        choices={[
          { value: "", label: t("away._") },
          ...(["holiday", "illness"] as const).map((value) => ({ value, label: t(`away.${value}`) })),
        ]}
      />
      <InputField
        name="word"
        label={t("word")}
        hint={t("wordHint")}
        maxLength={60}
        errors={errors}
        start={begin("word")}
      />
      <FormMessage errors={errors} shown={["from", "until", "why", "word"]} />
      <Button type="submit" pending={pending}>
        {t("add")}
      </Button>
    </PostForm>
  );
}
