import type { Finding } from "../finding";
import { dangerOn } from "../pain";
import type { Record42 } from "../record";
import { HISTORY_DAYS } from "../record";

/** After "see a professional" the verdict stays at least rest until the coach records `cleared`. */
export function referralStands(record: Record42): Finding | null {
  const until = record.clearedAge ?? Number.POSITIVE_INFINITY;
  let age: number | null = null;
  for (let k = 1; k <= HISTORY_DAYS && k < until; k++) {
    if (record.days[k] && dangerOn(record, k)) {
      age = k;
      break;
    }
  }
  for (const known of record.referralAges)
    if (known >= 1 && known < until && (age === null || known < age)) age = known;
  if (age === null) return null;
  return {
    rule: "referral-stands",
    floor: "rest",
    raise: "refer",
    short: "waiting for a professional's all-clear",
    text: `${age === 1 ? "Yesterday" : `${age} days ago`} your answers called for a professional's assessment. Rest until your coach records that you are cleared.`,
    source: "house",
  };
}
