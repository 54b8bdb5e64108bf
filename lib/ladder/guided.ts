import type { Part } from "./parts";

/** A guided step under way, by the clock and not by ticks: instants in milliseconds. */
export type Guided = {
  startedAt: number;
  /** When it was paused, while it is; and how long it was paused before. */
  pausedAt: number | null;
  pausedMs: number;
};

export const beginning = (now: number): Guided => ({ startedAt: now, pausedAt: null, pausedMs: 0 });

/** Seconds that count, pauses left out. */
export const elapsedOf = ({ startedAt, pausedAt, pausedMs }: Guided, now: number): number =>
  Math.max(0, ((pausedAt ?? now) - startedAt - pausedMs) / 1000);

export const paused = (guided: Guided, now: number): Guided =>
  guided.pausedAt === null ? { ...guided, pausedAt: now } : guided;

export const resumed = (guided: Guided, now: number): Guided =>
  guided.pausedAt === null
    ? guided
    : { ...guided, pausedAt: null, pausedMs: guided.pausedMs + Math.max(0, now - guided.pausedAt) };

/** A change to come, so many seconds from now: to running, to walking, or the end. */
export type Cue = { inS: number; to: Part["gait"] | "end" };

/** The changes still ahead after so many seconds. */
export function cuesAfter(parts: readonly Part[], seconds: number): Cue[] {
  const cues: Cue[] = [];
  let end = 0;
  for (const [i, part] of parts.entries()) {
    end += part.seconds;
    if (end > seconds) cues.push({ inS: end - seconds, to: parts[i + 1]?.gait ?? "end" });
  }
  return cues;
}

export const totalSeconds = (parts: readonly Part[]): number =>
  parts.reduce((sum, { seconds }) => sum + seconds, 0);

/** Minutes of a step that was done for so many seconds, at least one. */
export const minutesDone = (seconds: number): number => Math.max(1, Math.round(seconds / 60));
