"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import * as z from "zod/mini";
import type { ActionResult } from "@/lib/action-result";
import { textOf } from "@/lib/form-fields";
import type { SessionForm as Sent } from "@/lib/form-schemas";
import { Button } from "../ui/button";
import { freshId, spendId } from "../ui/client-id";
import { FormMessage } from "../ui/form-message";
import { PostForm } from "../ui/post-form";
import { DAYS, useDraft } from "../ui/use-draft";
import { changedFrom, useEarly } from "../ui/use-early";
import { useSubmit } from "../ui/use-submit";
import { useOwnZone, useViewer } from "../ui/viewer-scope";
import { OtherSession, revisionOf } from "./other-session";
import { SessionFields } from "./session-fields";
import { type SessionValues, sessionOfValues, sessionValues, sessionValuesIn } from "./session-values";

const FIELDS = ["date", "kind", "rpe", "durationMin", "distanceKm", "descentM", "note"];
/** The write's id is part of the draft: sent again after a reload, it is the same session. */
const draft = z.object({ id: z.uuid(), link: z.string(), values: sessionValues });

/** A session by hand: what, how long, how hard; distance, descent and a note where the athlete wants. */
export function SessionForm({
  start,
  known,
  writeId,
  save,
}: {
  start: SessionValues;
  /** The session being corrected. */
  known?: { id: string; revision: number };
  /** The id of a new session, from the server that drew the page. */
  writeId?: string;
  save: (form: Sent, posted?: FormData) => Promise<ActionResult>;
}) {
  const router = useRouter();
  const me = useViewer();
  const zone = useOwnZone();
  const place = useRef<HTMLFormElement>(null);
  const [met, setMet] = useState<unknown>(undefined);
  const { form, errors, pending, waiting, typed, ...earlier } = useSubmit(save, {
    read: (): Sent => build(),
    retry: true,
    conflict: setMet,
    done: () => leave(),
  });
  const stored = met ?? earlier.stored;
  const revision = stored === undefined ? (known?.revision ?? 0) : revisionOf(stored);
  const [first] = useState(() => ({
    id: known?.id ?? (typed && textOf(typed, "id")) ?? freshId(writeId),
    link: start.date,
    values: typed ? sessionValuesIn(typed) : start,
  }));
  const kept = useDraft({
    name: `session-${known ? `${known.id}-${known.revision}` : "new"}`,
    schema: draft,
    maxAgeMs: 7 * DAYS,
    start: first,
    fresh: typed !== null,
  });
  // A draft of another day keeps what was typed; the day is the one the link names.
  const there = kept.value.link === start.date;
  const values = there ? kept.value.values : { ...kept.value.values, date: start.date };
  const change = (given: Partial<SessionValues>) =>
    kept.change(({ id, link, values }) => ({
      id,
      link: start.date,
      values: { ...values, ...(link !== start.date && { date: start.date }), ...given },
    }));
  useEarly(place, (fields) => {
    const early = changedFrom(first.values, sessionValuesIn(fields));
    if (Object.keys(early).length) change(early);
  });
  const build = () => sessionOfValues(values, { id: kept.value.id, revision, timeZone: zone() });
  const leave = () => {
    spendId(kept.value.id);
    kept.clear();
    router.push("/today");
    router.refresh();
  };
  return (
    <PostForm sending={form} ref={place} noValidate className="space-y-6">
      <input type="hidden" name="id" value={kept.value.id} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="timeZone" value={me?.timeZone ?? "UTC"} />
      <SessionFields values={values} change={change} errors={errors} />
      <FormMessage errors={errors} shown={FIELDS} />
      {stored === undefined ? (
        <Button type="submit" size="thumb" pending={pending && !waiting}>
          {waiting ? "Send now" : known ? "Save the changes" : "Save the session"}
        </Button>
      ) : (
        <OtherSession mine={values} stored={stored} pending={pending} keepThose={leave} />
      )}
    </PostForm>
  );
}
