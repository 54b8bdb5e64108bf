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
  /** As they were when it began, whatever the page says by now: the local date, and the way back it is a step of. */
  date: z.string(),
  ladderId: z.uuid(),
  stage: z.int(),
  minutes: z.int(),
  /** Stopped before its end. */
  stopped: z.boolean(),
});
type Kept = z.infer<typeof guidedSchema>;

/** What a step is begun with. */
export type StepToDo = Pick<Kept, "date" | "ladderId" | "stage" | "minutes">;

/** So long after it was last touched a step is still asked about: a night, and what comes before breakfast. */
const KEPT_FOR = 18 * HOURS;

/**
 * The guided step under way, of whichever date it was begun on: it outlives a reload, a locked phone, midnight and another verdict, and
 * asks for no network.
 */
export function useGuided() {
  const draft = useDraft<Kept | null>({
    name: "ladder-step",
    schema: z.nullable(guidedSchema),
    maxAgeMs: KEPT_FOR,
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
    start: (step: StepToDo) => draft.set({ ...beginning(Date.now()), id: uuidv7(), ...step, stopped: false }),
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
