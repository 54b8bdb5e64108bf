import { useEffect, useRef } from "react";
import { type Cue, cuesAfter, elapsedOf, type Guided } from "@/lib/ladder/guided";
import type { Part } from "@/lib/ladder/parts";
import { useScreenOn } from "../feel-check/use-screen-on";
import { type Tone, useTones } from "../ui/use-tones";

/** Up: run. Down: walk. Three alike: the end. Heard without looking, told apart without counting. */
const TONES: Readonly<Record<Cue["to"], readonly number[]>> = {
  run: [660, 880],
  walk: [880, 660],
  end: [880, 880, 880],
};
const NEXT_S = 0.35;
/** Milliseconds on and off. */
const SHAKES: Readonly<Record<Cue["to"], number[]>> = {
  run: [200, 100, 200],
  walk: [600],
  end: [300, 150, 300, 150, 600],
};

/** Beeps and shakes at each change to come, and keeps the screen on; `guided` null while nothing runs. */
export function useStepCues(guided: Guided | null, parts: readonly Part[], to: Cue["to"] | null) {
  const tones = (): Tone[] =>
    guided
      ? cuesAfter(parts, elapsedOf(guided, Date.now())).flatMap((cue) =>
          TONES[cue.to].map((hz, i) => ({ inS: cue.inS + i * NEXT_S, hz })),
        )
      : [];
  const runs = guided !== null && guided.pausedAt === null;
  const ring = useTones(runs ? `${guided.startedAt + guided.pausedMs}` : null, tones);
  const screenOn = useScreenOn(runs);
  const before = useRef(to);
  useEffect(() => {
    if (before.current !== null && to !== null && before.current !== to) navigator.vibrate?.(SHAKES[to]);
    before.current = to;
  }, [to]);
  return { ...ring, screenOn };
}
