/** A seeded source of chance (mulberry32): the same seed gives the same team on every machine. */
export type Chance = {
  /** Uniform in [0, 1). */
  next(): number;
  /** Whether something of this probability (0..1) happens. */
  happens(probability: number): boolean;
  /** Normal with this mean and standard deviation. */
  normal(mean: number, sd: number): number;
  pick<T>(values: readonly T[]): T;
};

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    happens: (probability) => next() < probability,
    normal: (mean, sd) => mean + sd * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    pick: (values) => values[Math.floor(next() * values.length)] as (typeof values)[number],
  };
}
