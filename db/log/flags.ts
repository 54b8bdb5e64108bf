import { and, desc, eq, inArray, isNotNull, isNull, ne } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { Refusal } from "@/lib/action-result";
import { lockAthlete } from "../connection/athlete-lock";
import { notifyChange } from "../connection/notify";
import type { Tx } from "../connection/tx";
import { keepWithin, lastDay } from "../people/quotas";
import { clearances, flagEvents, flags } from "../schema/care";
import { users } from "../schema/people";
import { assessDay } from "../verdict/reassess";
import { clauseOfFlag } from "../verdict/told";
import { followClearance } from "./come-back";

type FlagEvent = (typeof flagEvents.$inferSelect)["event"];

export type FlagWrite = {
  id: string;
  severity: "watch" | "rest" | "refer";
  order: "rest" | "easy" | null;
  reason: string;
  /** Last local date on which the order holds. */
  until: string | null;
};

/** A coach flags an athlete; the athlete's verdict of today honours it at once. Sent twice, it is one flag. */
export async function raiseFlag(tx: Tx, coachId: string, athleteId: string, write: FlagWrite, today: string) {
  await lockAthlete(tx, athleteId);
  const others = and(eq(flags.athleteId, athleteId), ne(flags.id, write.id));
  await keepWithin(tx, "flags in a day", flags, and(others, lastDay(flags.raisedAt)));
  const saved = await tx
    .insert(flags)
    .values({ athleteId, ...write, raisedBy: coachId, raisedOn: today })
    .onConflictDoNothing()
    .returning({ id: flags.id });
  if (saved.length === 0) return;
  await addEvent(tx, athleteId, write.id, "raised", coachId);
  await assessDay(tx, athleteId, today, today, "flag");
}

/** The athlete has read the flag. Doing it twice changes nothing. */
export async function acknowledgeFlag(tx: Tx, athleteId: string, flagId: string): Promise<void> {
  await lockAthlete(tx, athleteId);
  const changed = await tx
    .update(flags)
    .set({ acknowledgedAt: new Date() })
    .where(and(eq(flags.athleteId, athleteId), eq(flags.id, flagId), isNull(flags.acknowledgedAt)))
    .returning({ id: flags.id });
  if (changed.length === 0) return;
  await addEvent(tx, athleteId, flagId, "acknowledged", athleteId);
  await notifyChange(tx, athleteId);
}

/**
 * A coach resolves a flag or opens it again; doing it twice changes nothing. Throws `Refusal` 404 for an unknown flag, 409
 * for one that ended with the membership of whoever gave it.
 */
export async function setFlagResolved(
  tx: Tx,
  coachId: string,
  athleteId: string,
  flagId: string,
  resolved: boolean,
  today: string,
): Promise<void> {
  await lockAthlete(tx, athleteId);
  const flag = and(eq(flags.athleteId, athleteId), eq(flags.id, flagId));
  const changed = await tx
    .update(flags)
    .set(
      resolved
        ? { resolvedAt: new Date(), resolvedBy: coachId, closedOn: today }
        : { resolvedAt: null, resolvedBy: null, closedOn: null },
    )
    .where(and(flag, isNull(flags.leftAt), resolved ? isNull(flags.resolvedAt) : isNotNull(flags.resolvedAt)))
    .returning({ id: flags.id });
  if (changed.length === 0) {
    const [there] = await tx.select({ leftAt: flags.leftAt }).from(flags).where(flag);
    if (!there) throw new Refusal(404, "form", "gone.flag");
    if (there.leftAt) throw new Refusal(409, "form", "gone.flagEnded");
    return;
  }
  await addEvent(tx, athleteId, flagId, resolved ? "resolved" : "reopened", coachId);
  await assessDay(tx, athleteId, today, today, "flag");
}

/**
 * A coach makes a flag theirs whose author's account is gone: from now on it ends with their own membership. Doing it
 * twice changes nothing. Throws `Refusal` 409 for any other flag.
 */
export async function takeFlagOver(
  tx: Tx,
  coachId: string,
  athleteId: string,
  flagId: string,
): Promise<void> {
  await lockAthlete(tx, athleteId);
  const flag = and(eq(flags.athleteId, athleteId), eq(flags.id, flagId));
  const taken = await tx
    .update(flags)
    .set({ raisedBy: coachId })
    .where(
      and(
        flag,
        isNull(flags.raisedBy),
        eq(flags.byEngine, false),
        isNull(flags.resolvedAt),
        isNull(flags.leftAt),
      ),
    )
    .returning({ id: flags.id });
  if (taken.length === 0) {
    const [there] = await tx.select({ by: flags.raisedBy }).from(flags).where(flag);
    if (there?.by === coachId) return;
    throw new Refusal(409, "form", "gone.flagTaken");
  }
  await addEvent(tx, athleteId, flagId, "taken over", coachId);
  await notifyChange(tx, athleteId);
}

