import { STRICTNESS } from "@/lib/engine/vocabulary";
import { quantile } from "@/lib/quantile";
import type { Replayed } from "./replay";
import { longest } from "./streak";

/** What the verdicts cost one player. Shares 0..1 of their mornings; the streak in mornings. */
export type PlayerBurden = {
  player: string;
  mornings: number;
  dontRun: number;
  seeProfessional: number;
  longestRest: number;
  locked: number;
};

export type Spread = { median: number | null; p90: number | null; worst: number | null };
export type Burden = {
  players: PlayerBurden[];
  dontRun: Spread;
  seeProfessional: Spread;
  longestRest: Spread;
  locked: Spread;
};

/** Fewer mornings say too little about a player. */
export const ENOUGH_MORNINGS = 20;

/** "Don't run" is cross-train or stricter. */
export const isDontRun = ({ verdict }: Pick<Replayed, "verdict">) =>
  STRICTNESS[verdict] >= STRICTNESS["cross-train"];
export const isRest = ({ verdict }: Pick<Replayed, "verdict">) => STRICTNESS[verdict] >= STRICTNESS.rest;

/** The burden of every player with at least twenty mornings, and how it is spread among them. */
export function burden(
  players: readonly { id: string; days: readonly Pick<Replayed, "verdict" | "locked">[] }[],
): Burden {
  const list = players
    .filter(({ days }) => days.length >= ENOUGH_MORNINGS)
    .map(({ id, days }) => ({
      player: id,
      mornings: days.length,
      dontRun: days.filter(isDontRun).length / days.length,
      seeProfessional: days.filter(({ verdict }) => verdict === "see-professional").length / days.length,
      longestRest: longest(days.map(isRest)),
      locked: days.filter(({ locked }) => locked).length,
    }));
  const spread = (of: (player: PlayerBurden) => number): Spread => {
    const values = list.map(of);
    return { median: quantile(values, 0.5), p90: quantile(values, 0.9), worst: quantile(values, 1) };
  };
  return {
    players: list,
    dontRun: spread(({ dontRun }) => dontRun),
    seeProfessional: spread(({ seeProfessional }) => seeProfessional),
    longestRest: spread(({ longestRest }) => longestRest),
    locked: spread(({ locked }) => locked),
  };
}
