import { useEffect, useState } from "react";
import { uuidv7 } from "uuidv7";
import * as z from "zod/mini";
import { HOURS, useDraft } from "../ui/use-draft";

const runSchema = z.object({
  startedAt: z.number(),
  id: z.uuid(),
  /** The feel check that was known when this run began. */
  after: z.optional(z.nullable(z.uuid())),
});

/** The run under way on a local date: it outlives a reload and a locked phone. */
export function useRun(date: string) {
  const run = useDraft<z.infer<typeof runSchema> | null>({
    name: `feel-check-${date}`,
    schema: z.nullable(runSchema),
    maxAgeMs: 12 * HOURS,
    start: null,
  });
  const startedAt = run.value?.startedAt ?? null;
  return {
    under: startedAt !== null,
    /** The id of the answer, kept with the timer: sent again after a reload, it is the same answer. */
    id: run.value?.id,
    seconds: useSecondsSince(startedAt),
    after: run.value?.after,
    start: (after: string | null) => run.set({ startedAt: Date.now(), id: uuidv7(), after }),
    /** An answer that came back, under its own id. */
    resume: (id: string, after: string | null) => run.set({ startedAt: Date.now(), id, after }),
    stop() {
      run.set(null);
      run.clear();
    },
  };
}

function useSecondsSince(startedAt: number | null): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (startedAt === null) return;
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, 1000);
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, [startedAt]);
  return startedAt === null ? 0 : Math.max(0, Math.floor((now - startedAt) / 1000));
}
