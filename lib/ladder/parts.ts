/** A stretch of a step: walking or running for so many seconds. */
export type Part = { gait: "walk" | "run"; seconds: number };

/** Stages that alternate: how often, and the minutes of running and walking. */
const ALTERNATING: Readonly<Record<number, readonly [times: number, run: number, walk: number]>> = {
  1: [6, 1, 4],
  2: [6, 2, 3],
  3: [6, 3, 2],
  4: [6, 4, 1],
  5: [2, 14, 1],
};

/** A step of a stage (0..9) of so many minutes, stretch by stretch, as the timer leads through it. */
export function partsOf(stage: number, minutes: number): Part[] {
  const alternating = ALTERNATING[stage];
  if (!alternating) return [{ gait: stage === 0 ? "walk" : "run", seconds: minutes * 60 }];
  const [times, run, walk] = alternating;
  const whole = Array.from({ length: times }, (): Part[] => [
    { gait: "run", seconds: run * 60 },
    { gait: "walk", seconds: walk * 60 },
  ]).flat();
  return cutOff(whole, minutes * 60);
}

/** As much of the stretches as fits, where less than the whole step is allowed, such as after an illness. */
function cutOff(parts: readonly Part[], most: number): Part[] {
  let left = most;
  return parts.flatMap((part) => {
    const seconds = Math.min(part.seconds, left);
    left -= seconds;
    return seconds > 0 ? [{ ...part, seconds }] : [];
  });
}

/** Where a step stands after so many seconds: which stretch, how long it still lasts; null once it is over. */
export function partAt(parts: readonly Part[], seconds: number): { index: number; left: number } | null {
  let end = 0;
  for (const [index, part] of parts.entries()) {
    end += part.seconds;
    if (seconds < end) return { index, left: end - seconds };
  }
  return null;
}
