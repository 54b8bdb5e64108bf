import { chance } from "@/lib/demo/random";
import { VERDICTS } from "@/lib/engine/vocabulary";
import type { Replayed } from "./replay";

export type Rate = {
  name: string;
  n: number;
  followed: number;
  share: number | null;
  low: number | null;
  high: number | null;
};

const RESAMPLES = 2000;

type Group = { name: string; holds: (day: Replayed) => boolean };

const GROUPS: readonly Group[] = [
  { name: "every such day (base rate)", holds: () => true },
  ...VERDICTS.map((verdict) => ({
    name: `verdict ${verdict}`,
    holds: (day: Replayed) => day.verdict === verdict,
  })),
  { name: "verdict other than train", holds: (day) => day.verdict !== "train" },
  { name: "soreness alone, 3 or more", holds: (day) => day.soreness >= 3 },
  { name: "soreness alone, 6 or more", holds: (day) => day.soreness >= 6 },
  { name: "load alone, 7 days > 1.5 x usual", holds: (day) => (day.loadRatio ?? 0) > 1.5 },
];

/**
 * Share of days followed by an episode, per group, with a 95 % percentile interval. Whole players are drawn anew,
 * because the days of one player are not independent of each other.
 */
export function rates(players: readonly (readonly Replayed[])[], seed = 1): Rate[] {
  return GROUPS.map(({ name, holds }) => {
    const counts = players.map((days) => {
      const asked = days.filter((day) => day.followed !== null && holds(day));
      return { n: asked.length, followed: asked.filter((day) => day.followed).length };
    });
    const n = counts.reduce((sum, c) => sum + c.n, 0);
    const followed = counts.reduce((sum, c) => sum + c.followed, 0);
    return { name, n, followed, share: n ? followed / n : null, ...interval(counts, seed) };
  });
}

function interval(
  counts: readonly { n: number; followed: number }[],
  seed: number,
): { low: number | null; high: number | null } {
  const luck = chance(seed);
  const shares: number[] = [];
  for (let i = 0; i < RESAMPLES; i++) {
    let n = 0;
    let followed = 0;
    for (let k = 0; k < counts.length; k++) {
      const drawn = luck.pick(counts);
      n += drawn.n;
      followed += drawn.followed;
    }
    if (n > 0) shares.push(followed / n);
  }
  shares.sort((a, b) => a - b);
  const at = (p: number) => shares[Math.min(shares.length - 1, Math.floor(p * shares.length))] ?? null;
  return { low: at(0.025), high: at(0.975) };
}
