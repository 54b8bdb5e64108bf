import { and, eq, isNotNull, lte } from "drizzle-orm";
import { Refusal } from "@/lib/action-result";
import { asSystem } from "../connection/as-viewer";
import type { Database, Tx } from "../connection/tx";
import { users } from "../schema/people";
import { handOver, soleOwnerOf } from "./owners";

export const GRACE_DAYS = 7;

/**
 * Asks for everything of a person to be deleted in seven days; until then it can be taken back. Throws `Refusal` 409
 * where members of a team would be left without an owner: that is settled first, while its owner can.
 */
export async function askForDeletion(tx: Tx, userId: string, now = new Date()): Promise<Date> {
  const owned = await soleOwnerOf(tx, userId);
  if (owned.length)
    throw new Refusal(409, "form", "people.soleOwner", { teams: { names: owned.map(({ name }) => name) } });
  const deleteAfter = new Date(now.getTime() + GRACE_DAYS * 86_400_000);
  await tx.update(users).set({ deleteAfter }).where(eq(users.id, userId));
  return deleteAfter;
}

/** Takes the wish back. */
export async function keepAccount(tx: Tx, userId: string): Promise<void> {
  await tx.update(users).set({ deleteAfter: null }).where(eq(users.id, userId));
}

/**
 * Deletes everybody whose grace has ended, with all their data, each in a transaction of their own. A team that others have
 * joined since gets another owner (see `handOver`). Returns how many.
 */
export async function deleteDue(now = new Date(), on?: Database): Promise<number> {
  const isDue = and(isNotNull(users.deleteAfter), lte(users.deleteAfter, now));
  const due = await asSystem((tx) => tx.select({ id: users.id }).from(users).where(isDue), on);
  let deleted = 0;
  for (const { id } of due)
    deleted += await asSystem(async (tx) => {
      // Taken back meanwhile, or another instance is at it.
      const still = and(eq(users.id, id), isDue);
      const [one] = await tx
        .select({ id: users.id })
        .from(users)
        .where(still)
        .for("update", { skipLocked: true });
      if (!one) return 0;
      await handOver(tx, id);
      await tx.delete(users).where(eq(users.id, id));
      return 1;
    }, on);
  return deleted;
}
