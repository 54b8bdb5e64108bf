import { eq, inArray } from "drizzle-orm";
import { localDate } from "@/lib/calendar";
import type { Tx } from "./as-viewer";
import { users } from "./schema/people";

export type Profile = Pick<typeof users.$inferSelect, "name" | "timeZone" | "experience">;

/** Follows the athlete's travels: their day is the day where they are. */
export async function keepTimeZone(
  tx: Tx,
  viewer: { userId: string; timeZone: string },
  timeZone: string,
): Promise<void> {
  if (viewer.timeZone !== timeZone)
    await tx.update(users).set({ timeZone }).where(eq(users.id, viewer.userId));
}

/** Changes what a person says of themselves. */
export async function changeProfile(tx: Tx, userId: string, profile: Profile): Promise<void> {
  await tx.update(users).set(profile).where(eq(users.id, userId));
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
