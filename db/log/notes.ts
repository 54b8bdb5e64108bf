import { and, desc, eq, isNull, ne, sql } from "drizzle-orm";
import { Refusal } from "@/lib/action-result";
import { notifyChange } from "../connection/notify";
import type { Tx } from "../connection/tx";
import { keepWithin, lastDay } from "../people/quotas";
import { notes } from "../schema/care";
import { users } from "../schema/people";

/** Writes a note to or from an athlete, once. */
export async function addNote(
  tx: Tx,
  authorId: string,
  athleteId: string,
  note: { id: string; body: string },
): Promise<void> {
  const mine = and(eq(notes.athleteId, athleteId), eq(notes.authorId, authorId), ne(notes.id, note.id));
  await keepWithin(tx, "notes in a day", notes, and(mine, lastDay(notes.at)));
  await tx
    .insert(notes)
    .values({ athleteId, ...note, authorId })
    .onConflictDoNothing();
  await notifyChange(tx, athleteId);
}

/** Its author takes a note back. Throws `Refusal` 404. */
export async function removeNote(tx: Tx, athleteId: string, id: string): Promise<void> {
  const changed = await tx
    .update(notes)
    .set({ removedAt: new Date() })
    .where(and(eq(notes.athleteId, athleteId), eq(notes.id, id)))
    .returning({ id: notes.id });
  if (changed.length === 0) throw new Refusal(404, "form", "gone.note");
  await notifyChange(tx, athleteId);
}

/** The newest notes of an athlete with their author's name; each says how many there are, `all`. */
export async function notesOf(tx: Tx, athleteId: string, limit = 50) {
  return tx
    .select({ note: notes, authorName: users.name, all: sql<number>`(count(*) over ())::int` })
    .from(notes)
    .leftJoin(users, eq(users.id, notes.authorId))
    .where(and(eq(notes.athleteId, athleteId), isNull(notes.removedAt)))
    .orderBy(desc(notes.at))
    .limit(limit);
}
