"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import * as z from "zod/mini";
import type { ActionResult } from "@/lib/action-result";
import { addDays } from "@/lib/calendar";
import type { FieldError } from "@/lib/engine/input";
import { ALLOWANCES } from "@/lib/engine/vocabulary";
import type { SeenForm as Sent } from "@/lib/form-schemas";
import { Button } from "../ui/button";
import { freshId, spendId } from "../ui/client-id";
import { DateInput } from "../ui/date-input";
import { errorOf, Field, inputLook } from "../ui/field";
import { FormMessage } from "../ui/form-message";
import { PostForm } from "../ui/post-form";
import { DAYS, useDraft } from "../ui/use-draft";
import { useSubmit } from "../ui/use-submit";
import { useOwnZone, useViewer } from "../ui/viewer-scope";
import { expectVerdict } from "../verdict/arrival";
import { FIRST_STAGE, stageFor } from "./allowance";
import { AllowanceFields } from "./allowance-fields";

const draft = z.object({
  id: z.uuid(),
  toldBy: z.string().check(z.maxLength(120)),
  note: z.string().check(z.maxLength(500)),
  allows: z.string().check(z.maxLength(10)),
  stage: z.string().check(z.maxLength(2)),
  until: z.string().check(z.maxLength(10)),
  nextVisit: z._default(z.string().check(z.maxLength(10)), ""),
});

const FIELDS = ["toldBy", "note", "allows", "stage", "until", "nextVisit"];

type Props = {
  today: string;
  /** The id of this record, from the server that drew the page. */
  writeId: string;
  save: (form: Sent, posted?: FormData) => Promise<ActionResult>;
};

/** The athlete's own way out of a lock: who saw them, what they said, what they allow. The coach reads it. */
export function SeenForm(props: Props) {
  const t = useTranslations("flags.own");
  const me = useViewer();
  const { form, errors, pending, typed, value, change } = useSeen(props);
  return (
    <details
      className="border-line bg-card rounded-2xl border px-4 sm:px-5"
      open={typed !== null || undefined}
    >
      <summary className="min-h-12 py-3 font-semibold">{t("title")}</summary>
      <p className="text-muted mb-3 text-sm">{t("what")}</p>
      <PostForm sending={form} noValidate className="space-y-4 pb-4">
        <input type="hidden" name="id" value={value.id} />
        <input type="hidden" name="timeZone" value={me?.timeZone ?? "UTC"} />
        <SeenFields value={value} change={change} errors={errors} today={props.today} />
        <FormMessage errors={errors} shown={FIELDS} />
        <Button type="submit" pending={pending}>
          {t("save")}
        </Button>
      </PostForm>
    </details>
  );
}

type Told = z.infer<typeof draft>;

/** What was typed, kept in this browser until it is sent, and how it is sent. */
function useSeen({ today, writeId, save }: Props) {
  const t = useTranslations("flags.own");
  const router = useRouter();
  const zone = useOwnZone();
  const { form, errors, setErrors, pending, begin, typed } = useSubmit(save, {
    retry: true,
    read: (): Sent | null => {
      const allows = ALLOWANCES.find((known) => known === kept.value.allows);
      if (!allows) setErrors([{ field: "allows", message: t("tap") }]);
      if (!allows) return null;
      const nextVisit = kept.value.nextVisit || null;
      return {
        ...kept.value,
        nextVisit,
        timeZone: zone(),
        allows,
        stage: stageFor(allows, kept.value.stage),
      };
    },
    done: () => {
      spendId(kept.value.id);
      kept.clear();
      expectVerdict();
      router.refresh();
    },
  });
  const [start] = useState(() => ({
    id: freshId(writeId),
    toldBy: begin("toldBy"),
    note: begin("note"),
    allows: begin("allows"),
    stage: begin("stage", String(FIRST_STAGE)),
    until: begin("until", addDays(today, 14)),
    nextVisit: begin("nextVisit"),
  }));
  const kept = useDraft({ name: "seen", schema: draft, maxAgeMs: 2 * DAYS, start, fresh: typed !== null });
  const change = (given: Partial<Told>) => kept.change((now) => ({ ...now, ...given }));
  return { form, errors, pending, typed, value: kept.value, change };
}

type FieldsProps = {
  value: Told;
  change: (given: Partial<Told>) => void;
  errors: readonly FieldError[];
  today: string;
};

function SeenFields({ value, change, errors, today }: FieldsProps) {
  const t = useTranslations("flags.own");
  return (
    <>
      <Field label={t("who")} error={errorOf(errors, "toldBy")}>
        {(props) => (
          <input
            {...props}
            name="toldBy"
            maxLength={120}
            value={value.toldBy}
            onChange={(event) => change({ toldBy: event.target.value })}
            className={inputLook}
          />
        )}
      </Field>
      <Field label={t("said")} error={errorOf(errors, "note")}>
        {(props) => (
          <textarea
            {...props}
            name="note"
            rows={2}
            maxLength={500}
            value={value.note}
            onChange={(event) => change({ note: event.target.value })}
            className={inputLook}
          />
        )}
      </Field>
      <AllowanceFields
        question={t("question")}
        allows={value.allows}
        stage={value.stage}
        change={change}
        errors={errors}
      />
      <Day name="until" value={value} change={change} errors={errors} today={today} />
      <Day name="nextVisit" value={value} change={change} errors={errors} today={today} />
    </>
  );
}

/** A date from today on. */
function Day({ name, value, change, errors, today }: FieldsProps & { name: "until" | "nextVisit" }) {
  const t = useTranslations("flags.own");
  const hint = name === "nextVisit" ? t("nextVisitHint") : undefined;
  return (
    <Field label={t(name)} hint={hint} error={errorOf(errors, name)}>
      {(props) => (
        <DateInput
          {...props}
          name={name}
          min={today}
          value={value[name]}
          onChange={(event) => change({ [name]: event.target.value })}
          className={inputLook}
        />
      )}
    </Field>
  );
}
