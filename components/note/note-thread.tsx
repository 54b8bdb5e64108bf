"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { uuidv7 } from "uuidv7";
import * as z from "zod/mini";
import type { ActionResult } from "@/lib/action-result";
import { textOf } from "@/lib/form-fields";
import type { NoteForm } from "@/lib/form-schemas";
import { Button } from "../ui/button";
import { Card, Empty } from "../ui/card";
import { freshId, spendId } from "../ui/client-id";
import { errorOf, Field, inputLook } from "../ui/field";
import { FormMessage } from "../ui/form-message";
import { Moment } from "../ui/moment";
import { PostForm } from "../ui/post-form";
import { DAYS, useDraft } from "../ui/use-draft";
import { useEarly } from "../ui/use-early";
import { useSend } from "../ui/use-send";
import { useSubmit } from "../ui/use-submit";

type Note = {
  note: { id: string; body: string; at: Date; authorId: string | null };
  authorName: string | null;
  /** How many there are, where the list may be shorter. */
  all?: number;
};

const draft = z.object({
  id: z.uuid(),
  body: z.string().check(z.maxLength(2000)),
  /** What went out under this id: changed after that, it is another note. */
  sent: z.nullable(z.string()),
});
type Draft = z.infer<typeof draft>;

const withBody = (now: Draft, body: string): Draft =>
  now.sent === null || now.sent === body ? { ...now, body } : { id: uuidv7(), body, sent: null };

/** Notes to and from an athlete, newest first, with a place to write. */
export function NoteThread({
  athleteId,
  viewerId,
  writeId,
  notes,
  title,
  add,
  remove,
}: {
  athleteId: string;
  viewerId: string;
  /** The id of the next note, from the server that drew the page. */
  writeId: string;
  notes: readonly Note[];
  title: string;
  add: (form: NoteForm, posted?: FormData) => Promise<ActionResult>;
  remove: (form: { athleteId: string; id: string }) => Promise<ActionResult>;
}) {
  const router = useRouter();
  const place = useRef<HTMLFormElement>(null);
  const { form, errors, pending, begin, typed } = useSubmit(add, {
    read: (): NoteForm => {
      kept.change((now) => ({ ...now, sent: now.body }));
      return { id: kept.value.id, athleteId, body: kept.value.body };
    },
    retry: true,
    done: () => {
      spendId(kept.value.id);
      kept.set({ id: uuidv7(), body: "", sent: null });
      kept.clear();
      router.refresh();
    },
  });
  const more = (notes[0]?.all ?? 0) - notes.length;
  const [start] = useState(() => ({ id: freshId(writeId), body: begin("body"), sent: null }));
  const kept = useDraft({
    name: `note-${athleteId}`,
    schema: draft,
    maxAgeMs: 7 * DAYS,
    start,
    fresh: typed !== null,
  });
  useEarly(place, (fields) => {
    const body = textOf(fields, "body");
    if (body !== start.body) kept.change((now) => withBody(now, body));
  });
  const removal = useSend(remove, { done: () => router.refresh() });
  return (
    <Card title={title}>
      {notes.length === 0 && <Empty>No notes yet.</Empty>}
      <ul className="mb-4 space-y-3">
        {notes.map(({ note, authorName }) => (
          <li key={note.id} className="text-sm">
            <p className="text-muted flex flex-wrap items-baseline gap-x-2">
              <strong className="text-ink min-w-0 wrap-anywhere">{authorName ?? "Someone who left"}</strong>
              <Moment at={note.at} />
              {note.authorId === viewerId && (
                <button
                  type="button"
                  className="ml-auto min-h-6 underline"
                  onClick={() => {
                    if (window.confirm("Remove this note?")) void removal.send({ athleteId, id: note.id });
                  }}
                >
                  Remove
                </button>
              )}
            </p>
            <p className="text-base wrap-anywhere whitespace-pre-wrap" dir="auto">
              {note.body}
            </p>
          </li>
        ))}
        {more > 0 && <li className="text-muted text-sm">and {more} older ones</li>}
      </ul>
      <PostForm sending={form} ref={place} className="space-y-2">
        <input type="hidden" name="id" value={kept.value.id} />
        <input type="hidden" name="athleteId" value={athleteId} />
        <FormMessage errors={[...errors, ...removal.errors]} shown={["body"]} />
        <Field label="Write a note" error={errorOf(errors, "body")}>
          {(props) => (
            <textarea
              {...props}
              rows={2}
              maxLength={2000}
              name="body"
              value={kept.value.body}
              onChange={(e) => kept.change((now) => withBody(now, e.target.value))}
              className={inputLook}
            />
          )}
        </Field>
        <Button type="submit" kind="quiet" pending={pending}>
          Add note
        </Button>
      </PostForm>
    </Card>
  );
}
