import type { IntensityDay, trustOf } from "@/lib/athlete-day/intensity";
import { addDays } from "@/lib/calendar";
import type { Clause, CodedHeadline } from "@/lib/engine/assessment";
import type { CheckIn } from "@/lib/engine/input";
import type { Severity, Urgency, Verdict } from "@/lib/engine/vocabulary";
import { byGravity, type FlagDates, inForce } from "@/lib/flags/in-force";
import { type Availability, availabilityOf, type Restricting } from "@/lib/injuries/availability";
import type { Ladder } from "@/lib/ladder/ladder";
import type { DaysOff } from "@/lib/plan/advice";
import type { Intensity } from "@/lib/training/distribution";
import type { Owing } from "@/lib/training/owed";
import { type LoadDay, type WeekLoad, weekLoad } from "@/lib/training/usual-load";
import { type Usual, usualSoreness } from "@/lib/training/usual-mornings";
import { type Need, needsOf, type Place, placeOf } from "./needs";
import { type Standing, standingOf, stillAnswers, type Talk } from "./spoken";
import { sumsOf } from "./sums";
import { type EarlierInjury, type WatchReason, watchReasons } from "./watch";

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
  /** The same as codes, of the last days; null for a verdict from before they were kept. */
  headlineOf?: CodedHeadline | null;
  /** Wellness against the own usual in SD, negative worse; a declining week. */
  wellnessZ: number | null;
  declining: boolean;
  plannedMin: number | null;
  plannedKind: string | null;
} & LoadDay &
  IntensityDay;

export type RosterFlag = FlagDates & {
  id: string;
  severity: Severity;
  order: "rest" | "easy" | null;
  reason: string;
  /** What the engine's flag found, as codes. */
  clause?: Clause | null;
  byCoach: boolean;
  acknowledged: boolean;
};

export type RosterRow = {
  id: string;
  name: string;
  today: string;
  /** All that is shown of them as a badge or a flag, most urgent first, and the first of it. */
  needs: readonly Need[];
  need: Need;
  /** Which part of the worklist they are in. */
  place: Place;
  /** A day off of theirs that they have not answered: nobody waits for it. */
  off: boolean;
  /** No check-in yet although the team's time for it has passed where the athlete is. */
  late: boolean;
  verdict: Verdict | null;
  /** Yesterday's verdict; null where that day was not answered. */
  before: Verdict | null;
  urgency: Urgency | null;
  headline: string | null;
  headlineOf: CodedHeadline | null;
  /** What a talk is kept with. */
  standing: Standing;
  /** The talk that answers how they stand; null where none does, or something is new since. */
  talk: Talk | null;
  /** Who asked for today's check-in and when. */
  nudge: Nudged | null;
  /** Who was told of an urgent sign of today and who opened it. */
  alert: Alert | null;
  /** What was written since the viewer last opened them, the newest first. */
  news: readonly NewNote[];
  /** Where they stand on the way back; null where they are on none. */
  way: OnTheWay | null;
  /** Until when they are off and why, as they told; null where they are not. Then no check-in is missing. */
  away: DaysOff | null;
  /** Today's wellness against the own usual in SD; null where no usual is known. */
  wellnessZ: number | null;
  /** Why they are worth watching, whatever today's verdict is. */
  watch: readonly WatchReason[];
  soreness: number | null;
  quality: "dull" | "sharp" | null;
  sites: CheckIn["sites"];
  sleepHours: number | null;
  /** Soreness of the last 28 days, oldest first; null where there was no check-in. */
  spark: (number | null)[];
  /** The usual soreness, and on how many mornings it rests. */
  usual: Usual;
  load: WeekLoad;
  /** Time in the three zones over 28 days, with its method; null when neither heart rate nor RPE tells. */
  split: Intensity | null;
  /** Whether that is enough to hold against 80/20. */
  splitTrust: ReturnType<typeof trustOf>;
  /** What is planned for today, and the minutes done and planned this week up to and including today. */
  planned: { kind: string; minutes: number } | null;
  weekDone: number;
  weekPlanned: number;
  /** What open injuries and illnesses keep them from. */
  availability: Availability;
  /** Those in force today, the gravest first. */
  flags: readonly RosterFlag[];
};

