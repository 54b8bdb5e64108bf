import type { Assessment } from "@/lib/engine/assessment";
import type { Verdict } from "@/lib/engine/vocabulary";
import { SESSION_KINDS, type SessionKind, sessionName } from "@/lib/session-kinds";

export type Planned = { kind: string; minutes: number; intensity: "easy" | "moderate" | "hard" };
/** What is left of a planned session; null minutes mean that it is called off. */
export type Adapted = { kind: SessionKind; minutes: number | null; words: string };

const LOW_IMPACT = new Set(["ride", "swim", "walk", "water-run"]);
const sportOf = (kind: string) => SESSION_KINDS.find((known) => known.kind === kind)?.sport ?? "other";

/** What of a verdict bears on a plan beside its word. */
export type Limits = Pick<Assessment, "instead" | "reasons">;
const MOST_EASY = 40;

/**
 * The planned session as the verdict allows it, such as "Tempo 40 min → easy ride, 30 min"; null where it may stay as
 * planned. Easy: at most 40 minutes at a conversational pace, fewer where `limits`
 * say so (a step after illness, of the way back, of the first days). Cross-train: three quarters of it without impact, 20-40
 * minutes. Rest and referral: called off. Source: the article's recovery sessions.
 */
export function adapted(planned: Planned, verdict: Verdict, limits?: Limits): Adapted | null {
  const sport = sportOf(planned.kind);
  switch (verdict) {
    case "train":
      return shortened(planned, limits);
    case "easy": {
      if (limits?.reasons.some(isStep)) {
        const minutes = limits.instead.durationMin[1];
        return {
          kind: "easy-run",
          minutes,
          words: `${before(planned)} → today's step of the way back, ${minutes} min`,
        };
      }
      const minutes = Math.min(MOST_EASY, limits?.instead.durationMin[1] ?? MOST_EASY, planned.minutes);
      if (planned.intensity === "easy" && minutes === planned.minutes) return null;
      const kind = sport === "run" ? "easy-run" : (planned.kind as SessionKind);
      return { kind, minutes, words: `${before(planned)} → ${easyName(kind)}, ${minutes} min` };
    }
    case "cross-train": {
      const minutes = Math.max(20, Math.min(40, Math.round((planned.minutes * 0.75) / 5) * 5));
      const stays = LOW_IMPACT.has(sport);
      if (stays && planned.intensity === "easy" && planned.minutes <= 40) return null;
      const kind = stays ? (planned.kind as SessionKind) : "ride";
      return { kind, minutes, words: `${before(planned)} → ${easyName(kind)}, ${minutes} min` };
    }
    case "rest":
      return { kind: "other", minutes: null, words: `${before(planned)} → called off: rest` };
    case "see-professional":
      return {
        kind: "other",
        minutes: null,
        words: `${before(planned)} → called off until you have been seen`,
      };
  }
}

/** A run that is planned too long: as much of it as the verdict advises. */
function shortened(planned: Planned, limits?: Limits): Adapted | null {
  const advice = limits?.reasons.find(({ rule, code }) => rule === "long-run" && code === "planned");
  if (!limits || !advice || sportOf(planned.kind) !== "run") return null;
  const minutes = Math.min(planned.minutes, limits.instead.durationMin[1]);
  const { most, unit } = advice.params ?? {};
  return {
    kind: planned.kind as SessionKind,
    minutes,
    words: `${before(planned)} → at most ${most} ${unit}`,
  };
}

const isStep = ({ rule, code }: Limits["reasons"][number]) => rule === "return-ladder" && code === "stage";
const before = ({ kind, minutes }: Planned) => `${sessionName(kind)} ${Math.round(minutes)} min`;
const easyName = (kind: SessionKind) =>
  kind === "easy-run"
    ? "easy run"
    : kind === "ride"
      ? "easy spin"
      : `easy ${sessionName(kind).toLowerCase()}`;
