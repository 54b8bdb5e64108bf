import { addDays, dayNumber } from "@/lib/calendar";
import { assess } from "@/lib/engine/assess";
import type { AssessmentInput, PastCheckIn } from "@/lib/engine/input";
import { locksOf } from "@/lib/engine/locks";
import { HISTORY_DAYS, historyByDay } from "@/lib/engine/record";
import type { RuleId } from "@/lib/engine/rule-ids";
import type { Verdict } from "@/lib/engine/vocabulary";
import { wellnessZ } from "@/lib/engine/wellness";
import { sessionLoad } from "@/lib/training/load";
import { free, startsOf } from "./episodes";
import type { Player, TeamSession } from "./read";

export type Replayed = {
  date: string;
  verdict: Verdict;
  /** What the rules said, strictest first. */
  reasons: { rule: RuleId; code: string; floor: Verdict }[];
  soreness: number;
  /** The morning's wellness against the personal baseline, in SD; negative is worse, null where nothing compares. */
  z: number | null;
  /** Held back by a referral that stands, or by one given this morning. */
  locked: boolean;
  /** How ready the athlete felt; higher is better. */
  readiness: number | null;
  /** 7-day load over the weekly mean of the 28 days before; null without load to compare with. */
  loadRatio: number | null;
  /** Followed within 7 days by a new episode; null where the day is not one to ask that of. */
  followed: boolean | null;
};

const AHEAD_DAYS = 7;

/**
 * Gives each day of a player its verdict, from nothing but the days before it. Referrals that lock are remembered as the
 * app does: the engine reads 42 days itself, of older ones it is told the latest.
 */
export function* replay(player: Player): Generator<Replayed> {
  const outcomes = new Map(player.days.map((day) => [dayNumber(day.date), day.outcome]));
  const starts = startsOf(outcomes);
  const last = Math.max(...outcomes.keys());
  const locks: string[] = [];
  for (const [i, { date, checkIn, outcome, readiness }] of player.days.entries()) {
    const input = inputOn(player, i, locks);
    const { verdict, reasons } = assess(input);
    const locksNow = locksOf({ reasons });
    if (locksNow) locks.push(date);
    const day = dayNumber(date);
    const asked = outcome === false && free(outcomes, day) && day + AHEAD_DAYS <= last;
    yield {
      date,
      verdict,
      reasons: reasons.map(({ rule, code = "", floor }) => ({ rule, code, floor })),
      soreness: checkIn.soreness,
      z: wellnessZ(historyByDay(input), 0)?.z ?? null,
      locked: locksNow || reasons.some(({ rule }) => rule === "referral-stands"),
      readiness,
      loadRatio: loadRatio(input.history.sessions, day),
      followed: asked ? starts.some((start) => start > day && start <= day + AHEAD_DAYS) : null,
    };
  }
}

/**
 * What the engine would have been given on a player's morning number `at`. `importedBefore`: mornings before this number
 * came from another table.
 */
export function inputOn(
  player: Player,
  at: number,
  locks: readonly string[],
  importedBefore = 0,
): AssessmentInput {
  const { date, checkIn } = player.days[at] as Player["days"][number];
  const oldest = addDays(date, -HISTORY_DAYS);
  const checkIns: PastCheckIn[] = [];
  for (let i = Math.max(0, at - HISTORY_DAYS); i < at; i++) {
    const day = player.days[i];
    if (!day || day.date < oldest) continue;
    checkIns.push({ ...day.checkIn, date: day.date, ...(i < importedBefore ? { imported: true } : {}) });
  }
  return {
    date,
    checkIn,
    history: {
      checkIns,
      sessions: player.sessions.filter((one) => one.date >= oldest && one.date < date),
      locks: locks.filter((day) => day < oldest).slice(-1),
    },
  };
}

function loadRatio(sessions: readonly TeamSession[], day: number): number | null {
  let week = 0;
  let before = 0;
  for (const session of sessions) {
    const age = day - dayNumber(session.date);
    const load = session.load ?? sessionLoad(session) ?? 0;
    if (age <= 7) week += load;
    else if (age <= 35) before += load;
  }
  return before > 0 ? week / (before / 4) : null;
}