/** What the roster reads of an athlete besides their name. */
export type RowParts = {
  /** The rollup, oldest first. */
  days: readonly RosterDay[];
  flags?: readonly RosterFlag[];
  /** Whether a check-in was due by now. */
  expected?: boolean;
  /** The last date with a session earlier than all these days. */
  trainedBefore?: string | null;
  /** What they told of the twelve months before. */
  injury?: EarlierInjury | null;
  /** The day on which weeks begin (Monday 1 to Sunday 7). */
  weekStart?: number;
  /** The last talks with them, the newest first. */
  talks?: readonly Talk[];
  nudge?: Nudged | null;
  alert?: Alert | null;
  news?: readonly NewNote[];
  /** The open episodes that keep them from something. */
  episodes?: readonly Restricting[];
  way?: OnTheWay | null;
  /** From when on, and on which days, a check-in is expected of them. */
  owing?: Owing;
  /** Days off of about now, in their words. */
  daysOff?: readonly DaysOff[];
};

/** A stage of the way back, how often it was done again, and whether it goes on. */
export type OnTheWay = Pick<Ladder, "stage" | "held" | "status">;
export type Alert = {
  toldAt: Date | null;
  told: number;
  againAt: Date | null;
  openedBy: string | null;
  openedAt: Date | null;
};
export type Nudged = { at: Date; by: string | null };
export type NewNote = { text: string; at: Date };

/** One row of the roster as of the athlete's own local `today`. */
export function rosterRow(
  athlete: { id: string; name: string },
  today: string,
  {
    days,
    flags = [],
    expected = false,
    trainedBefore = null,
    injury = null,
    weekStart = 1,
    talks = [],
    nudge = null,
    alert = null,
    news = [],
    episodes = [],
    way = null,
    owing = {},
    daysOff = [],
  }: RowParts,
): RosterRow {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const now = byDate.get(today);
  const verdict = now?.verdict ?? null;
  const inForceNow = flags.filter((flag) => inForce(flag, today)).sort(byGravity);
  const urgency = now?.urgency ?? null;
  const usual = usualSoreness(days, today);
  const off = verdict === null && owing.off?.(today) === true;
  const needs = needsOf(verdict, inForceNow, news.length, off);
  const rule = now?.headlineOf?.why?.rule ?? null;
  const standing = standingOf({ verdict, urgency, rule, flags: inForceNow });
  const talk = holding(talks, standing, news, today);
  return {
    id: athlete.id,
    name: athlete.name,
    today,
    needs,
    ...placed(needs, urgency, talk !== null),
    off,
    late: expected && verdict === null && !off,
    verdict,
    before: byDate.get(addDays(today, -1))?.verdict ?? null,
    urgency,
    standing,
    talk,
    nudge,
    alert: isUrgent(urgency) ? alert : null,
    news,
    way,
    away: offOn(daysOff, today),
    watch: watchReasons(days, injury, usual.usual?.mean ?? null, today, owing),
    ...answersOf(now),
    spark: Array.from({ length: 28 }, (_, i) => byDate.get(addDays(today, i - 27))?.soreness ?? null),
    usual,
    load: weekLoad(days, today, trainedBefore),
    ...sumsOf(days, today, weekStart),
    availability: availabilityOf(episodes, today),
    flags: inForceNow,
  };
}

const isUrgent = (urgency: Urgency | null) => urgency === "now" || urgency === "today";

function placed(needs: readonly Need[], urgency: Urgency | null, spoken: boolean) {
  const [need = "fine"] = needs;
  return { need, place: placeOf(need, urgency, spoken) };
}

/** The newest talk that answers how they stand, and what they wrote. */
const holding = (talks: readonly Talk[], standing: Standing, news: readonly NewNote[], today: string) =>
  talks.find((talk) => stillAnswers(talk, standing, today) && !news.some(({ at }) => at > talk.at)) ?? null;

/** The days off that hold on a date. */
const offOn = (off: readonly DaysOff[], date: string) =>
  off.find(({ from, until }) => from <= date && date <= until) ?? null;

/** What today's check-in says, where there is one, what was made of it, and what is planned. */
const answersOf = (now: RosterDay | undefined) => ({
  headline: now?.headline ?? null,
  headlineOf: now?.headlineOf ?? null,
  planned: now?.plannedMin && now.plannedKind ? { kind: now.plannedKind, minutes: now.plannedMin } : null,
  wellnessZ: now?.wellnessZ ?? null,
  soreness: now?.soreness ?? null,
  quality: now?.quality ?? null,
  sites: now?.sites ?? [],
  sleepHours: now?.sleepHours ?? null,
});
