import type { Recording } from "./recording";
import { type Said, said } from "./said";
import type { Summary } from "./summary";

/** Longest workout, in seconds. */
export const LONGEST_S = 86_400 * 2;
/** Faster than anybody goes on average, in metres a second. */
const FASTEST_M_S = 40;
/** Totals lack a part of the workout when the moments have so much more time, in seconds and as a share, and way. */
const MORE_S = 60;
const MORE_TIME = 1.1;
const MORE_WAY = 1.05;
/** Totals under this share of what the moments tell are no totals. */
const HARDLY = { time: 0.1, way: 0.5 } as const;

export type Totals = { movingS: number; distanceM: number | null };

/** Time on the move and distance: the file's own totals, or what its moments add up to, whichever is whole. */
export function totalsOf(
  recording: Recording,
  summary: Summary | null,
  cutS: number,
  warnings: Said[],
): Totals {
  const { timerS } = straightened(recording, summary);
  const told = { timerS, distanceM: recording.distanceM || null };
  const counted = summary?.movingS ?? 0;
  const moments = { movingS: counted, distanceM: summary?.distanceM || null };
  if (cutS > 0 && summary) return withoutCut(told, moments, summary, cutS);
  if (timerS === null) return { movingS: counted, distanceM: wayOf(told.distanceM, moments, counted) };
  if (timerS > LONGEST_S || (summary && timerS > summary.end - summary.start + 3_600)) {
    warnings.push(said("noted.ownDurationOdd"));
    return { movingS: counted, distanceM: wayOf(told.distanceM, moments, counted) };
  }
  if (summary && lacksSome(recording, timerS, told.distanceM, summary)) {
    warnings.push(
      said("noted.totalsLack", { told: minutes(timerS), counted: { minutes: minutes(counted) } }),
    );
    return { movingS: counted, distanceM: moments.distanceM ?? told.distanceM };
  }
  return { movingS: timerS, distanceM: wayOf(told.distanceM, moments, timerS) };
}

/** Timer and elapsed time, the right way round: the timer cannot run for longer than the whole took. */
export function straightened(
  { timerS, elapsedS }: Pick<Recording, "timerS" | "elapsedS">,
  summary: Summary | null,
): { timerS: number | null; elapsedS: number | null } {
  const timer = timerS && timerS > 0 ? timerS : null;
  const elapsed = elapsedS && elapsedS > 0 ? elapsedS : null;
  if (timer === null || elapsed === null || timer <= elapsed + 1) return { timerS: timer, elapsedS: elapsed };
  const counted = summary?.movingS ?? 0;
  const swapped = counted
    ? Math.abs(elapsed - counted) < Math.abs(timer - counted)
    : elapsed > HARDLY.time * timer;
  return swapped ? { timerS: elapsed, elapsedS: timer } : { timerS: timer, elapsedS: null };
}

/** Of a watch left running the moments before are counted, unless its timer had stopped with the athlete. */
function withoutCut(
  told: { timerS: number | null; distanceM: number | null },
  moments: Totals,
  summary: Summary,
  cutS: number,
): Totals {
  const { timerS } = told;
  const span = summary.end - summary.start;
  const stopped = timerS !== null && timerS <= span + MORE_S && timerS >= moments.movingS * 0.5;
  const movingS = stopped ? timerS : moments.movingS || Math.max(0, (timerS ?? 0) - cutS);
  return { movingS, distanceM: moments.distanceM ?? told.distanceM };
}

/** Whether the totals leave a part of the moments out, in time and in way; either alone is a pause, or a calibration. */
function lacksSome(
  recording: Recording,
  timerS: number,
  distanceM: number | null,
  summary: Summary,
): boolean {
  const counted = summary.movingS;
  if (counted <= timerS * MORE_TIME || counted - timerS <= MORE_S) return false;
  if (timerS < HARDLY.time * counted) return true;
  if (distanceM !== null && summary.distanceM !== null) return summary.distanceM > distanceM * MORE_WAY;
  const { elapsedS } = straightened(recording, summary);
  return elapsedS !== null && elapsedS * MORE_TIME + MORE_S < summary.end - summary.start;
}

function wayOf(told: number | null, { distanceM }: Totals, movingS: number): number | null {
  if (told === null || distanceM === null) return told ?? distanceM;
  return told > FASTEST_M_S * movingS || told < HARDLY.way * distanceM ? distanceM : told;
}

const minutes = (seconds: number) => Math.round(seconds / 60);
