import type { Finding } from "../finding";
import { lockOn } from "../pain";
import { adjusted, HISTORY_DAYS, type HistoryByDay } from "../record";

/** From this age on a lock without an answer asks again each morning. */
const ASK_AGAIN_DAYS = 14;

/**
 * After a danger sign the verdict stays at least rest until somebody has looked: the coach's or a professional's
 * clearance, or the athlete's own record of what they were told.
 */
export function referralStands(record: HistoryByDay): Finding | null {
  const until = record.clearedAge ?? Number.POSITIVE_INFINITY;
  let age: number | null = null;
  for (let k = 1; k <= HISTORY_DAYS && k < until; k++) {
    if (lockOn(record, k)) {
      age = k;
      break;
    }
  }
  for (const known of record.lockAges)
    if (known >= 1 && known < until && (age === null || known < age)) age = known;
  for (const known of record.referralAges) {
    // A referral whose morning we have is read anew: what no longer locks keeps nobody.
    if (known < 1 || known >= until || record.days[known] || lapsed(record, known)) continue;
    if (age === null || known < age) age = known;
  }
  if (age === null) return null;
  return {
    rule: "referral-stands",
    variant: age >= ASK_AGAIN_DAYS ? "asks-again" : "waiting",
    params: { days: age },
    floor: "rest",
    source: "house",
    raise: "refer",
  };
}

/** Mornings in a row after which a referral of unknown reason lapses. */
const LAPSE_MORNINGS = 3;

/** Whether three good mornings in a row have come since a referral that the history knows nothing more of. */
function lapsed(record: HistoryByDay, since: number): boolean {
  let well = 0;
  for (let age = Math.min(since - 1, HISTORY_DAYS); age >= 0; age--) {
    const day = record.days[age];
    if (!day || day.imported) continue;
    well = adjusted(record, day) < 3 && day.redFlags.length === 0 && day.gait === "normal" ? well + 1 : 0;
    if (well >= LAPSE_MORNINGS) return true;
  }
  return false;
}
