"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import * as z from "zod/mini";
import type { ActionResult } from "@/lib/action-result";
import { addDays } from "@/lib/calendar";
import { ALLOWANCES } from "@/lib/engine/vocabulary";
import type { ClearanceForm as Sent } from "@/lib/form-schemas";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { freshId } from "../ui/client-id";
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

/** The coach records that a professional has cleared the athlete; it lifts the referral, never a new danger sign. */
export function ClearanceForm({
  athleteId,
  name,
  today,
  writeId,
  save,
}: {
  athleteId: string;
  name: string;
  today: string;
  /** The id of this clearance, from the server that drew the page. */
  writeId: string;
  save: (form: Sent, posted?: FormData) => Promise<ActionResult>;
}) {
  const router = useRouter();
  const { form, errors, setErrors, pending, begin, typed } = useSubmit(save, {
    retry: true,
    read: (): Sent | null => {
      const allows = ALLOWANCES.find((known) => known === kept.value.allows);
      if (!allows) {
        setErrors([{ field: "allows", message: "Tap what the athlete may do." }]);
        return null;
      }
      const sure = window.confirm(`Record that a professional has examined ${name} and cleared them?`);
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
  return (
    <Card title="Cleared by a professional?">
      <p className="mb-3">
        {name} was sent to a professional. Until a clearance is recorded, by you or in their own words, the
        verdict stays at rest or stricter.
      </p>
      <PostForm sending={form} noValidate className="space-y-3">
        <input type="hidden" name="id" value={kept.value.id} />
        <input type="hidden" name="athleteId" value={athleteId} />
        <Field label="Who cleared the athlete, and what they said" error={errorOf(errors, "note")}>
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
          question="What may the athlete do?"
          allows={kept.value.allows}
          stage={kept.value.stage}
          change={(given) => kept.change((now) => ({ ...now, ...given }))}
          errors={errors}
        />
        <Field
          label="Holds until"
          hint="While it holds, long-lasting soreness alone does not refer again."
          error={errorOf(errors, "until")}
        >
          {(props) => (
            <input
              {...props}
              type="date"
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
          Record the clearance
        </Button>
      </PostForm>
    </Card>
  );
}
