/** One stage of the way back to running. Minutes are of the whole step; a step is at most every other day. */
export type LadderStage = { name: string; minutes: number };

/** Structure: Warden 2021, George 2024, Silbernagel 2007; the minutes are the house's. */
export const LADDER: readonly [LadderStage, ...LadderStage[]] = [
  { name: "brisk-walk", minutes: 30 },
  { name: "run-1-walk-4", minutes: 30 },
  { name: "run-2-walk-3", minutes: 30 },
  { name: "run-3-walk-2", minutes: 30 },
  { name: "run-4-walk-1", minutes: 30 },
  { name: "run-14-walk-1", minutes: 30 },
  { name: "easy-30", minutes: 30 },
  { name: "easy-longer", minutes: 35 },
  { name: "consecutive-days", minutes: 40 },
  { name: "one-moderate", minutes: 40 },
];

/** The last stage there is. */
export const LAST_STAGE = LADDER.length - 1;
