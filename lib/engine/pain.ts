import type { Finding } from "./finding";
import type { HistoryByDay } from "./record";
import type { RuleId } from "./rule-ids";
import { boneStress } from "./rules/bone-stress";
import { calfSwelling } from "./rules/calf-swelling";
import { deepGroin } from "./rules/deep-groin";
import { feelCheck } from "./rules/feel-check";
import { gait } from "./rules/gait";
import { notMuscle } from "./rules/not-muscle";
import { oneSided } from "./rules/one-sided";
import { redFlag } from "./rules/red-flag";
import { sessionBone } from "./rules/session-bone";
import { sessionPain } from "./rules/session-pain";
import { sessionStride } from "./rules/session-stride";
import { sharpPain } from "./rules/sharp-pain";
import { slowCourse } from "./rules/slow-course";
import { sorenessBand } from "./rules/soreness-band";
import { swelling } from "./rules/swelling";
import { worsens } from "./rules/worsens";
import { STRICTNESS, type Verdict } from "./vocabulary";

/** What the rules about the pain itself say of the day `at` days ago, as that day knew it. */
export function painFindings(record: HistoryByDay, at: number): Finding[] {
  const day = record.days[at];
  if (!day) return [];
  const found = [
    redFlag(day),
    swelling(day),
    calfSwelling(day),
    gait(day),
    sharpPain(day),
    boneStress(record, at),
    deepGroin(record, at),
    notMuscle(record, at),
    oneSided(record, at),
    worsens(day),
    sorenessBand(record, at),
    at === 0 && record.cleared ? null : slowCourse(record, at),
    feelCheck(day),
    sessionStride(record, at),
    sessionPain(record, at),
    sessionBone(record, at),
  ];
  return found.filter((finding) => finding !== null);
}

/** The strictest floor for pain of a past day; `train` for a day without a check-in. */
export function painFloor(record: HistoryByDay, at: number): Verdict {
  let strictest: Verdict = "train";
  for (const { floor } of painFindings(record, at))
    if (STRICTNESS[floor] > STRICTNESS[strictest]) strictest = floor;
  return strictest;
}

/**
 * The rule by which a past day locks: only danger signs, bone, deep groin and a swollen calf do, in the morning or in a
 * session. null where it does not, and for mornings that came from another scale's table.
 */
export function lockOn(record: HistoryByDay, at: number): RuleId | null {
  if (record.pains.length && sessionBone(record, at)?.floor === "see-professional") return "session-bone";
  const day = record.days[at];
  if (!day || day.imported) return null;
  if (day.redFlags.length > 0) {
    if (redFlag(day)) return "red-flag";
    if (calfSwelling(day)) return "calf-swelling";
    if (swelling(day)?.floor === "see-professional") return "red-flag";
  }
  if (day.soreness === 0 || day.sites.length === 0) return null;
  if (boneStress(record, at)) return "bone-stress";
  return deepGroin(record, at) ? "deep-groin" : null;
}
