import { and, desc, eq, isNull, ne, sql } from "drizzle-orm";
import { Refusal } from "@/lib/action-result";
import { notifyChange } from "../connection/notify";
import type { Tx } from "../connection/tx";
import { keepWithin, lastDay } from "../people/quotas";
import { careNotes } from "../schema/injuries";
import { users } from "../schema/people";

/** A professional writes a note that no coach reads, or the athlete one to them; once. */
export async function addCareNote(
  tx: Tx,
  authorId: string,
  athleteId: string,
  note: { id: string; body: string },
): Promise<void> {
  const others = ne(careNotes.id, note.id);
  const mine = and(eq(careNotes.athleteId, athleteId), eq(careNotes.authorId, authorId), others);
  await keepWithin(tx, "notes in a day", careNotes, and(mine, lastDay(careNotes.at)));
  await tx
    .insert(careNotes)
    .values({ athleteId, ...note, authorId })
    .onConflictDoNothing();
  await notifyChange(tx, athleteId);
}

/** Its author takes a note back. Throws `Refusal` 404. */
export async function removeCareNote(tx: Tx, athleteId: string, id: string): Promise<void> {
  const changed = await tx
    .update(careNotes)
    .set({ removedAt: new Date() })
    .where(and(eq(careNotes.athleteId, athleteId), eq(careNotes.id, id), isNull(careNotes.removedAt)))
    .returning({ id: careNotes.id });
  if (changed.length === 0) throw new Refusal(404, "form", "gone.note");
  await notifyChange(tx, athleteId);
}

/** The newest notes of professionals about an athlete, and of the athlete to them, with their authors' names; none for a coach. */
export async function careNotesOf(tx: Tx, athleteId: string, limit = 50) {
  return tx
    .select({ note: careNotes, authorName: users.name, all: sql<number>`(count(*) over ())::int` })
    .from(careNotes)
    .leftJoin(users, eq(users.id, careNotes.authorId))
    .where(and(eq(careNotes.athleteId, athleteId), isNull(careNotes.removedAt)))
    .orderBy(desc(careNotes.at))
    .limit(limit);
}
