import type { Finding } from "./finding";
import type { Record42 } from "./record";
import { boneStress } from "./rules/bone-stress";
import { feelCheck } from "./rules/feel-check";
import { gait } from "./rules/gait";
import { oneSided } from "./rules/one-sided";
import { redFlag } from "./rules/red-flag";
import { sharpPain } from "./rules/sharp-pain";
import { slowCourse } from "./rules/slow-course";
import { sorenessBand } from "./rules/soreness-band";
import { swelling } from "./rules/swelling";
import { worsens } from "./rules/worsens";
import { STRICTNESS, type Verdict } from "./vocabulary";

/** What the rules about the pain itself say of the day `at` days ago, as that day knew it. */
export function painFindings(record: Record42, at: number): Finding[] {
  const day = record.days[at];
  if (!day) return [];
  const found = [
    redFlag(day),
    swelling(day),
    gait(day),
    sharpPain(day),
    boneStress(record, at),
    oneSided(day),
    worsens(day),
    sorenessBand(day, record.experience),
    at === 0 && record.cleared ? null : slowCourse(record, at),
    feelCheck(day),
  ];
  return found.filter((finding) => finding !== null);
}

/** The strictest floor for pain of a past day; `train` for a day without a check-in. */
export function painFloor(record: Record42, at: number): Verdict {
  let strictest: Verdict = "train";
  for (const { floor } of painFindings(record, at))
    if (STRICTNESS[floor] > STRICTNESS[strictest]) strictest = floor;
  return strictest;
}

/** Whether a past day called for a professional. The four rules that can, cheapest first. */
export function dangerOn(record: Record42, at: number): boolean {
  const day = record.days[at];
  if (!day) return false;
  if (day.redFlags.length > 0) {
    if (redFlag(day) || swelling(day)?.floor === "see-professional") return true;
  }
  if (day.soreness === 0) return false;
  if (day.spread === "one-spot" && boneStress(record, at)) return true;
  return day.soreness >= 3 && slowCourse(record, at)?.floor === "see-professional";
}
