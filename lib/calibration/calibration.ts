import { type Alarm, alarms, type VerdictShare, verdictShares } from "@/lib/backtest/alarms";
import { type Burden, burden } from "@/lib/backtest/burden";
import { type Followed, followed } from "./followed";
import type { AthleteHistory } from "./history";
import { type Quiet, quietOnes } from "./quiet";

/** How the verdicts did in a team's own history: the figures of `npm run backtest`, over what was really given. */
export type Calibration = {
  athletes: number;
  mornings: number;
  verdicts: VerdictShare[];
  followed: Followed[];
  rules: Alarm[];
  burden: Burden;
  quiet: Quiet[];
  /** Athletes who told of an injury of the last twelve months. */
  injured: number;
};

export function calibrationOf(athletes: readonly AthleteHistory[], today: string): Calibration {
  const mornings = athletes.flatMap((athlete) => athlete.mornings);
  return {
    athletes: athletes.length,
    mornings: mornings.length,
    verdicts: verdictShares(mornings),
    followed: followed(athletes),
    rules: alarms(
      athletes.map((athlete) => athlete.mornings),
      "rule",
    ),
    burden: burden(athletes.map(({ id, mornings: days }) => ({ id, days }))),
    quiet: quietOnes(athletes, today),
    injured: athletes.filter(({ injured }) => injured).length,
  };
}
