import type { Finding } from "../finding";
import { painFloor } from "../pain";
import type { HistoryByDay } from "../record";
import { STRICTNESS } from "../vocabulary";

/** The first two days after a rest for pain are easy ones. A clearance given since lifts it. */
export function returnStep(record: HistoryByDay): Finding | null {
  if (record.cleared) return null;
  for (let age = 1; age <= 2; age++) {
    if (record.clearedAge !== null && record.clearedAge <= age) return null;
    if (STRICTNESS[painFloor(record, age)] < STRICTNESS.rest) continue;
    return {
      rule: "return-step",
      variant: "rested",
      params: { days: age },
      floor: "easy",
      source: "house-return",
      family: "load",
    };
  }
  return null;
}