type ClearanceWrite = Pick<
  typeof clearances.$inferInsert,
  "id" | "until" | "note" | "allows" | "stage" | "injuryId" | "nextVisit"
>;

/** Saves a clearance once. The open referrals it answers; null where it was saved before. */
async function saveClearance(
  tx: Tx,
  athleteId: string,
  clearance: Omit<typeof clearances.$inferInsert, "athleteId">,
): Promise<{ id: string }[] | null> {
  await lockAthlete(tx, athleteId);
  const saved = await tx
    .insert(clearances)
    .values({ athleteId, ...clearance })
    .onConflictDoNothing()
    .returning({ id: clearances.id });
  if (saved.length === 0) return null;
  const { by = athleteId, date, ...given } = clearance;
  await followClearance(tx, athleteId, { ...given, by: by ?? athleteId }, date);
  return tx
    .select({ id: flags.id })
    .from(flags)
    .where(and(eq(flags.athleteId, athleteId), eq(flags.severity, "refer"), isNull(flags.resolvedAt)));
}

/** An athlete records what a professional told them. The referral's flag stays open: the coach sees the record. */
export async function recordOwnClearance(
  tx: Tx,
  athleteId: string,
  write: ClearanceWrite & { toldBy: string },
  today: string,
): Promise<void> {
  const referrals = await saveClearance(tx, athleteId, { ...write, date: today, by: athleteId });
  if (!referrals) return;
  for (const { id } of referrals) await addEvent(tx, athleteId, id, "assessed", athleteId);
  await assessDay(tx, athleteId, today, today, "clearance");
}

/** A coach records that a professional has cleared the athlete: earlier referrals are lifted and their flags closed. */
export async function recordClearance(
  tx: Tx,
  coachId: string,
  athleteId: string,
  write: ClearanceWrite,
  today: string,
): Promise<void> {
  const referrals = await saveClearance(tx, athleteId, { ...write, date: today, by: coachId });
  if (!referrals) return;
  for (const { id } of referrals) {
    await tx
      .update(flags)
      .set({ resolvedAt: new Date(), resolvedBy: coachId, closedOn: today })
      .where(and(eq(flags.athleteId, athleteId), eq(flags.id, id)));
    await addEvent(tx, athleteId, id, "resolved", coachId);
  }
  await assessDay(tx, athleteId, today, today, "clearance");
}

async function addEvent(tx: Tx, athleteId: string, flagId: string, event: FlagEvent, by: string) {
  await tx.insert(flagEvents).values({ athleteId, id: uuidv7(), flagId, event, by });
}

/** Flags of these athletes that nobody closed, with the name of who raised them, newest first. `inForce` tells by date. */
export async function openFlags(tx: Tx, athleteIds: string[]) {
  if (athleteIds.length === 0) return [];
  return tx
    .select({ flag: flags, raisedByName: users.name })
    .from(flags)
    .leftJoin(users, eq(users.id, flags.raisedBy))
    .where(and(inArray(flags.athleteId, athleteIds), isNull(flags.resolvedAt), isNull(flags.leftAt)))
    .orderBy(desc(flags.raisedAt));
}

/** A story tells its last flags and events: a flag that was opened and resolved a thousand times is no longer one. */
const MOST_FLAGS = 50;
const MOST_EVENTS = 500;

/** All flags of one athlete with who did what and when, newest first. */
export async function flagStory(tx: Tx, athleteId: string) {
  const own = eq(flags.athleteId, athleteId);
  const newest = tx
    .select({ id: flags.id })
    .from(flags)
    .where(own)
    .orderBy(desc(flags.raisedAt))
    .limit(MOST_FLAGS);
  const [all, events] = await Promise.all([
    tx
      .select({ flag: flags, clause: clauseOfFlag, raisedByName: users.name })
      .from(flags)
      .leftJoin(users, eq(users.id, flags.raisedBy))
      .where(own)
      .orderBy(desc(flags.raisedAt))
      .limit(MOST_FLAGS),
    tx
      .select({ event: flagEvents, byName: users.name })
      .from(flagEvents)
      .leftJoin(users, eq(users.id, flagEvents.by))
      .where(and(eq(flagEvents.athleteId, athleteId), inArray(flagEvents.flagId, newest)))
      .orderBy(desc(flagEvents.at))
      .limit(MOST_EVENTS),
  ]);
  events.reverse();
  return all.map((row) => ({ ...row, events: events.filter(({ event }) => event.flagId === row.flag.id) }));
}
