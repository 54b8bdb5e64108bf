import type { Said } from "@/lib/imports/said";

export type UndoableSession = {
  date: string;
  kind: string;
  durationMin: number;
  distanceKm: number | null;
  rpe?: number | null;
};

/** What was joined, answered or given lately and can be undone. */
export type Undoable = { id: string } & (
  | { what: "typed-joined"; session: UndoableSession }
  | { what: "file-joined"; name: string; session: UndoableSession; date: string }
  | { what: "brought-back"; name: string; date: string }
  | { what: "answered"; name: string; another: boolean }
  /** `who` is null where they have left. */
  | { what: "given"; name: string; who: string | null; message: string; said: readonly Said[] | null }
);

type Merge = {
  id: string;
  name: string;
  date: string;
  draft: UndoableSession | null;
  other: UndoableSession | null;
};

/** A join: of what was typed, of what a file brought, or of a session that had been removed. */
export function joinedOf({ id, name, date, draft, other }: Merge): Undoable {
  if (other) return { id, what: "typed-joined", session: sessionOf(other) };
  if (!draft) return { id, what: "brought-back", name, date };
  return { id, what: "file-joined", name, session: { ...sessionOf(draft), rpe: null }, date };
}

/** No more of a session is sent to the page than its words need. */
const sessionOf = ({ date, kind, durationMin, distanceKm, rpe }: UndoableSession): UndoableSession => ({
  date,
  kind,
  durationMin,
  distanceKm,
  rpe,
});

export const answeredOf = ({
  id,
  name,
  outcome,
}: {
  id: string;
  name: string;
  outcome: string;
}): Undoable => ({
  id,
  what: "answered",
  name,
  another: outcome === "kept",
});

type Given = { id: string; name: string; message: string; said: readonly Said[] | null; who: string | null };

/** What an owner of the athlete's team imported for them. */
export const givenOf = ({ id, name, message, said, who }: Given): Undoable => ({
  id,
  what: "given",
  name,
  message,
  said,
  who,
});
