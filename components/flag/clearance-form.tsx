"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import * as z from "zod/mini";
import type { ActionResult } from "@/lib/action-result";
import { addDays } from "@/lib/calendar";
import { ALLOWANCES } from "@/lib/engine/vocabulary";
import type { ClearanceForm as Sent } from "@/lib/form-schemas";
import { Button } from "../ui/button";
import { freshId } from "../ui/client-id";
import { DateInput } from "../ui/date-input";
import { errorOf, Field, inputLook } from "../ui/field";
import { FormMessage } from "../ui/form-message";
import { PostForm } from "../ui/post-form";
import { DAYS, useDraft } from "../ui/use-draft";
import { useSubmit } from "../ui/use-submit";
import { FIRST_STAGE, stageFor } from "./allowance";
import { AllowanceFields } from "./allowance-fields";

const draft = z.object({
  id: z.uuid(),
  note: z.string().check(z.maxLength(500)),
  allows: z.string().check(z.maxLength(10)),
  stage: z.string().check(z.maxLength(2)),
  until: z.string().check(z.maxLength(10)),
});

type Props = {
  athleteId: string;
  name: string;
  today: string;
  /** The id of this clearance, from the server that drew the page. */
  writeId: string;
  save: (form: Sent, posted?: FormData) => Promise<ActionResult>;
};

/** The coach records that a professional has cleared the athlete; it lifts the referral, never a new danger sign. */
export function ClearanceForm(props: Props) {
  const { athleteId, name, today } = props;
  const t = useTranslations("flags.clearance");
  const { form, errors, pending, typed, kept } = useClearance(props);
  return (
    <details className="border-line border-t" open={typed !== null || undefined}>
      <summary className="min-h-11 py-2.5 font-semibold">{t("title")}</summary>
      <p className="mb-3 text-sm">{t("why", { name })}</p>
      <PostForm sending={form} noValidate className="space-y-3">
        <input type="hidden" name="id" value={kept.value.id} />
        <input type="hidden" name="athleteId" value={athleteId} />
        <Field label={t("who")} error={errorOf(errors, "note")}>
          {(props) => (
            <textarea
              {...props}
              rows={2}
              maxLength={500}
              name="note"
              value={kept.value.note}
              onChange={(e) => kept.change((now) => ({ ...now, note: e.target.value }))}
              className={inputLook}
            />
          )}
        </Field>
        <AllowanceFields
          question={t("question")}
          allows={kept.value.allows}
          stage={kept.value.stage}
          change={(given) => kept.change((now) => ({ ...now, ...given }))}
          errors={errors}
        />
        <Field label={t("until")} hint={t("untilHint")} error={errorOf(errors, "until")}>
          {(props) => (
            <DateInput
              {...props}
              min={today}
              name="until"
              value={kept.value.until}
              onChange={(e) => kept.change((now) => ({ ...now, until: e.target.value }))}
              className={inputLook}
            />
          )}
        </Field>
        <FormMessage errors={errors} shown={["note", "allows", "stage", "until"]} />
        <Button type="submit" pending={pending}>
          {t("record")}
        </Button>
      </PostForm>
    </details>
  );
}

/** What was typed, kept in this browser until it is sent, and how it is sent. */
function useClearance({ athleteId, name, today, writeId, save }: Props) {
  const t = useTranslations("flags.clearance");
  const router = useRouter();
  const { form, errors, setErrors, pending, begin, typed } = useSubmit(save, {
    retry: true,
    read: (): Sent | null => {
      const allows = ALLOWANCES.find((known) => known === kept.value.allows);
      if (!allows) {
        setErrors([{ field: "allows", message: t("tap") }]);
        return null;
      }
      const sure = window.confirm(t("sure", { name }));
      return sure ? { ...kept.value, athleteId, allows, stage: stageFor(allows, kept.value.stage) } : null;
    },
    done: () => {
      kept.clear();
      router.refresh();
    },
  });
  const [start] = useState(() => ({
    id: freshId(writeId),
    note: begin("note"),
    allows: begin("allows"),
    stage: begin("stage", String(FIRST_STAGE)),
    until: begin("until", addDays(today, 14)),
  }));
  const kept = useDraft({
    name: `clearance-${athleteId}`,
    schema: draft,
    maxAgeMs: 2 * DAYS,
    start,
    fresh: typed !== null,
  });
  return { form, errors, pending, typed, kept };
}
