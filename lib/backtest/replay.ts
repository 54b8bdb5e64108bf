import { addDays, dayNumber } from "@/lib/calendar";
import { assess } from "@/lib/engine/assess";
import type { PastCheckIn } from "@/lib/engine/input";
import { HISTORY_DAYS } from "@/lib/engine/record";
import type { Verdict } from "@/lib/engine/vocabulary";
import { sessionLoad } from "@/lib/training/load";
import type { Player } from "./read";

export type Replayed = {
  date: string;
  verdict: Verdict;
  soreness: number;
  /** 7-day load over the weekly mean of the 28 days before; null without load to compare with. */
  loadRatio: number | null;
  /** Followed within 7 days by a new episode; null where the day is not one to ask that of. */
  followed: boolean | null;
};

const FREE_DAYS = 14;
const AHEAD_DAYS = 7;

/** Gives each day of a player its verdict, from nothing but the days before it. */
export function* replay(player: Player): Generator<Replayed> {
  const past: PastCheckIn[] = [];
  const outcomes = new Map(player.days.map((day) => [dayNumber(day.date), day.outcome]));
  const starts = episodes(outcomes);
  const last = Math.max(...outcomes.keys());
  let from = 0;
  for (const { date, checkIn, outcome } of player.days) {
    const oldest = addDays(date, -HISTORY_DAYS);
    while (past[from] && (past[from] as PastCheckIn).date < oldest) from++;
    const sessions = player.sessions.filter((session) => session.date >= oldest && session.date < date);
    const { verdict } = assess({ date, checkIn, history: { checkIns: past.slice(from), sessions } });
    past.push({ ...checkIn, date });
    const day = dayNumber(date);
    const asked = outcome === false && free(outcomes, day) && day + AHEAD_DAYS <= last;
    yield {
      date,
      verdict,
      soreness: checkIn.soreness,
      loadRatio: loadRatio(sessions, day),
      followed: asked ? starts.some((start) => start > day && start <= day + AHEAD_DAYS) : null,
    };
  }
}

/** No report of the outcome in the 14 days before. */
function free(outcomes: ReadonlyMap<number, boolean | null>, day: number): boolean {
  for (let back = 1; back <= FREE_DAYS; back++) if (outcomes.get(day - back)) return false;
  return true;
}

/** First days of episodes: after 14 free days, at least two reports within a week. A single report is none. */
export function episodes(outcomes: ReadonlyMap<number, boolean | null>): number[] {
  const reports = [...outcomes]
    .filter(([, yes]) => yes)
    .map(([day]) => day)
    .sort((a, b) => a - b);
  return reports.filter((day, i) => {
    const second = reports[i + 1];
    return free(outcomes, day) && second !== undefined && second - day < 7;
  });
}

function loadRatio(sessions: Player["sessions"], day: number): number | null {
  let week = 0;
  let before = 0;
  for (const session of sessions) {
    const age = day - dayNumber(session.date);
    const load = sessionLoad(session) ?? 0;
    if (age <= 7) week += load;
    else if (age <= 35) before += load;
  }
  return before > 0 ? week / (before / 4) : null;
}
