import { addDays, type LocalDate } from "@/lib/calendar";
import type { AssessmentInput, CheckIn } from "@/lib/engine/input";
import type { Region } from "@/lib/engine/vocabulary";
import { isAt, type Place, type Side } from "@/lib/injuries/episode";
import type { Tissue } from "./entry";
import type { Hold, Start, Step } from "./events";
import { type Ladder, ladderOn } from "./ladder";
import { type Earlier, notBefore } from "./not-before";

/** One version of how a way back began, with the place it is about. All dates are the athlete's. */
export type LadderVersion = {
  id: string;
  revision: number;
  on: LocalDate;
  stage: number;
  tissue: Tissue;
  top: number | null;
  usualMin: number;
  episode: string | null;
  region: Region | null;
  side: Side | null;
  endedOn: LocalDate | null;
  recordedOn: LocalDate;
};

export type StepVersion = {
  id: string;
  revision: number;
  ladderId: string;
  date: LocalDate;
  stage: number;
  minutes: number;
  during: number;
  strideChanged: boolean;
  after: number | null;
  next: number | null;
  removed: boolean;
};

export type HoldRow = {
  id: string;
  from: LocalDate;
  until: LocalDate | null;
  word: string;
  byName: string | null;
  liftedOn: LocalDate | null;
  /** Whether the viewer may lift it: no coach lifts a professional's. */
  mayLift: boolean;
};

/** What is kept of an athlete's ways back: versions oldest first, and the mornings after their steps. */
export type LadderRows = {
  ladders: readonly LadderVersion[];
  steps: readonly StepVersion[];
  holds: readonly HoldRow[];
  mornings: readonly {
    date: LocalDate;
    answers: Pick<CheckIn, "soreness" | "sites" | "painAfter" | "redFlags">;
  }[];
};

/** The way back that somebody is on, and where they stand. */
export type Way = {
  begun: LadderVersion;
  start: Start;
  /** `told`: the next morning's answer of the step itself, apart from the check-in's. */
  steps: readonly (Step & { id: string; revision: number; told: number | null })[];
  /** The hold in force; of several the first that the viewer may lift. */
  hold: HoldRow | null;
  ladder: Ladder;
};

/**
 * Where an athlete stands on a date; null where they are on no way back. Only the latest one counts: of those before only the days
 * that their last steps ask for, and no hold.
 */
export function wayOn(rows: LadderRows, today: LocalDate): Way | null {
  const versions = versionsOn(rows.ladders, today);
  const [first, begun] = [versions[0], versions.at(-1)];
  if (!first || !begun || (begun.endedOn !== null && begun.endedOn <= today)) return null;
  const { on, stage, tissue, usualMin } = first;
  const tops = versions.slice(1).map(({ recordedOn, top }) => ({ from: recordedOn, top }));
  const steps = stepsOf(rows, begun).filter((step) => step.on <= today);
  const wait = notBefore(earlierSteps(rows, begun, today), today);
  const start: Start = { on, stage, tissue, usualMin, top: first.top, tops, notBefore: wait };
  const own = rows.holds.filter(({ from }) => from >= on);
  const inForceNow = own.filter((row) => covers(inForce(row), today));
  const hold = inForceNow.find(({ mayLift }) => mayLift) ?? inForceNow[0] ?? null;
  return { begun, start, steps, hold, ladder: ladderOn(start, steps, own.map(inForce), today) };
}

/** Steps up to `today` that the fold of a way back does not see: of the ways back before it, and of before its first day. */
function earlierSteps(rows: LadderRows, begun: LadderVersion, today: LocalDate): Earlier[] {
  const firsts = rows.ladders.filter(({ revision }) => revision === 1);
  return firsts.flatMap((ladder) =>
    stepsOf(rows, ladder)
      .filter(({ on }) => on <= today && (ladder.id !== begun.id || on < begun.on))
      .map((step) => ({ step, tissue: ladder.tissue })),
  );
}

/**
 * The same as the verdict of a date reads it: a step of the day itself explains the days after it, never its own, unless it
 * stops the way back.
 */
export function wayBefore(rows: LadderRows, date: LocalDate): Way | null {
  const now = wayOn(rows, date);
  if (!now || now.ladder.status === "stopped") return now;
  return wayOn({ ...rows, steps: rows.steps.filter((step) => step.date < date) }, date);
}

/** The same as the engine's contract has it; nothing where they are on none, or through. */
export function ladderIn(rows: LadderRows, date: LocalDate): Pick<AssessmentInput, "ladder"> {
  const way = wayBefore(rows, date);
  if (!way || way.ladder.status === "through") return {};
  const { stage, minutes, status, nextOn } = way.ladder;
  const { region, side } = way.begun;
  return { ladder: { stage, minutes, status, since: way.start.on, nextOn, region, side } };
}

/** Whether the way back begun last, on that date or later, is over: walked through, or ended. */
export function wayOver(rows: LadderRows, date: LocalDate, since: LocalDate): boolean {
  const [first] = versionsOn(rows.ladders, date);
  if (!first || first.on < since) return false;
  const way = wayBefore(rows, date);
  return way === null || way.ladder.status === "through";
}

/** The versions of the way back that was begun last by a date. */
function versionsOn(ladders: readonly LadderVersion[], today: LocalDate): LadderVersion[] {
  const latest = ladders.filter(({ revision, on }) => revision === 1 && on <= today).at(-1);
  return ladders.filter(
    ({ id, revision, recordedOn }) => id === latest?.id && (revision === 1 || recordedOn <= today),
  );
}

/** The steps of a way back, each with how the place answered on the mornings around it. */
function stepsOf({ steps, mornings }: LadderRows, begun: LadderVersion) {
  const newest = new Map<string, StepVersion>();
  for (const step of steps)
    if (step.ladderId === begun.id && step.revision > (newest.get(step.id)?.revision ?? 0))
      newest.set(step.id, step);
  const byDate = new Map(mornings.map(({ date, answers }) => [date, answers]));
  const place: Place | null = begun.region && { region: begun.region, side: begun.side ?? "both" };
  const at = (date: LocalDate) => {
    const answers = byDate.get(date);
    return answers ? painAt(answers, place) : null;
  };
  return [...newest.values()]
    .filter(({ removed }) => !removed)
    .map(({ id, revision, date, stage, minutes, during, after, strideChanged, next }) => {
      const [morning, second] = [addDays(date, 1), addDays(date, 2)];
      return {
        id,
        revision,
        on: date,
        stage,
        minutes,
        during,
        after,
        strideChanged,
        before: at(date),
        next: most(at(morning), next),
        told: next,
        second: at(second),
        atNight: [morning, second].some((day) => byDate.get(day)?.redFlags.includes("night-pain") ?? false),
      };
    });
}

/** How much the place hurt on a morning, 0..10; null where its answers do not tell. */
export function painAt(
  { soreness, sites, painAfter }: LadderRows["mornings"][number]["answers"],
  place: Place | null,
): number | null {
  const there = place !== null && sites.some((site) => isAt(place, site));
  const elsewhere = place !== null && sites.length > 0;
  return most(painAfter ?? null, there ? soreness : soreness === 0 || elsewhere ? 0 : null);
}

const most = (a: number | null, b: number | null) => (a === null || b === null ? (a ?? b) : Math.max(a, b));

/** A hold until it was lifted. */
const inForce = ({ from, until, liftedOn }: HoldRow): Hold => {
  const last = liftedOn && addDays(liftedOn, -1);
  return { from, until: last && (until === null || last < until) ? last : until };
};

const covers = ({ from, until }: Hold, date: LocalDate) => from <= date && (until === null || date <= until);
