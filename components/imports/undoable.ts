import { inWords } from "@/lib/calendar";
import type { Undoable } from "./joined-list";
import { sessionWords } from "./session-words";

type Session = {
  date: string;
  kind: string;
  durationMin: number;
  distanceKm: number | null;
  rpe: number | null;
};
type Merge = {
  id: string;
  name: string;
  date: string;
  draft: Omit<Session, "rpe"> | null;
  other: Session | null;
};
type Answered = { id: string; name: string; outcome: string };

/** A join in words, with the way back. */
export function joinedOf({ id, name, date, draft, other }: Merge): Undoable {
  const kind = "join" as const;
  if (other)
    return {
      id,
      kind,
      text: `What you typed for ${inWords(other.date)} (${sessionWords(other)}) was joined to the file's session.`,
      label: "Take them apart",
    };
  if (!draft)
    return {
      id,
      kind,
      text: `${name}: the session of ${inWords(date)} was brought back.`,
      label: "Remove it again",
    };
  return {
    id,
    kind,
    text: `${name} (${sessionWords(draft)}) was joined to your session of ${inWords(date)}.`,
    label: "Take them apart",
  };
}

/** An answer in words, with the way back. */
export const answeredOf = ({ id, name, outcome }: Answered): Undoable => ({
  id,
  kind: "answer",
  text: `${name}: you said ${outcome === "kept" ? "that it is another session" : "not to import it"}.`,
  label: "Take the answer back",
});
