import { dayNumber } from "@/lib/calendar";
import { ENGINE_VERSION } from "@/lib/engine/assess";
import { type Alarm, alarms, type VerdictShare, verdictShares } from "./alarms";
import { type Burden, burden } from "./burden";
import { type Discrimination, discrimination } from "./discrimination";
import { startsOf } from "./episodes";
import { type Rate, rates } from "./rates";
import type { ReadNotes, Team } from "./read";
import type { Replayed } from "./replay";
import { firstWellMornings, type Starts } from "./starts";

/** Everything that the replay of a team says, as numbers. Shares are 0..1. */
export type Result = {
  engine: string;
  players: number;
  mornings: number;
  sessions: number;
  notes: ReadNotes;
  verdicts: VerdictShare[];
  alarms: { rules: Alarm[]; sentences: Alarm[] };
  burden: Burden;
  starts: Starts;
  /** null where no column tells how ready the athletes felt, or nobody told it often enough. */
  discrimination: Discrimination[] | null;
  /** null where no column tells later complaints. */
  outcome: null | { episodes: number; players: number; rates: Rate[] };
};

/** The figures of a team's replayed mornings, `replayed` in the order of the team's players. */
export function resultOf({ players, notes }: Team, replayed: readonly (readonly Replayed[])[]): Result {
  const mornings = replayed.flat();
  const episodes = players.map(
    ({ days }) => startsOf(new Map(days.map(({ date, outcome }) => [dayNumber(date), outcome]))).length,
  );
  const found = rates(replayed);
  return {
    engine: ENGINE_VERSION,
    players: players.length,
    mornings: mornings.length,
    sessions: players.reduce((sum, { sessions }) => sum + sessions.length, 0),
    notes,
    verdicts: verdictShares(mornings),
    alarms: { rules: alarms(replayed, "rule"), sentences: alarms(replayed, "code") },
    burden: burden(players.map(({ id }, i) => ({ id, days: replayed[i] ?? [] }))),
    starts: firstWellMornings(players),
    discrimination: discrimination(replayed),
    outcome: found && {
      episodes: episodes.reduce((sum, n) => sum + n, 0),
      players: episodes.filter((n) => n > 0).length,
      rates: found,
    },
  };
}
