import { and, eq, getTableColumns, inArray, sql } from "drizzle-orm";
import { localDate } from "@/lib/calendar";
import { dayOf } from "@/lib/day-start";
import { type OwnZone, zoneFor } from "@/lib/time-zones";
import type { Tx } from "../connection/tx";
import { users } from "../schema/people";

type Row = typeof users.$inferSelect;

export type Profile = Pick<Row, "name" | "experience"> & {
  /** The zone the person chooses; null to follow their browsers again, from the zone that holds now. */
  timeZone: string | null;
  /** Left out, each of these stays; null is as the browser says, and as the zone says where the person lives. */
} & Partial<Pick<Row, "language" | "units" | "weekStart" | "country">>;

/** When a person's day starts: the latest hour of the teams they are an athlete of, those the viewer can't see included. */
export const DAY_STARTS_AT = sql<string>`feelcheck.day_starts_at(${users.id})`;

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

/** One person the viewer may see, with when their day starts, or null. */
export async function personOf(tx: Tx, id: string) {
  const rows = await tx
    .select({ ...getTableColumns(users), dayStartsAt: DAY_STARTS_AT })
    .from(users)
    .where(eq(users.id, id));
  return rows[0] ?? null;
}

/**
 * The same of an athlete whose days the viewer sees, or of themselves; null for a colleague, of whom they know the name alone.
 */
export async function athleteOf(tx: Tx, id: string) {
  const rows = await tx
    .select({ ...getTableColumns(users), dayStartsAt: DAY_STARTS_AT })
    .from(users)
    .where(and(eq(users.id, id), sql`feelcheck.sees(${users.id})`));
  return rows[0] ?? null;
}

/** The day that counts for a person now; by the clock of UTC for one that the viewer does not see. */
export async function todayOf(tx: Tx, id: string): Promise<string> {
  const [person] = await todayOfEach(tx, [id], new Date());
  return person?.today ?? localDate(new Date(), "UTC");
}

/** Those of these people whom the viewer may see, each with the day that counts for them at `now`. */
export async function todayOfEach(tx: Tx, ids: readonly string[], now: Date) {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: users.id, timeZone: users.timeZone, dayStartsAt: DAY_STARTS_AT })
    .from(users)
    .where(inArray(users.id, [...ids]));
  return rows.map(({ id, ...own }) => ({ id, today: dayOf(now, own) }));
}
