"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { NoteForm } from "@/lib/form-schemas";
import { Button } from "../ui/button";
import { Card, Empty } from "../ui/card";
import { useClientId } from "../ui/client-id";
import { errorOf, Field, inputLook } from "../ui/field";
import { FormMessage } from "../ui/form-message";
import { Moment } from "../ui/moment";
import { useSend } from "../ui/use-send";
import { useSubmit } from "../ui/use-submit";

type Note = {
  note: { id: string; body: string; at: Date; authorId: string | null };
  authorName: string | null;
  /** How many there are, where the list may be shorter. */
  all?: number;
};

/** Notes to and from an athlete, newest first, with a place to write. */
export function NoteThread({
  athleteId,
  viewerId,
  notes,
  title,
  add,
  remove,
}: {
  athleteId: string;
  viewerId: string;
  notes: readonly Note[];
  title: string;
  add: (form: NoteForm) => Promise<ActionResult>;
  remove: (form: { athleteId: string; id: string }) => Promise<ActionResult>;
}) {
  const router = useRouter();
  const { id, renew } = useClientId();
  const [body, setBody] = useState("");
  const { onSubmit, errors, pending } = useSubmit(add, {
    read: () => ({ id, athleteId, body }),
    retry: true,
    done: () => {
      setBody("");
      renew();
      router.refresh();
    },
  });
  const more = (notes[0]?.all ?? 0) - notes.length;
  const removal = useSend(remove, { done: () => router.refresh() });
  return (
    <Card title={title}>
      {notes.length === 0 && <Empty>No notes yet.</Empty>}
      <ul className="mb-4 space-y-3">
        {notes.map(({ note, authorName }) => (
          <li key={note.id} className="text-sm">
            <p className="text-muted flex items-baseline gap-2">
              <strong className="text-ink">{authorName ?? "Someone who left"}</strong>
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
            <p className="text-base break-words whitespace-pre-wrap">{note.body}</p>
          </li>
        ))}
        {more > 0 && <li className="text-muted text-sm">and {more} older ones</li>}
      </ul>
      <form onSubmit={onSubmit} className="space-y-2">
        <FormMessage errors={[...errors, ...removal.errors]} shown={["body"]} />
        <Field label="Write a note" error={errorOf(errors, "body")}>
          {(props) => (
            <textarea
              {...props}
              rows={2}
              maxLength={2000}
              value={body}
              onChange={(e) => setBody(e.target.value)}
              className={inputLook}
            />
          )}
        </Field>
        <Button type="submit" kind="quiet" pending={pending}>
          Add note
        </Button>
      </form>
    </Card>
  );
}
