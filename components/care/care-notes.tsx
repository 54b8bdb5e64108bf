import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { NoteThread } from "../note/note-thread";
import { Moment } from "../ui/moment";

type Thread = ComponentProps<typeof NoteThread>;

/** So many notes go on paper. */
const ON_PAPER = 3;

/** Notes that no coach reads, with a place to write: the professionals' among themselves, and the athlete's to them. */
export function CareNotes({
  athlete,
  viewerId,
  cared,
  closed = false,
  ...thread
}: Pick<Thread, "viewerId" | "writeId" | "notes" | "add" | "remove"> & {
  athlete: { id: string; name: string };
  /** Whether the athlete's teams have a professional to read them. */
  cared: boolean;
  /** Nothing more is written, as long as a guardian's consent lacks. */
  closed?: boolean;
}) {
  const t = useTranslations("care.notes");
  const own = athlete.id === viewerId;
  return (
    <NoteThread
      {...thread}
      kind="care-note"
      athleteId={athlete.id}
      viewerId={viewerId}
      title={own ? t("own") : t("title")}
      who={!cared ? t("nobody") : own ? t("ownWho") : t("who", { name: athlete.name })}
      label={own ? t("write") : undefined}
      mayWrite={cared && !closed}
    />
  );
}

/** The newest of them on the printed page. */
export function NotesOnPaper({ notes }: Pick<Thread, "notes">) {
  const t = useTranslations("care.notes");
  const left = useTranslations("notes")("left");
  if (notes.length === 0) return null;
  return (
    <section className="hidden print:block">
      <h2 className="mb-1 font-semibold">{t("title")}</h2>
      <ul>
        {notes.slice(0, ON_PAPER).map(({ note, authorName }) => (
          <li key={note.id} className="line-clamp-3 wrap-anywhere">
            <strong>{authorName ?? left}</strong> <Moment at={note.at} />: {note.body}
          </li>
        ))}
      </ul>
    </section>
  );
}
