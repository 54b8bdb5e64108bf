import type { Judged } from "@/lib/backtest/alarms";
import type { Owing } from "@/lib/training/owed";

/** A morning whose verdict was given: what the rules said, muted ones left out. */
export type GivenMorning = Judged & { date: string };

/** What an athlete did on a day. */
export type DoneDay = { date: string; sessions: number; runs: number; hard: number };

/** One athlete's part of a team's history; dates are local, each list oldest first. */
export type AthleteHistory = {
  id: string;
  name: string;
  mornings: GivenMorning[];
  /** Soreness by date, 0..10, imported mornings among them. */
  soreness: Map<string, number>;
  done: Map<string, DoneDay>;
  /** Dates on which a coach flagged them. */
  flagged: string[];
  /** Whether they told of an injury of the last twelve months. */
  injured: boolean;
  /** From when on, and on which days, mornings are expected of them. */
  owing: Owing;
};
