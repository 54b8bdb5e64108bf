import type { Finding } from "../finding";
import { painFloor } from "../pain";
import type { Record42 } from "../record";
import { STRICTNESS } from "../vocabulary";

/** The first days after a rest for pain are easy ones. A clearance given since lifts it. */
export function returnStep(record: Record42): Finding | null {
  if (record.cleared) return null;
  for (let age = 1; age <= 2; age++) {
    if (record.clearedAge !== null && record.clearedAge <= age) return null;
    if (STRICTNESS[painFloor(record, age)] < STRICTNESS.rest) continue;
    return {
      rule: "return-step",
      floor: "easy",
      short: "first days back after resting for pain",
      text: `You rested for pain ${age === 1 ? "yesterday" : "two days ago"}: come back with an easy day, not a hard one.`,
      source: "silbernagel-2007",
    };
  }
  return null;
}
