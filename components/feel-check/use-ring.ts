import { useTones } from "../ui/use-tones";

/** Seconds from one tone to the next. */
const NEXT_S = 0.4;
const TONES_HZ = [660, 660, 880];
/** Milliseconds on and off. */
const SHAKE = [300, 150, 300, 150, 600];

/** Rings once, `seconds` from now; null: nothing to ring for. */
export const useRing = (seconds: number | null) =>
  useTones(seconds === null ? null : "ring", () =>
    TONES_HZ.map((hz, i) => ({ inS: (seconds ?? 0) + i * NEXT_S, hz })),
  );

/** Shakes the phone, where it can be shaken: only of a page in sight, and one that was touched. */
export const shake = (): void => void navigator.vibrate?.(SHAKE);
