import type { Tissue } from "./entry";
import type { Step } from "./events";

/** Pain up to this much is fine, up to the other is the limit; more is too much. Source: Silbernagel 2007. */
const FINE = 2;
const LIMIT = 5;
/** Over a bone: from here it is a person's to say how it goes on. Source: Warden 2021. */
const BONE_STOP = 3;

/** What a step was, once enough is known of it. */
export type Outcome =
  | { kind: "pass" }
  | { kind: "hold"; code: "pain" | "raised" | "stride" | "unanswered" }
  | { kind: "back"; code: "too-much" | "raised" | "still-raised" | "bone" }
  | { kind: "stop"; code: "bone" | "night" };

/**
 * A step so many days after it was done; null while the answer is still to come. Over a bone only no pain at all passes. Elsewhere up to 2
 * during and after, and no more than before next morning, passes; 3 to 5, or one more next morning that is gone the day after, is done
 * again; more than that is a stage back. Not answered is not fine: after two days such a step is done again.
 */
export function judge(step: Step, tissue: Tissue, daysSince: number): Outcome | null {
  return tissue === "bone" ? judgeBone(step, daysSince) : judgeOther(step, daysSince);
}

function judgeBone(step: Step, daysSince: number): Outcome | null {
  const worst = Math.max(step.during, step.after ?? 0, daysSince >= 1 ? (step.next ?? 0) : 0);
  if (worst >= BONE_STOP) return { kind: "stop", code: "bone" };
  if (step.atNight && daysSince >= 1) return { kind: "stop", code: "night" };
  if (worst > 0) return { kind: "back", code: "bone" };
  return judgeAnswered(step, daysSince);
}

function judgeOther(step: Step, daysSince: number): Outcome | null {
  if (step.atNight && daysSince >= 1) return { kind: "stop", code: "night" };
  const worst = Math.max(step.during, step.after ?? 0);
  if (worst > LIMIT) return { kind: "back", code: "too-much" };
  const rise = daysSince >= 1 && step.next !== null ? step.next - (step.before ?? 0) : null;
  if (rise !== null && rise > 1) return { kind: "back", code: "raised" };
  if (rise === 1) return raisedByOne(step, daysSince);
  if (worst > FINE && rise !== null) return { kind: "hold", code: "pain" };
  return judgeAnswered(step, daysSince);
}

/** One point more next morning: gone the day after it is done again, still there it is a stage back. */
function raisedByOne(step: Step, daysSince: number): Outcome | null {
  if (daysSince < 2) return null;
  if (step.second !== null && step.second > (step.before ?? 0)) return { kind: "back", code: "still-raised" };
  return { kind: "hold", code: "raised" };
}

/** A step without a word against it, once every question is answered, or two days later without. */
function judgeAnswered(step: Step, daysSince: number): Outcome | null {
  const answered = step.after !== null && step.next !== null;
  if (daysSince >= 1 && answered)
    return step.strideChanged ? { kind: "hold", code: "stride" } : { kind: "pass" };
  return daysSince >= 2 ? { kind: "hold", code: "unanswered" } : null;
}
