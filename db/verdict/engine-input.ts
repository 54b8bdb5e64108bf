import { inputFrom } from "@/lib/athlete-day/input-from";
import type { AssessmentInput } from "@/lib/engine/input";
import type { Tx } from "../connection/tx";
import { readSnapshot } from "./snapshot";

/** Everything the engine may know about an athlete on a local date; null when there is no check-in that day. */
export async function engineInput(tx: Tx, athleteId: string, date: string): Promise<AssessmentInput | null> {
  return inputFrom(await readSnapshot(tx, athleteId, date, { to: date }), date);
}
