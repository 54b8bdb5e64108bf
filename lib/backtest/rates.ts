import { VERDICTS } from "@/lib/engine/vocabulary";
import { isRest } from "./burden";
import type { Replayed } from "./replay";
import { type Interval, interval } from "./spread";

export type Figure = Interval & { value: number | null };
export type Rate = {
  name: string;
  n: number;
  followed: number;
  /** Share (0..1) of the days followed by an episode. */
  share: Figure;
  /** That share over the share of every such day. */
  lift: Figure;
  /** Rate on such days over the rate on the same player's other days (Mantel-Haenszel over players). */
  within: Figure;
};

type Group = { name: string; holds: (day: Replayed) => boolean };

const GROUPS: readonly Group[] = [
  { name: "every such day (base rate)", holds: () => true },
  ...VERDICTS.map((verdict) => ({
    name: `verdict ${verdict}`,
    holds: (day: Replayed) => day.verdict === verdict,
  })),
  { name: "verdict rest or stricter", holds: isRest },
  { name: "verdict other than train", holds: (day) => day.verdict !== "train" },
  { name: "soreness alone, 3 or more", holds: (day) => day.soreness >= 3 },
  { name: "soreness alone, 6 or more", holds: (day) => day.soreness >= 6 },
  { name: "wellness alone, 1 SD below usual", holds: (day) => day.z !== null && day.z <= -1 },
  { name: "load alone, 7 days > 1.5 x usual", holds: (day) => (day.loadRatio ?? 0) > 1.5 },
];

/** A player's asked days: those in the group and all, and how many of each were followed by an episode. */
export type Counts = { n: number; followed: number; allN: number; allFollowed: number };

/** Figures per group of days with 95 % intervals; null where no day is one to ask of. */
export function rates(players: readonly (readonly Replayed[])[], seed = 1): Rate[] | null {
  if (!players.some((days) => days.some(({ followed }) => followed !== null))) return null;
  return GROUPS.map(({ name, holds }) => {
    const counts = players.map((days) => countsOf(days, holds));
    const figure = (of: (drawn: readonly Counts[]) => number | null): Figure => ({
      value: of(counts),
      ...interval(counts, of, seed),
    });
    const { n, followed } = totalOf(counts);
    return { name, n, followed, share: figure(shareOf), lift: figure(liftOf), within: figure(withinRatio) };
  });
}

function countsOf(days: readonly Replayed[], holds: Group["holds"]): Counts {
  const counts = { n: 0, followed: 0, allN: 0, allFollowed: 0 };
  for (const day of days) {
    if (day.followed === null) continue;
    counts.allN++;
    if (day.followed) counts.allFollowed++;
    if (!holds(day)) continue;
    counts.n++;
    if (day.followed) counts.followed++;
  }
  return counts;
}

function totalOf(counts: readonly Counts[]): Counts {
  const total = { n: 0, followed: 0, allN: 0, allFollowed: 0 };
  for (const one of counts)
    for (const key of ["n", "followed", "allN", "allFollowed"] as const) total[key] += one[key];
  return total;
}

const shareOf = (counts: readonly Counts[]) => {
  const { n, followed } = totalOf(counts);
  return n ? followed / n : null;
};

const liftOf = (counts: readonly Counts[]) => {
  const { n, followed, allN, allFollowed } = totalOf(counts);
  return n && allFollowed ? followed / n / (allFollowed / allN) : null;
};

/**
 * Mantel-Haenszel ratio of the shares followed, in the group against outside it, each player compared with nobody but
 * themselves; null where no player has days of both kinds and an episode outside the group.
 */
export function withinRatio(counts: readonly Counts[]): number | null {
  let inside = 0;
  let outside = 0;
  for (const { n, followed, allN, allFollowed } of counts) {
    if (allN === 0) continue;
    inside += (followed * (allN - n)) / allN;
    outside += ((allFollowed - followed) * n) / allN;
  }
  return outside > 0 ? inside / outside : null;
}
