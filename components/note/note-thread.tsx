"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { NoteForm } from "@/lib/form-schemas";
import { Card, Empty } from "../ui/card";
import { FormMessage } from "../ui/form-message";
import { Moment } from "../ui/moment";
import { ScrollRegion } from "../ui/scroll-region";
import { useSend } from "../ui/use-send";
import { WriteNote } from "./write-note";

type Note = {
  note: { id: string; body: string; at: Date; authorId: string | null };
  authorName: string | null;
  /** How many there are, where the list may be shorter. */
  all?: number;
};
type Removal = (form: { athleteId: string; id: string }) => Promise<ActionResult>;

type ThreadProps = {
  athleteId: string;
  viewerId: string;
  /** The id of the next note, from the server that drew the page. */
  writeId: string;
  notes: readonly Note[];
  title: string;
  /** Who reads it, where that is not plain. */
  who?: string;
  label?: string;
  /** Under which name what is typed is kept. */
  kind?: string;
  /** A professional only reads. */
  mayWrite?: boolean;
  /** Beside other things: the notes scroll within their place, and where to write unfolds. */
  brief?: boolean;
  /** What stands before the notes: what was said with a check-in. */
  first?: ReactNode;
  add: (form: NoteForm, posted?: FormData) => Promise<ActionResult>;
  remove: Removal;
};

/** Notes to and from an athlete, newest first, with a place to write. */
export function NoteThread({
  athleteId,
  viewerId,
  writeId,
  notes,
  title,
  who,
  label,
  kind,
  mayWrite = true,
  brief = false,
  first,
  add,
  remove,
}: ThreadProps) {
  const t = useTranslations("notes");
  const router = useRouter();
  const removal = useSend(remove, { done: () => router.refresh() });
  const list = (
    <>
      {first}
      {notes.length === 0 && !first && <Empty>{t("none")}</Empty>}
      <Notes notes={notes} viewerId={viewerId} remove={(id) => void removal.send({ athleteId, id })} />
    </>
  );
  return (
    <Card title={title}>
      {who && <p className="text-muted mb-3 text-sm">{who}</p>}
      {brief ? (
        <ScrollRegion label={title} className="max-h-52 overflow-y-auto">
          {list}
        </ScrollRegion>
      ) : (
        <div className="mb-4">{list}</div>
      )}
      <FormMessage errors={removal.errors} shown={[]} />
      {mayWrite && (
        <WriteNote
          athleteId={athleteId}
          writeId={writeId}
          label={label}
          kind={kind}
          folded={brief}
          add={add}
        />
      )}
    </Card>
  );
}

function Notes({
  notes,
  viewerId,
  remove,
}: {
  notes: readonly Note[];
  viewerId: string;
  remove: (id: string) => void;
}) {
  const t = useTranslations("notes");
  const more = (notes[0]?.all ?? 0) - notes.length;
  return (
    <ul className="space-y-3">
      {notes.map(({ note, ...rest }) => (
        <li key={note.id} className="text-sm">
          <OneNote note={note} {...rest} remove={note.authorId === viewerId ? () => remove(note.id) : null} />
        </li>
      ))}
      {more > 0 && <li className="text-muted text-sm">{t("older", { count: more })}</li>}
    </ul>
  );
}

/** A note with who wrote it and when; `remove` is null where it is somebody else's. */
function OneNote({ note, authorName, remove }: Note & { remove: (() => void) | null }) {
  const t = useTranslations("notes");
  return (
    <>
      <p className="text-muted flex flex-wrap items-baseline gap-x-2">
        <strong className="text-ink min-w-0 wrap-anywhere">{authorName ?? t("left")}</strong>
        <Moment at={note.at} />
        {remove && (
          <button
            type="button"
            className="ml-auto min-h-6 underline"
            onClick={() => {
              if (window.confirm(t("askRemove"))) remove();
            }}
          >
            {t("remove")}
          </button>
        )}
      </p>
      <p className="text-base wrap-anywhere whitespace-pre-wrap" dir="auto">
        {note.body}
      </p>
    </>
  );
}
