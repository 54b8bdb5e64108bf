import { desc, eq, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import type { Tx } from "./as-viewer";
import { accessLog } from "./schema/care";
import { users } from "./schema/people";

export type AccessAction = (typeof accessLog.$inferSelect)["action"];

/** Writes down that a coach looked at or changed something of an athlete: a line a person, action and day. */
export async function logAccess(
  tx: Tx,
  viewerId: string,
  athleteId: string,
  action: AccessAction,
  date: string,
): Promise<void> {
  if (viewerId === athleteId) return;
  await tx
    .insert(accessLog)
    .values({ athleteId, id: uuidv7(), viewerId, action, date })
    .onConflictDoUpdate({
      target: [accessLog.athleteId, accessLog.viewerId, accessLog.action, accessLog.date],
      set: { times: sql`${accessLog.times} + 1`, at: sql`now()` },
    });
}

/** Who looked at or changed an athlete's data, newest first. */
export async function accessOf(tx: Tx, athleteId: string, limit = 60) {
  return tx
    .select({
      id: accessLog.id,
      action: accessLog.action,
      times: accessLog.times,
      at: accessLog.at,
      who: users.name,
    })
    .from(accessLog)
    .leftJoin(users, eq(users.id, accessLog.viewerId))
    .where(eq(accessLog.athleteId, athleteId))
    .orderBy(desc(accessLog.at))
    .limit(limit);
}
