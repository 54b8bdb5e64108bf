import { useEffect, useState } from "react";
import { uuidv7 } from "uuidv7";
import * as z from "zod/mini";
import { beginning, elapsedOf, paused, resumed } from "@/lib/ladder/guided";
import { HOURS, useDraft } from "../ui/use-draft";

const guidedSchema = z.object({
  startedAt: z.number(),
  pausedAt: z.nullable(z.number()),
  pausedMs: z.number(),
  /** The id of the step, kept with the timer: sent again after a reload, it is the same step. */
  id: z.uuid(),
  /** As they were when it began, whatever the page says by now. */
  stage: z.int(),
  minutes: z.int(),
  /** Stopped before its end. */
  stopped: z.boolean(),
});
type Kept = z.infer<typeof guidedSchema>;

/** The guided step under way on a local date: it outlives a reload and a locked phone, and asks for no network. */
export function useGuided(date: string) {
  const draft = useDraft<Kept | null>({
    name: `ladder-step-${date}`,
    schema: z.nullable(guidedSchema),
    maxAgeMs: 12 * HOURS,
    start: null,
  });
  const kept = draft.value;
  const counts = kept !== null && kept.pausedAt === null;
  const now = useClock(counts);
  const change = (how: (kept: Kept, now: number) => Kept) =>
    draft.change((there) => there && how(there, Date.now()));
  return {
    kept,
    seconds: kept ? Math.floor(elapsedOf(kept, now)) : 0,
    start: (stage: number, minutes: number) =>
      draft.set({ ...beginning(Date.now()), id: uuidv7(), stage, minutes, stopped: false }),
    pause: () => change((there, at) => ({ ...there, ...paused(there, at) })),
    goOn: () => change((there, at) => ({ ...there, ...resumed(there, at) })),
    stop: () => change((there, at) => ({ ...there, ...paused(there, at), stopped: true })),
    leave() {
      draft.set(null);
      draft.clear();
    },
  };
}

/** The instant now, each second while it counts, and at once when the page is seen again. */
function useClock(counts: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = () => setNow(Date.now());
    tick();
    if (!counts) return;
    const timer = setInterval(tick, 500);
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, [counts]);
  return now;
}
