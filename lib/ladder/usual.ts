type Run = { minutes: number; rpe: number | null; kind: string };

/** Runs up to this effort are easy ones (of 10). */
const EASY_RPE = 4;
const MOST_RUNS = 12;
const UNKNOWN_MIN = 45;
const [LEAST_MIN, MOST_MIN] = [30, 90];

/** Minutes of somebody's usual easy run, 30 to 90, from their last runs, newest first; 45 where none is known. */
export function usualEasyMin(runs: readonly Run[]): number {
  const minutes = runs
    .filter(({ rpe, kind }) => (rpe === null ? kind === "easy-run" || kind === "run" : rpe <= EASY_RPE))
    .slice(0, MOST_RUNS)
    .map(({ minutes }) => minutes)
    .sort((a, b) => a - b);
  const usual = minutes[Math.floor(minutes.length / 2)] ?? UNKNOWN_MIN;
  return Math.round(Math.max(LEAST_MIN, Math.min(MOST_MIN, usual)));
}
