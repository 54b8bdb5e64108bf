"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import * as z from "zod/mini";
import type { ActionResult } from "@/lib/action-result";
import { addDays } from "@/lib/calendar";
import type { ClearanceForm as Sent } from "@/lib/form-schemas";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { freshId } from "../ui/client-id";
import { errorOf, Field, inputLook } from "../ui/field";
import { FormMessage } from "../ui/form-message";
import { PostForm } from "../ui/post-form";
import { DAYS, useDraft } from "../ui/use-draft";
import { useSubmit } from "../ui/use-submit";

const draft = z.object({
  id: z.uuid(),
  note: z.string().check(z.maxLength(500)),
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
  const { form, errors, pending, begin, typed } = useSubmit(save, {
    retry: true,
    read: (): Sent | null =>
      window.confirm(`Record that a professional has examined ${name} and cleared them to train?`)
        ? { ...kept.value, athleteId }
        : null,
    done: () => {
      kept.clear();
      router.refresh();
    },
  });
  const [start] = useState(() => ({
    id: freshId(writeId),
    note: begin("note"),
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
        {name} was sent to a professional. Until you record a clearance the verdict stays at rest or stricter.
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
        <FormMessage errors={errors} shown={["note", "until"]} />
        <Button type="submit" pending={pending}>
          Record the clearance
        </Button>
      </PostForm>
    </Card>
  );
}
