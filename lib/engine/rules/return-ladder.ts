import { isRun } from "@/lib/training/session";
import type { Finding } from "../finding";
import type { AssessmentInput } from "../input";
import { LADDER } from "../ladder";
import { lockOn } from "../pain";
import type { HistoryByDay } from "../record";

/**
 * The way back after a clearance: what it allows, or, where it does not say, the stage that the bone or the days without
 * running ask for. Structure after George 2024, Warden 2021 and Silbernagel 2007; the minutes are the house's.
 */
export function returnLadder(record: HistoryByDay, order: AssessmentInput["coachOrder"]): Finding | null {
  if (!record.cleared || order?.kind !== "cleared") return null;
  const base = {
    rule: "return-ladder" as const,
    source: "george-2024" as const,
    floor: "easy" as const,
    family: "load" as const,
  };
  if (order.allows === "full") return null;
  if (order.allows === "easy") return { ...base, variant: "easy-only", params: {}, source: "house-return" };
  const stage = order.stage ?? entryStage(record, order.allows === "ladder");
  if (stage === null) return null;
  const { name, minutes } = LADDER[stage] ?? LADDER[0];
  return { ...base, variant: "stage", params: { stage, step: name, minutes } };
}

/**
 * Where to start without a word from whoever cleared: 1 after a bone or three weeks without a run, 3 after ten days, 5
 * after four; nothing where the athlete kept running.
 */
function entryStage(record: HistoryByDay, asked: boolean): number | null {
  const reason = lastLock(record);
  if (reason === "bone-stress" || reason === "deep-groin") return 1;
  const runs = record.past.filter(({ session }) => isRun(session.sport));
  const away = runs[0]?.age ?? (runs.length === 0 && record.past.length > 0 ? record.oldestAge : null);
  if (reason === null && !asked) return null;
  if (away === null) return asked ? 1 : null;
  if (away >= 21) return 1;
  if (away >= 10) return 3;
  if (away >= 4) return 5;
  return asked ? 5 : null;
}

/** The rule behind the latest referral that locked, before today; null where the history shows none. */
function lastLock(record: HistoryByDay): string | null {
  for (let age = 1; age < record.days.length; age++) {
    const rule = lockOn(record, age);
    if (rule) return rule;
  }
  return null;
}
