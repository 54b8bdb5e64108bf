import { and, eq, inArray } from "drizzle-orm";
import { localDate } from "@/lib/calendar";
import { type OwnZone, zoneFor } from "@/lib/time-zones";
import type { Tx } from "../connection/tx";
import { users } from "../schema/people";

export type Profile = Pick<typeof users.$inferSelect, "name" | "experience"> & {
  /** The zone the person chooses; null to follow their browsers again, from the zone that holds now. */
  timeZone: string | null;
};

/** Follows the athlete's travels: their day is the day where they are, unless they chose a zone. */
export async function keepTimeZone(
  tx: Tx,
  viewer: { userId: string } & OwnZone,
  reported: string,
): Promise<void> {
  const timeZone = zoneFor(viewer, reported);
  if (viewer.timeZone === timeZone) return;
  // Asked of the row again: the choice may have been made in another tab since the viewer was read.
  await tx
    .update(users)
    .set({ timeZone })
    .where(and(eq(users.id, viewer.userId), eq(users.zoneChosen, false)));
}

/** Changes what a person says of themselves. */
export async function changeProfile(
  tx: Tx,
  userId: string,
  { timeZone, ...profile }: Profile,
): Promise<void> {
  const zone = timeZone === null ? { zoneChosen: false } : { timeZone, zoneChosen: true };
  await tx
    .update(users)
    .set({ ...profile, ...zone })
    .where(eq(users.id, userId));
}

/** One person the viewer may see, or null. */
export async function personOf(tx: Tx, id: string) {
  const rows = await tx.select().from(users).where(eq(users.id, id));
  return rows[0] ?? null;
}

/** Those of these people whom the viewer may see, each with their own local date at `now`. */
export async function todayOfEach(tx: Tx, ids: readonly string[], now: Date) {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: users.id, timeZone: users.timeZone })
    .from(users)
    .where(inArray(users.id, [...ids]));
  return rows.map(({ id, timeZone }) => ({ id, today: localDate(now, timeZone) }));
}
