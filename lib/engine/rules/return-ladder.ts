import { isRun } from "@/lib/training/session";
import type { Finding } from "../finding";
import type { AssessmentInput } from "../input";
import { LADDER, LAST_STAGE } from "../ladder";
import { lockOn } from "../pain";
import type { HistoryByDay } from "../record";

type Ladder = NonNullable<AssessmentInput["ladder"]>;

const BASE = { rule: "return-ladder", source: "george-2024", family: "load" } as const;

/**
 * The way back: where its steps and their answers have led, or, where nobody told them, what a clearance allows and the stage that the
 * bone or the days without running ask for. Structure after George 2024, Warden 2021 and Silbernagel 2007; the minutes are
 * the house's.
 */
export function returnLadder(
  record: HistoryByDay,
  { coachOrder: order, ladder }: Pick<AssessmentInput, "coachOrder" | "ladder">,
): Finding | null {
  if (ladder) return onTheWay(ladder);
  if (!record.cleared || order?.kind !== "cleared") return null;
  if (order.allows === "full") return null;
  if (order.allows === "easy")
    return { ...BASE, variant: "easy-only", params: {}, floor: "easy", source: "house-return" };
  const stage = order.stage ?? entryStage(record, order.allows === "ladder");
  if (stage === null) return null;
  if (stage === 0) return walk(LADDER[0].minutes);
  const { name, minutes } = LADDER[stage] ?? LADDER[0];
  return { ...BASE, variant: "stage", params: { stage, step: name, minutes }, floor: "easy" };
}

/** A walk is a step without running. */
const walk = (minutes: number): Finding => ({
  ...BASE,
  variant: "walk",
  params: { stage: 0, minutes },
  floor: "cross-train",
});

/** Today's step, or a day without one: no running then, but for the last stage's easy days. */
function onTheWay({ stage, minutes, status, nextOn = null }: Ladder): Finding {
  const params = { stage, until: nextOn };
  switch (status) {
    case "step": {
      if (stage === 0) return walk(minutes);
      const step = (LADDER[stage] ?? LADDER[0]).name;
      return { ...BASE, variant: "step", params: { stage, step, minutes }, floor: "easy" };
    }
    case "off":
      if (stage === LAST_STAGE) return { ...BASE, variant: "between", params, floor: "easy" };
      return { ...BASE, variant: "off", params, floor: "cross-train", source: "house-return" };
    case "waiting":
      return { ...BASE, variant: "waiting", params: { stage }, floor: "cross-train", source: "house-return" };
    case "stopped":
      return {
        ...BASE,
        variant: "stopped",
        params: { stage },
        floor: "see-professional",
        urgency: "soon",
        raise: "refer",
      };
    case "asks":
      return {
        ...BASE,
        variant: "asks",
        params: { stage },
        floor: "cross-train",
        source: "house-return",
        raise: "watch",
      };
  }
}

/**
 * Where to start without a word from whoever cleared: 1 after a bone or three weeks without a run, 3 after ten days, 5
 * after four; nothing where the athlete kept running.
 */
function entryStage(record: HistoryByDay, asked: boolean): number | null {
  const reason = lastLock(record);
  if (reason === "bone-stress" || reason === "deep-groin" || reason === "session-bone") return 1;
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
