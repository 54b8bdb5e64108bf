import type { LocalDate } from "@/lib/calendar";
import type { Assessment } from "@/lib/engine/assessment";
import type { CheckIn } from "@/lib/engine/input";
import { minutesInZones, zoneOfSession } from "@/lib/training/distribution";
import { sessionLoad } from "@/lib/training/load";
import type { ThreeZones } from "@/lib/training/zones";
import { type AthleteDay, emptyDay } from "./day";

type Entry = { date: LocalDate; answers: CheckIn; writtenAt: Date };
type Session = { date: LocalDate; durationMin: number; rpe: number | null; threeZones: ThreeZones | null };
type Plan = { date: LocalDate; minutes: number; kind: string };
type Verdict = { date: LocalDate; locks: boolean } & Pick<
  Assessment,
  "verdict" | "urgent" | "urgency" | "headline" | "own"
>;

/** What days are derived from. Each rests on what is dated on it, and on nothing else. */
export type DayParts = {
  entries: readonly Entry[];
  sessions: readonly Session[];
  /** The verdicts in force. */
  verdicts: readonly Verdict[];
  plans: readonly Plan[];
};

/** Of these parts, those that are dated on one of `dates`. */
export function partsOn(dates: readonly LocalDate[], parts: DayParts): DayParts {
  const wanted = new Set(dates);
  const on = <T extends { date: LocalDate }>(rows: readonly T[]) =>
    rows.filter(({ date }) => wanted.has(date));
  return {
    entries: on(parts.entries),
    sessions: on(parts.sessions),
    verdicts: on(parts.verdicts),
    plans: on(parts.plans),
  };
}

/** The days of one athlete from their check-ins, sessions, plans and verdicts in force, in order of date. */
export function deriveDays(
  athleteId: string,
  { entries, sessions, verdicts, plans }: DayParts,
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
  for (const { date, own, ...verdict } of verdicts) {
    const row = rows.get(date);
    if (row?.checkedInAt) Object.assign(row, given(verdict), ownOf(own));
  }
  return [...rows.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

const given = ({ verdict, urgent, urgency = null, headline, locks }: Omit<Verdict, "date" | "own">) => ({
  verdict,
  urgent,
  urgency,
  headline,
  locks,
});

/** How the day stood against the athlete's own; engines before 2.1 did not say. */
const ownOf = (own: Verdict["own"]) => ({
  wellnessZ: own?.z == null ? null : real(own.z),
  usualSoreness: own?.soreness == null ? null : real(own.soreness),
  declining: own?.declining ?? false,
});

/** As PostgreSQL's `real` keeps it, so that a rebuild gives the very same number. */
function real(value: number): number {
  return Number(Math.fround(value).toPrecision(6));
}

function addSession(row: AthleteDay, session: Session): void {
  row.sessionCount++;
  row.minutes = real(row.minutes + session.durationMin);
  const load = sessionLoad(session);
  if (load === null) {
    row.sessionsUnrated++;
    row.minutesUnrated = real(row.minutesUnrated + session.durationMin);
  } else row.load = real(row.load + load);
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
