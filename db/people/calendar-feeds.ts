import { randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { lockAthlete } from "../connection/athlete-lock";
import type { Tx } from "../connection/tx";
import { calendarFeeds } from "../schema/training";
import { sha256 } from "./accounts";
import { keepWithin, lastDay } from "./quotas";

/** Makes an athlete's calendar address and ends the earlier ones. Returns its token, which is shown once. */
export async function makeFeed(tx: Tx, athleteId: string): Promise<string> {
  // Asked for several times at once, they come one after the other: the last one alone is open.
  await lockAthlete(tx, athleteId);
  const made = and(eq(calendarFeeds.athleteId, athleteId), lastDay(calendarFeeds.madeAt));
  await keepWithin(tx, "calendar addresses in a day", calendarFeeds, made);
  await revokeFeeds(tx, athleteId);
  const token = randomBytes(24).toString("base64url");
  await tx.insert(calendarFeeds).values({ athleteId, id: uuidv7(), tokenHash: sha256(token) });
  return token;
}

/** Ends all calendar addresses of an athlete at once. Returns how many there were. */
export async function revokeFeeds(tx: Tx, athleteId: string): Promise<number> {
  const ended = await tx
    .update(calendarFeeds)
    .set({ revokedAt: new Date() })
    .where(and(eq(calendarFeeds.athleteId, athleteId), isNull(calendarFeeds.revokedAt)))
    .returning({ id: calendarFeeds.id });
  return ended.length;
}

/** When the address in force was made; null without one. */
export async function feedOf(tx: Tx, athleteId: string): Promise<Date | null> {
  const [row] = await tx
    .select({ madeAt: calendarFeeds.madeAt })
    .from(calendarFeeds)
    .where(and(eq(calendarFeeds.athleteId, athleteId), isNull(calendarFeeds.revokedAt)));
  return row?.madeAt ?? null;
}

/** Whose calendar a token opens; null for an unknown or revoked one. As system: a calendar program has no session. */
export async function feedOwner(tx: Tx, token: string): Promise<string | null> {
  const [row] = await tx
    .select({ athleteId: calendarFeeds.athleteId })
    .from(calendarFeeds)
    .where(and(eq(calendarFeeds.tokenHash, sha256(token)), isNull(calendarFeeds.revokedAt)));
  return row?.athleteId ?? null;
}
