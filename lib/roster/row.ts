import { addDays, mondayOf } from "@/lib/calendar";
import type { CheckIn } from "@/lib/engine/input";
import { type Severity, STRICTNESS, type Urgency, type Verdict } from "@/lib/engine/vocabulary";
import { byGravity, type FlagDates, inForce } from "@/lib/flags/in-force";
import { byName } from "@/lib/names";
import type { Intensity } from "@/lib/training/distribution";
import { type LoadDay, type WeekLoad, weekLoad } from "@/lib/training/usual-load";
import { type IntensityDay, timeSplit, trustOf } from "./intensity";

/** What the rollup gives the roster of one athlete's day. */
export type RosterDay = {
  date: string;
  soreness: number | null;
  quality: "dull" | "sharp" | null;
  sites: CheckIn["sites"] | null;
  sleepHours: number | null;
  verdict: Verdict | null;
  /** How soon the verdict asks for a professional; null where it does not. */
  urgency: Urgency | null;
  headline: string | null;
  plannedMin: number | null;
  plannedKind: string | null;
} & LoadDay &
  IntensityDay;

export type RosterFlag = FlagDates & {
  id: string;
  severity: Severity;
  order: "rest" | "easy" | null;
  reason: string;
  byCoach: boolean;
  acknowledged: boolean;
};

/** Why an athlete stands where they stand, most urgent first. */
export const NEEDS = ["refer", "rest", "flag", "watch", "missing", "fine"] as const;
export type Need = (typeof NEEDS)[number];

export type RosterRow = {
  id: string;
  name: string;
  today: string;
  /** All that is shown of them as a badge or a flag, most urgent first, and the first of it. */
  needs: readonly Need[];
  need: Need;
  /** No check-in yet although the team's time for it has passed where the athlete is. */
  late: boolean;
  verdict: Verdict | null;
  urgency: Urgency | null;
  headline: string | null;
  soreness: number | null;
  quality: "dull" | "sharp" | null;
  sites: CheckIn["sites"];
  sleepHours: number | null;
  /** Soreness of the last 28 days, oldest first; null where there was no check-in. */
  spark: (number | null)[];
  load: WeekLoad;
  /** Time in the three zones over 28 days, with its method; null when neither heart rate nor RPE tells. */
  split: Intensity | null;
  /** Whether that is enough to hold against 80/20. */
  splitTrust: ReturnType<typeof trustOf>;
  /** What is planned for today, and the minutes done and planned this week up to and including today. */
  planned: { kind: string; minutes: number } | null;
  weekDone: number;
  weekPlanned: number;
  /** Those in force today, the gravest first. */
  flags: readonly RosterFlag[];
};

/**
 * One row of the roster from the athlete's rollup and flags as of their own local `today`. `expected` is whether
 * a check-in was due by now, `trainedBefore` the last date with a session earlier than all these days.
 */
export function rosterRow(
  athlete: { id: string; name: string },
  today: string,
  days: readonly RosterDay[],
  flags: readonly RosterFlag[],
  expected = false,
  trainedBefore: string | null = null,
): RosterRow {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const now = byDate.get(today);
  const spark: (number | null)[] = [];
  for (let i = 27; i >= 0; i--) spark.push(byDate.get(addDays(today, -i))?.soreness ?? null);
  const month = days.filter((day) => day.date >= addDays(today, -27) && day.date <= today);
  const monday = mondayOf(today);
  const thisWeek = days.filter((day) => day.date >= monday && day.date <= today);
  const verdict = now?.verdict ?? null;
  const standing = flags.filter((flag) => inForce(flag, today)).sort(byGravity);
  const needs = needsOf(verdict, standing);
  return {
    id: athlete.id,
    name: athlete.name,
    today,
    needs,
    need: needs[0] ?? "fine",
    late: expected && verdict === null,
    verdict,
    urgency: now?.urgency ?? null,
    headline: now?.headline ?? null,
    soreness: now?.soreness ?? null,
    quality: now?.quality ?? null,
    sites: now?.sites ?? [],
    sleepHours: now?.sleepHours ?? null,
    spark,
    load: weekLoad(days, today, trainedBefore),
    split: timeSplit(month),
    splitTrust: trustOf(month, today),
    planned: now?.plannedMin && now.plannedKind ? { kind: now.plannedKind, minutes: now.plannedMin } : null,
    weekDone: thisWeek.reduce((sum, day) => sum + day.minutes, 0),
    weekPlanned: thisWeek.reduce((sum, day) => sum + (day.plannedMin ?? 0), 0),
    flags: standing,
  };
}

/** Every badge and flag of a row counts, so that the numbers above the roster are those of the marks in it. */
function needsOf(verdict: Verdict | null, flags: readonly RosterFlag[]): Need[] {
  const open = (severity: Severity) => flags.some((flag) => flag.severity === severity);
  const has: Record<Exclude<Need, "fine">, boolean> = {
    refer: verdict === "see-professional" || open("refer"),
    rest: verdict === "rest" || open("rest"),
    flag: flags.some((flag) => flag.byCoach),
    watch: verdict === "cross-train" || open("watch"),
    missing: verdict === null,
  };
  const needs = NEEDS.filter((need) => need !== "fine" && has[need]);
  return needs.length ? needs : ["fine"];
}

/** Most urgent first: an emergency, a doctor today, then by need, strictest verdict, soreness, name. */
export function byUrgency(a: RosterRow, b: RosterRow): number {
  return (
    pressing(a) - pressing(b) ||
    NEEDS.indexOf(a.need) - NEEDS.indexOf(b.need) ||
    strictness(b) - strictness(a) ||
    (b.soreness ?? -1) - (a.soreness ?? -1) ||
    byName(a.name, b.name)
  );
}

/** 0 an emergency, 1 a doctor today, 2 what can wait. */
const pressing = ({ urgency }: RosterRow) => (urgency === "now" ? 0 : urgency === "today" ? 1 : 2);
const strictness = (row: RosterRow) => (row.verdict ? STRICTNESS[row.verdict] : -1);
