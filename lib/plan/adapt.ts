import type { Assessment } from "@/lib/engine/assessment";
import type { Verdict } from "@/lib/engine/vocabulary";
import { sportOfKind } from "@/lib/session-kinds";

export type Planned = { kind: string; minutes: number; intensity: "easy" | "moderate" | "hard" };
/** What a session of any kind may be turned to. */
export type EasyKind = "easy-run" | "ride" | "swim" | "water-run" | "strength" | "walk" | "other";
/** What is left of a planned session; null minutes mean that it is called off. */
export type Adapted =
  /** The same for less time: at most so many minutes, or kilometres where the advice is a distance. */
  | { change: "shorter"; minutes: number; most: number; unit: "min" | "km" }
  /** Something easy in its place. */
  | { change: "easy"; minutes: number; kind: EasyKind }
  /** Today's step of the return ladder. */
  | { change: "step"; minutes: number }
  /** Called off: rest, or until a professional has seen the athlete. */
  | { change: "rest" | "care"; minutes: null };

const LOW_IMPACT = new Set(["ride", "swim", "walk", "water-run"]);

/** Whether a kind of session brings no impact: it may stay on days without running. */
export const isLowImpact = (kind: string): boolean => LOW_IMPACT.has(sportOfKind(kind));

/** What of a verdict bears on a plan beside its word. */
export type Limits = Pick<Assessment, "instead" | "reasons">;
const MOST_EASY = 40;

/**
 * The planned session as the verdict allows it; null where it may stay as planned. Easy: at most 40 minutes at a
 * conversational pace, fewer where `limits` say so (a step after illness, of the way back, of the first days).
 * Cross-train: three quarters of it without impact, 20-40 minutes. Rest and referral: called off. Source: the article's
 * recovery sessions.
 */
export function adapted(planned: Planned, verdict: Verdict, limits?: Limits): Adapted | null {
  const sport = sportOfKind(planned.kind);
  switch (verdict) {
    case "train":
      return shortened(planned, limits);
    case "easy": {
      if (limits && isStep(limits)) return stepBeside(planned, limits);
      const minutes = Math.min(MOST_EASY, limits?.instead.durationMin[1] ?? MOST_EASY, planned.minutes);
      if (planned.intensity === "easy" && minutes === planned.minutes) return null;
      return { change: "easy", kind: easyKind(sport), minutes };
    }
    case "cross-train": {
      // A walk is a step without running.
      if (limits?.instead.code === "ladder-step") return stepBeside(planned, limits);
      const minutes = Math.max(20, Math.min(40, Math.round((planned.minutes * 0.75) / 5) * 5));
      const stays = LOW_IMPACT.has(sport);
      if (stays && planned.intensity === "easy" && planned.minutes <= 40) return null;
      return { change: "easy", kind: stays ? easyKind(sport) : "ride", minutes };
    }
    case "rest":
      return { change: "rest", minutes: null };
    case "see-professional":
      return { change: "care", minutes: null };
  }
}

/** A run that is planned too long: as much of it as the verdict advises. */
function shortened(planned: Planned, limits?: Limits): Adapted | null {
  const advice = limits?.reasons.find(
    ({ rule, code, muted }) => rule === "long-run" && code === "planned" && !muted,
  );
  if (!limits || !advice || sportOfKind(planned.kind) !== "run") return null;
  const minutes = Math.min(planned.minutes, limits.instead.durationMin[1]);
  const { most, unit } = advice.params ?? {};
  return { change: "shorter", minutes, most: Number(most), unit: unit === "km" ? "km" : "min" };
}

/** Today's step takes the place of a session; what is easy and without impact stands beside it. */
const stepBeside = (planned: Planned, { instead }: Limits): Adapted | null =>
  planned.intensity === "easy" && isLowImpact(planned.kind)
    ? null
    : { change: "step", minutes: instead.durationMin[1] };

/** Whether the step is what to do today. Verdicts from before there were codes tell it by their reasons. */
const isStep = ({ instead, reasons }: Limits): boolean =>
  instead.code === undefined
    ? reasons.some(({ rule, code }) => rule === "return-ladder" && (code === "stage" || code === "step"))
    : instead.code === "ladder-step";

/** Sports that are no run are kinds of their own. */
const easyKind = (sport: ReturnType<typeof sportOfKind>): EasyKind => (sport === "run" ? "easy-run" : sport);
