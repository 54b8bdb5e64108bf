import { and, asc, desc, eq, gte, isNull, lt, lte, sql } from "drizzle-orm";
import { addDays } from "@/lib/calendar";
import { HISTORY_DAYS } from "@/lib/engine/record";
import type { Tx } from "./as-viewer";
import { athleteDays, checkIns, feelChecks, sessions } from "./schema/body";
import { clearances, flags } from "./schema/care";
import { users } from "./schema/people";
import { plans } from "./schema/training";

export type EngineRecord = Awaited<ReturnType<typeof readRecord>>;

/**
 * The rows that the verdicts of the local dates from `from` to `to` (without it, of all later ones) rest on.
 * Asked for at once: on a server the statements of a transaction travel together.
 */
export async function readRecord(tx: Tx, athleteId: string, from: string, to?: string) {
  const since = addDays(from, -HISTORY_DAYS);
  const [ins, feels, done, [athlete], open, cleared, planned, referrals] = await Promise.all([
    checkInsBetween(tx, athleteId, since, to),
    tx
      .select({
        date: feelChecks.date,
        minutes: feelChecks.minutes,
        feeling: feelChecks.feeling,
        gaitChanged: feelChecks.gaitChanged,
      })
      .from(feelChecks)
      .where(
        and(
          eq(feelChecks.athleteId, athleteId),
          gte(feelChecks.date, since),
          to ? lte(feelChecks.date, to) : undefined,
        ),
      )
      .orderBy(asc(feelChecks.at)),
    sessionsBetween(tx, athleteId, since, to),
    tx.select({ experience: users.experience }).from(users).where(eq(users.id, athleteId)),
    tx
      .select({
        id: flags.id,
        severity: flags.severity,
        order: flags.order,
        until: flags.until,
        raisedBy: flags.raisedBy,
      })
      .from(flags)
      .where(and(eq(flags.athleteId, athleteId), isNull(flags.resolvedAt))),
    tx
      .select({ date: clearances.date, until: clearances.until })
      .from(clearances)
      .where(and(eq(clearances.athleteId, athleteId), to ? lte(clearances.date, to) : undefined))
      .orderBy(desc(clearances.date), desc(clearances.until)),
    plansBetween(tx, athleteId, from, to),
    referralsBefore(tx, athleteId, to ? addDays(to, -HISTORY_DAYS) : undefined),
  ]);
  return {
    checkIns: ins,
    feelChecks: feels,
    sessions: done,
    experience: athlete?.experience ?? ("regular" as const),
    openFlags: open,
    clearances: cleared,
    plans: planned,
    referrals,
  };
}

/** An athlete's check-ins from one local date to another, or on, oldest first. */
export function checkInsBetween(tx: Tx, athleteId: string, from: string, to?: string) {
  return tx
    .select()
    .from(checkIns)
    .where(
      and(
        eq(checkIns.athleteId, athleteId),
        gte(checkIns.date, from),
        to ? lte(checkIns.date, to) : undefined,
      ),
    )
    .orderBy(asc(checkIns.date));
}

/** What the engine and the rollup know of an athlete's sessions, oldest first. */
export function sessionsBetween(tx: Tx, athleteId: string, from: string, to?: string) {
  return tx
    .select({
      date: sessions.date,
      sport: sessions.sport,
      durationMin: sessions.durationMin,
      rpe: sessions.rpe,
      distanceKm: sessions.distanceKm,
      descentM: sessions.descentM,
      zoneSeconds: sessions.zoneSeconds,
      threeZones: sessions.threeZones,
    })
    .from(sessions)
    .where(
      and(
        eq(sessions.athleteId, athleteId),
        gte(sessions.date, from),
        to ? lte(sessions.date, to) : undefined,
        isNull(sessions.removedAt),
      ),
    )
    .orderBy(asc(sessions.date), asc(sessions.id));
}

/** What the engine and the rollup know of an athlete's plans, in order of date. */
export function plansBetween(tx: Tx, athleteId: string, from: string, to?: string) {
  return tx
    .select({ date: plans.date, kind: plans.kind, minutes: plans.minutes, intensity: plans.intensity })
    .from(plans)
    .where(
      and(
        eq(plans.athleteId, athleteId),
        gte(plans.date, from),
        to ? lte(plans.date, to) : undefined,
        isNull(plans.removedAt),
      ),
    )
    .orderBy(asc(plans.date), asc(plans.at), asc(plans.id));
}

/** Dates on which the verdict was to see a professional, newest first. */
async function referralsBefore(tx: Tx, athleteId: string, before?: string): Promise<string[]> {
  const rows = await tx
    .select({ date: athleteDays.date })
    .from(athleteDays)
    .where(
      and(
        eq(athleteDays.athleteId, athleteId),
        // As a literal, which is what its index is made for.
        sql`${athleteDays.verdict} = 'see-professional'`,
        before ? lt(athleteDays.date, before) : undefined,
      ),
    )
    .orderBy(desc(athleteDays.date));
  return rows.map(({ date }) => date);
}
