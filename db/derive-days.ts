import { daysBetween } from "@/lib/calendar";
import type { Assessment } from "@/lib/engine/assessment";
import { zoneOfRpe } from "@/lib/training/distribution";
import { ewmaStep, sessionLoad } from "@/lib/training/load";
import type { athleteDays, checkIns, sessions } from "./schema/body";

export type AthleteDay = typeof athleteDays.$inferSelect;
type CheckInRow = Pick<typeof checkIns.$inferSelect, "date" | "answers" | "writtenAt">;
type SessionRow = Pick<typeof sessions.$inferSelect, "date" | "durationMin" | "rpe">;
type VerdictRow = { date: string; output: Pick<Assessment, "verdict" | "urgent" | "headline"> };
type Loads = Pick<AthleteDay, "date" | "ewma7" | "ewma28">;

/**
 * The rollup rows of one athlete from their check-ins, sessions and latest assessments, in order of date.
 * `before` is the last row earlier than all of them; the loads fade over the days between rows.
 */
export function deriveDays(
  athleteId: string,
  before: Loads | null,
  checkIns: readonly CheckInRow[],
  sessions: readonly SessionRow[],
  verdicts: readonly VerdictRow[],
): AthleteDay[] {
  const rows = new Map<string, AthleteDay>();
  const rowOf = (date: string) => {
    const row = rows.get(date) ?? emptyDay(athleteId, date);
    rows.set(date, row);
    return row;
  };
  for (const { date, answers, writtenAt } of checkIns)
    Object.assign(rowOf(date), {
      soreness: answers.soreness,
      quality: answers.quality ?? null,
      sites: answers.sites,
      sleepHours: answers.sleepHours ?? null,
      checkedInAt: writtenAt,
    });
  for (const session of sessions) addSession(rowOf(session.date), session);
  for (const { date, output } of verdicts) {
    const row = rows.get(date);
    if (row?.checkedInAt)
      Object.assign(row, { verdict: output.verdict, urgent: output.urgent, headline: output.headline });
  }
  const days = [...rows.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  let previous: Loads | null = before;
  for (const day of days) {
    Object.assign(day, loadsOn(day, previous));
    previous = day;
  }
  return days;
}

/** The weighted loads as of `date`, faded from the last row on or before it. */
export function fadedLoads(last: Loads | null, date: string): { ewma7: number; ewma28: number } {
  const days = last ? daysBetween(last.date, date) : 0;
  return {
    ewma7: (last?.ewma7 ?? 0) * (1 - 2 / 8) ** days,
    ewma28: (last?.ewma28 ?? 0) * (1 - 2 / 29) ** days,
  };
}

function loadsOn(day: AthleteDay, previous: Loads | null): { ewma7: number; ewma28: number } {
  const gap = previous ? daysBetween(previous.date, day.date) - 1 : 0;
  return {
    ewma7: real(ewmaStep((previous?.ewma7 ?? 0) * (1 - 2 / 8) ** gap, day.load, 7)),
    ewma28: real(ewmaStep((previous?.ewma28 ?? 0) * (1 - 2 / 29) ** gap, day.load, 28)),
  };
}

/** As PostgreSQL's `real` keeps it, so that a rebuild gives the very same number. */
function real(value: number): number {
  return Number(Math.fround(value).toPrecision(6));
}

function addSession(row: AthleteDay, session: SessionRow): void {
  row.sessionCount++;
  row.minutes = real(row.minutes + session.durationMin);
  row.load = real(row.load + (sessionLoad(session) ?? 0));
  if (session.rpe === null) return;
  const zone = zoneOfRpe(session.rpe);
  const key = zone === "easy" ? "secondsEasy" : zone === "moderate" ? "secondsModerate" : "secondsHard";
  row[key] = real(row[key] + session.durationMin * 60);
}

function emptyDay(athleteId: string, date: string): AthleteDay {
  return {
    athleteId,
    date,
    soreness: null,
    quality: null,
    sites: null,
    sleepHours: null,
    verdict: null,
    urgent: false,
    headline: null,
    checkedInAt: null,
    load: 0,
    minutes: 0,
    secondsEasy: 0,
    secondsModerate: 0,
    secondsHard: 0,
    sessionCount: 0,
    ewma7: 0,
    ewma28: 0,
  };
}
