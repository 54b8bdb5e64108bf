import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { assess } from "@/lib/engine/assess";
import type { Assessment } from "@/lib/engine/assessment";
import type { Tx } from "./as-viewer";
import { rollUp } from "./athlete-days";
import { announce } from "./changed";
import { keepEngineFlag } from "./engine-flags";
import { engineInput } from "./engine-input";
import { assessments } from "./schema/body";

export type Trigger =
  | "check-in"
  | "correction"
  | "feel-check"
  | "session"
  | "flag"
  | "clearance"
  | "plan"
  | "zones"
  | "replay";

/**
 * Gives the verdict of `date` anew, and of `today` when that is later and already answered, because the past
 * it rests on has changed. Keeps the assessments, the engine's flag and the rollup; tells open pages.
 * Returns the verdict of `date`, null when there is no check-in that day or a session cannot change it.
 */
export async function assessDay(
  tx: Tx,
  athleteId: string,
  date: string,
  today: string,
  trigger: Trigger,
): Promise<Assessment | null> {
  // A session explains the days after it, never its own; a plan matters on its own day alone.
  const result =
    trigger === "session" || (trigger === "plan" && date !== today)
      ? null
      : await assessOne(tx, athleteId, date, trigger);
  const latest = date < today && trigger !== "plan" ? await assessOne(tx, athleteId, today, trigger) : result;
  await Promise.all([
    latest ? keepEngineFlag(tx, athleteId, latest.flag) : undefined,
    rollUp(tx, athleteId, date),
    announce(tx, athleteId),
  ]);
  return result;
}

async function assessOne(
  tx: Tx,
  athleteId: string,
  date: string,
  trigger: Trigger,
): Promise<Assessment | null> {
  const input = await engineInput(tx, athleteId, date);
  if (!input) return null;
  const output = assess(input);
  const { history: _, ...day } = input;
  await tx.insert(assessments).values({
    athleteId,
    id: uuidv7(),
    date,
    engine: output.engine,
    verdict: output.verdict,
    trigger,
    input: day,
    output,
    // Not the transaction's start: of writers that waited for their turn, the last one's verdict is the latest.
    at: sql`clock_timestamp()`,
  });
  return output;
}
