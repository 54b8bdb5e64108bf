import { STRICTNESS } from "@/lib/engine/vocabulary";
import { baseline } from "@/lib/training/baseline";
import { ENOUGH_MORNINGS } from "./burden";
import type { Replayed } from "./replay";
import { type Interval, interval, mean } from "./spread";

/** How well an order of mornings tells a player's low ones from the rest: mean of the players' AUC, 0.5 is chance. */
export type Discrimination = Interval & { name: string; auc: number | null; players: number };

/** Fewer mornings of either kind say too little about a player. */
const ENOUGH_OF_EACH = 3;

/** Higher is worse. The roster orders by verdict and within it by wellness; a morning without a z is a usual one. */
const ORDERS: readonly { name: string; of: (day: Replayed) => number }[] = [
  { name: "verdict's strictness", of: ({ verdict }) => STRICTNESS[verdict] },
  {
    name: "roster order (strictness, then wellness z)",
    of: ({ verdict, z }) => STRICTNESS[verdict] * 1000 - (z ?? 0),
  },
  { name: "wellness z alone", of: ({ z }) => -(z ?? 0) },
  { name: "soreness alone", of: ({ soreness }) => soreness },
];

/**
 * Within-player AUC for mornings of the athlete's own low readiness: at or below their mean less one SD. Players with
 * fewer than twenty answers, or three of either kind, are left out. null where nobody is left.
 */
export function discrimination(players: readonly (readonly Replayed[])[]): Discrimination[] | null {
  const split = players.flatMap((days) => splitOf(days) ?? []);
  if (split.length === 0) return null;
  return ORDERS.map(({ name, of }) => {
    const aucs = split.map(({ low, other }) => auc(low.map(of), other.map(of)));
    return { name, auc: mean(aucs), players: aucs.length, ...interval(aucs, mean) };
  });
}

function splitOf(days: readonly Replayed[]): { low: Replayed[]; other: Replayed[] } | null {
  const told = days.filter(({ readiness }) => readiness !== null);
  const usual = baseline(told.map(({ readiness }) => readiness as number));
  if (!usual || usual.n < ENOUGH_MORNINGS || usual.sd === 0) return null;
  const isLow = ({ readiness }: Replayed) => (readiness as number) <= usual.mean - usual.sd;
  const low = told.filter(isLow);
  const other = told.filter((day) => !isLow(day));
  return low.length < ENOUGH_OF_EACH || other.length < ENOUGH_OF_EACH ? null : { low, other };
}

/** Share of pairs in which the first kind has the higher value, a tie counting half; by ranks. Neither list is empty. */
export function auc(first: readonly number[], second: readonly number[]): number {
  const all = [
    ...first.map((value) => ({ value, first: true })),
    ...second.map((value) => ({ value, first: false })),
  ];
  all.sort((a, b) => a.value - b.value);
  let ranks = 0;
  for (let i = 0; i < all.length; ) {
    let end = i;
    while (end < all.length && all[end]?.value === all[i]?.value) end++;
    const rank = (i + 1 + end) / 2;
    for (; i < end; i++) if (all[i]?.first) ranks += rank;
  }
  const n = first.length;
  return (ranks - (n * (n + 1)) / 2) / (n * second.length);
}
