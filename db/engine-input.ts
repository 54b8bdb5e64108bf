import { and, asc, desc, eq, gte, isNull, lt, lte } from "drizzle-orm";
import { addDays } from "@/lib/calendar";
import { type AssessmentInput, parseInput } from "@/lib/engine/input";
import { HISTORY_DAYS } from "@/lib/engine/record";
import type { Tx } from "./as-viewer";
import { ordersOn } from "./orders";
import { plannedOn } from "./plans";
import { athleteDays, checkIns, feelChecks, sessions } from "./schema/body";
import { users } from "./schema/people";

/** Everything the engine may know about an athlete on a local date; null when there is no check-in that day. */
export async function engineInput(tx: Tx, athleteId: string, date: string): Promise<AssessmentInput | null> {
  const from = addDays(date, -HISTORY_DAYS);
  const within = <T extends typeof checkIns | typeof feelChecks | typeof sessions>(table: T) =>
    and(eq(table.athleteId, athleteId), gte(table.date, from), lte(table.date, date));
  const days = await tx.select().from(checkIns).where(within(checkIns)).orderBy(asc(checkIns.date));
  const today = days.find((day) => day.date === date);
  if (!today) return null;
  // Asked for at once: on a server the statements of a transaction travel together.
  const [given, done, [athlete], { coachOrder, clearances }, planned, referrals] = await Promise.all([
    tx.select().from(feelChecks).where(within(feelChecks)).orderBy(asc(feelChecks.at)),
    tx
      .select({
        date: sessions.date,
        sport: sessions.sport,
        durationMin: sessions.durationMin,
        rpe: sessions.rpe,
        distanceKm: sessions.distanceKm,
        descentM: sessions.descentM,
        threeZones: sessions.threeZones,
      })
      .from(sessions)
      .where(and(within(sessions), isNull(sessions.removedAt), lt(sessions.date, date)))
      .orderBy(desc(sessions.date)),
    tx.select({ experience: users.experience }).from(users).where(eq(users.id, athleteId)),
    ordersOn(tx, athleteId, date),
    plannedOn(tx, athleteId, date),
    oldReferrals(tx, athleteId, from),
  ]);
  const feels = new Map(
    given.map((feel) => [
      feel.date,
      { minutes: feel.minutes, feeling: feel.feeling, gaitChanged: feel.gaitChanged },
    ]),
  );
  return parseInput({
    date,
    profile: { experience: athlete?.experience ?? "regular" },
    checkIn: today.answers,
    feelCheck: feels.get(date) ?? null,
    planned,
    coachOrder,
    history: {
      checkIns: days
        .filter((day) => day.date < date)
        .map((day) => ({ ...day.answers, date: day.date, feelCheck: feels.get(day.date) ?? null })),
      sessions: done.map(({ date, sport, durationMin, rpe, distanceKm, descentM, threeZones }) => ({
        date,
        sport,
        durationMin: inRange(durationMin, 1, 2880),
        rpe: rpe === null ? null : inRange(rpe, 0, 10),
        distanceKm: distanceKm === null ? null : inRange(distanceKm, 0, 1000),
        descentM: descentM === null ? null : inRange(descentM, 0, 20_000),
        zoneSeconds: threeZones as [number, number, number] | null,
      })),
      referrals,
      clearances,
    },
  });
}

/** A stored number in the engine's range: an odd session of the past must never keep anybody from their verdict. */
const inRange = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** Dates of referrals older than the history the engine replays. */
async function oldReferrals(tx: Tx, athleteId: string, before: string): Promise<string[]> {
  const rows = await tx
    .select({ date: athleteDays.date })
    .from(athleteDays)
    .where(
      and(
        eq(athleteDays.athleteId, athleteId),
        eq(athleteDays.verdict, "see-professional"),
        lt(athleteDays.date, before),
      ),
    )
    .orderBy(desc(athleteDays.date))
    .limit(1);
  return rows.map((row) => row.date);
}
