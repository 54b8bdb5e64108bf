"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import * as z from "zod/mini";
import type { ActionResult } from "@/lib/action-result";
import { addDays } from "@/lib/calendar";
import { ALLOWANCES } from "@/lib/engine/vocabulary";
import type { SeenForm as Sent } from "@/lib/form-schemas";
import { Button } from "../ui/button";
import { freshId, spendId } from "../ui/client-id";
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
});

const FIELDS = ["toldBy", "note", "allows", "stage", "until"];

/** The athlete's own way out of a lock: who saw them, what they said, what they allow. The coach reads it. */
export function SeenForm({
  today,
  writeId,
  save,
}: {
  today: string;
  /** The id of this record, from the server that drew the page. */
  writeId: string;
  save: (form: Sent, posted?: FormData) => Promise<ActionResult>;
}) {
  const router = useRouter();
  const me = useViewer();
  const zone = useOwnZone();
  const { form, errors, setErrors, pending, begin, typed } = useSubmit(save, {
    retry: true,
    read: (): Sent | null => {
      const allows = ALLOWANCES.find((known) => known === kept.value.allows);
      if (!allows) setErrors([{ field: "allows", message: "Tap what they allow." }]);
      if (!allows) return null;
      return { ...kept.value, timeZone: zone(), allows, stage: stageFor(allows, kept.value.stage) };
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
  }));
  const kept = useDraft({ name: "seen", schema: draft, maxAgeMs: 2 * DAYS, start, fresh: typed !== null });
  const change = (given: Partial<z.infer<typeof draft>>) => kept.change((now) => ({ ...now, ...given }));
  return (
    <details
      className="border-line bg-card rounded-2xl border px-4 sm:px-5"
      open={typed !== null || undefined}
    >
      <summary className="min-h-12 py-3 font-semibold">I have been seen</summary>
      <p className="text-muted mb-3 text-sm">
        Write down what you were told. It ends the waiting, and your coach reads it. Today&rsquo;s own danger
        signs stay until you correct this check-in.
      </p>
      <PostForm sending={form} noValidate className="space-y-4 pb-4">
        <input type="hidden" name="id" value={kept.value.id} />
        <input type="hidden" name="timeZone" value={me?.timeZone ?? "UTC"} />
        <Field label="Who saw you" error={errorOf(errors, "toldBy")}>
          {(props) => (
            <input
              {...props}
              name="toldBy"
              maxLength={120}
              value={kept.value.toldBy}
              onChange={(event) => change({ toldBy: event.target.value })}
              className={inputLook}
            />
          )}
        </Field>
        <Field label="What they said" error={errorOf(errors, "note")}>
          {(props) => (
            <textarea
              {...props}
              name="note"
              rows={2}
              maxLength={500}
              value={kept.value.note}
              onChange={(event) => change({ note: event.target.value })}
              className={inputLook}
            />
          )}
        </Field>
        <AllowanceFields
          question="What do they allow?"
          allows={kept.value.allows}
          stage={kept.value.stage}
          change={change}
          errors={errors}
        />
        <Field label="Until when" error={errorOf(errors, "until")}>
          {(props) => (
            <input
              {...props}
              type="date"
              name="until"
              min={today}
              value={kept.value.until}
              onChange={(event) => change({ until: event.target.value })}
              className={inputLook}
            />
          )}
        </Field>
        <FormMessage errors={errors} shown={FIELDS} />
        <Button type="submit" pending={pending}>
          Save what I was told
        </Button>
      </PostForm>
    </details>
  );
}
