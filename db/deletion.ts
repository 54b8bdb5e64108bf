import { and, eq, isNotNull, lte } from "drizzle-orm";
import { asSystem, type Tx } from "./as-viewer";
import type { Database } from "./client";
import { users } from "./schema/people";

export const GRACE_DAYS = 7;

/** Asks for everything of a person to be deleted in seven days; until then it can be taken back. */
export async function askForDeletion(tx: Tx, userId: string, now = new Date()): Promise<Date> {
  const deleteAfter = new Date(now.getTime() + GRACE_DAYS * 86_400_000);
  await tx.update(users).set({ deleteAfter }).where(eq(users.id, userId));
  return deleteAfter;
}

/** Takes the wish back. */
export async function keepAccount(tx: Tx, userId: string): Promise<void> {
  await tx.update(users).set({ deleteAfter: null }).where(eq(users.id, userId));
}

/** Deletes everybody whose grace has ended, with all their data. Returns how many. */
export async function deleteDue(now = new Date(), on?: Database): Promise<number> {
  return asSystem(async (tx) => {
    const gone = await tx
      .delete(users)
      .where(and(isNotNull(users.deleteAfter), lte(users.deleteAfter, now)))
      .returning({ id: users.id });
    return gone.length;
  }, on);
}
