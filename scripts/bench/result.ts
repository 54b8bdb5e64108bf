/** One measured thing, with its ratio to the floor of the same run. */
export type Result = {
  name: string;
  value: number;
  unit: string;
  ratio?: number;
  against?: string;
  goal?: string;
};

/** Percentiles of times in milliseconds. */
export function percentiles(times: readonly number[]): { p50: number; p99: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

type Percentiles = ReturnType<typeof percentiles>;

/** A time in milliseconds with its ratio to the floor's. */
export function beside(
  name: string,
  at: keyof Percentiles,
  times: Percentiles,
  floor: Percentiles,
  against: string,
  goal?: string,
): Result {
  const ratio = times[at] / floor[at];
  return { name, value: times[at], unit: `ms ${at}`, ratio, against, ...(goal ? { goal } : {}) };
}

/** Times `work` after a warm-up, one call after the other, in milliseconds. */
export async function timed(times: number, work: () => Promise<unknown>): Promise<number[]> {
  for (let i = 0; i < Math.ceil(times / 5); i++) await work();
  const list: number[] = [];
  for (let i = 0; i < times; i++) {
    const began = performance.now();
    await work();
    list.push(performance.now() - began);
  }
  return list;
}

export function table(results: readonly Result[]): string {
  return results
    .map(({ name, value, unit, ratio, against, goal }) => {
      const number = value >= 100 ? String(Math.round(value)) : value.toFixed(2);
      const times = ratio === undefined ? "" : `${ratio.toFixed(2)} x ${against}`;
      return `${name.padEnd(52)}${number.padStart(10)} ${unit.padEnd(11)} ${times}${goal ? `   (goal: ${goal})` : ""}`;
    })
    .join("\n");
}
