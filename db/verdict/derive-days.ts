import { daysBetween } from "@/lib/calendar";
import type { Assessment } from "@/lib/engine/assessment";
import { minutesInZones, zoneOfSession } from "@/lib/training/distribution";
import { ewmaStep, sessionLoad } from "@/lib/training/load";
import type { athleteDays, checkIns, sessions } from "../schema/body";
import type { plans } from "../schema/training";

export type AthleteDay = typeof athleteDays.$inferSelect;
type CheckInRow = Pick<typeof checkIns.$inferSelect, "date" | "answers" | "writtenAt">;
type SessionRow = Pick<
  typeof sessions.$inferSelect,
  "date" | "durationMin" | "rpe" | "zoneSeconds" | "threeZones"
>;
type PlanRow = Pick<typeof plans.$inferSelect, "date" | "minutes" | "kind">;
type VerdictRow = { date: string; locks: boolean } & Pick<
  Assessment,
  "verdict" | "urgent" | "urgency" | "headline"
>;
type Loads = Pick<AthleteDay, "date" | "ewma7" | "ewma28">;

/** What a rollup is derived from, as far as it is known from a date on. */
export type Rows = {
  /** The last row earlier than all of them. */
  before: Loads | null;
  entries: readonly CheckInRow[];
  sessions: readonly SessionRow[];
  /** The verdicts in force. */
  verdicts: readonly VerdictRow[];
  plans: readonly PlanRow[];
};

/**
 * The rollup rows of one athlete from their check-ins, sessions and latest assessments, in order of date.
 * The loads fade over the days between rows.
 */
export function deriveDays(
  athleteId: string,
  { before, entries, sessions, verdicts, plans }: Rows,
): AthleteDay[] {
  const rows = new Map<string, AthleteDay>();
  const rowOf = (date: string) => {
    const row = rows.get(date) ?? emptyDay(athleteId, date);
    rows.set(date, row);
    return row;
  };
  for (const { date, answers, writtenAt } of entries)
    Object.assign(rowOf(date), {
      soreness: answers.soreness,
      quality: answers.quality ?? null,
      sites: answers.sites,
      sleepHours: answers.sleepHours ?? null,
      checkedInAt: writtenAt,
    });
  for (const session of sessions) addSession(rowOf(session.date), session);
  for (const plan of plans) {
    const row = rowOf(plan.date);
    row.plannedMin = real((row.plannedMin ?? 0) + plan.minutes);
    row.plannedKind = row.plannedKind && row.plannedKind !== plan.kind ? "several" : plan.kind;
  }
  for (const { date, verdict, urgent, urgency = null, headline, locks } of verdicts) {
    const row = rows.get(date);
    if (row?.checkedInAt) Object.assign(row, { verdict, urgent, urgency, headline, locks });
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
  const load = sessionLoad(session);
  if (load === null) {
    row.sessionsUnrated++;
    row.minutesUnrated = real(row.minutesUnrated + session.durationMin);
  } else row.load = real(row.load + load);
  if (session.zoneSeconds) {
    const five = row.zoneSeconds ?? [0, 0, 0, 0, 0];
    row.zoneSeconds = five.map((seconds, i) => seconds + (session.zoneSeconds?.[i] ?? 0));
  }
  const told = { durationMin: session.durationMin, rpe: session.rpe, zoneSeconds: session.threeZones };
  const minutes = minutesInZones(told);
  const zone = zoneOfSession(told);
  if (!minutes || !zone) return;
  const byHeartRate = minutes.method === "heart-rate";
  for (const [key, into] of Object.entries(byHeartRate ? BY_HEART_RATE : BY_RPE) as [
    keyof typeof BY_RPE,
    Column,
  ][])
    row[into] = real(row[into] + minutes[key] * 60);
  row[COUNTS[zone]]++;
  if (byHeartRate) row.sessionsByHr++;
}

type Column = "secondsEasy" | "secondsModerate" | "secondsHard" | "hrEasy" | "hrModerate" | "hrHard";
const BY_RPE = { easy: "secondsEasy", moderate: "secondsModerate", hard: "secondsHard" } as const;
const BY_HEART_RATE = { easy: "hrEasy", moderate: "hrModerate", hard: "hrHard" } as const;
const COUNTS = { easy: "sessionsEasy", moderate: "sessionsModerate", hard: "sessionsHard" } as const;

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
    urgency: null,
    locks: false,
    headline: null,
    checkedInAt: null,
    load: 0,
    minutes: 0,
    secondsEasy: 0,
    secondsModerate: 0,
    secondsHard: 0,
    hrEasy: 0,
    hrModerate: 0,
    hrHard: 0,
    zoneSeconds: null,
    sessionCount: 0,
    sessionsUnrated: 0,
    minutesUnrated: 0,
    sessionsEasy: 0,
    sessionsModerate: 0,
    sessionsHard: 0,
    sessionsByHr: 0,
    plannedMin: null,
    plannedKind: null,
    ewma7: 0,
    ewma28: 0,
  };
}
