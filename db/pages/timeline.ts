import { and, asc, desc, eq, gte, inArray, isNull, lte, sql } from "drizzle-orm";
import { addDays, localDate } from "@/lib/calendar";
import type { Assessment } from "@/lib/engine/assessment";
import type { Tx } from "../connection/tx";
import { flags, notes } from "../schema/care";
import { users } from "../schema/people";
import { sessions } from "../schema/sessions";
import { assessments, athleteDays } from "../schema/verdicts";
import { daysOf } from "../verdict/athlete-days";
import { clauseOfFlag } from "../verdict/told";

/** The explanation of soreness in the verdict of each day between two local dates, newest verdict of a day only. */
export async function domsBetween(tx: Tx, athleteId: string, from: string, to: string) {
  return tx
    .selectDistinctOn([assessments.date], {
      date: assessments.date,
      doms: sql<Assessment["doms"]>`${assessments.output} -> 'doms'`,
    })
    .from(assessments)
    .where(and(eq(assessments.athleteId, athleteId), gte(assessments.date, from), lte(assessments.date, to)))
    .orderBy(asc(assessments.date), desc(assessments.at), desc(assessments.id));
}

/** What kind of session an athlete did since a local date, and how hard. */
export async function sessionKindsSince(tx: Tx, athleteId: string, from: string) {
  return tx
    .select({ date: sessions.date, kind: sessions.kind, rpe: sessions.rpe })
    .from(sessions)
    .where(and(eq(sessions.athleteId, athleteId), gte(sessions.date, from), isNull(sessions.removedAt)));
}

/** So many marks of a kind are drawn, the newest: more than two a day over half a year would hide the line. */
const MOST_MARKS = 400;

/** Flags, the engine's with their codes, and notes as marks on the timeline, by the athlete's own date on which they were made. */
export async function marksBetween(tx: Tx, athleteId: string, from: string) {
  // A day earlier than the date begins anywhere: what is older by the athlete's calendar has no day on the timeline.
  const since = new Date(`${addDays(from, -1)}T00:00:00Z`);
  const [raised, written, [athlete]] = await Promise.all([
    tx
      .select({ date: flags.raisedOn, words: flags.reason, clause: clauseOfFlag })
      .from(flags)
      .where(and(eq(flags.athleteId, athleteId), gte(flags.raisedOn, from)))
      .orderBy(desc(flags.raisedAt))
      .limit(MOST_MARKS),
    tx
      .select({ at: notes.at, words: notes.body })
      .from(notes)
      .where(and(eq(notes.athleteId, athleteId), gte(notes.at, since), isNull(notes.removedAt)))
      .orderBy(desc(notes.at))
      .limit(MOST_MARKS),
    tx.select({ timeZone: users.timeZone }).from(users).where(eq(users.id, athleteId)),
  ]);
  const zone = athlete?.timeZone ?? "UTC";
  return [
    ...raised.map((row) => ({ kind: "flag" as const, ...row })),
    ...written.map(({ at, words }) => ({
      kind: "note" as const,
      date: localDate(at, zone),
      words,
      clause: null,
    })),
  ];
}

/**
 * Soreness to compare with, by the dates it is laid over: of another athlete on the same days, or of the same one 364
 * days before, so that weekdays meet.
 */
export async function otherSoreness(
  tx: Tx,
  athleteId: string,
  compared: string | null,
  from: string,
  to: string,
): Promise<Map<string, number | null>> {
  if (!compared) return new Map();
  const season = compared === "season";
  const back = season ? -364 : 0;
  const days = await daysOf(tx, [season ? athleteId : compared], addDays(from, back), addDays(to, back));
  return new Map(days.map((day) => [addDays(day.date, -back), day.soreness]));
}

/** Dates of these athletes' first and last rollup rows; null without any. */
export async function spanOf(tx: Tx, athleteIds: string[]): Promise<{ first: string; last: string } | null> {
  if (athleteIds.length === 0) return null;
  const [row] = await tx
    .select({
      first: sql<string | null>`min(${athleteDays.date})::text`,
      last: sql<string | null>`max(${athleteDays.date})::text`,
    })
    .from(athleteDays)
    .where(inArray(athleteDays.athleteId, athleteIds));
  return row?.first && row.last ? { first: row.first, last: row.last } : null;
}
