import type { Tx } from "@/db/connection/tx";
import { athleteOf } from "@/db/people/people";
import { Refusal } from "@/lib/action-result";
import { dayOf } from "@/lib/day-start";

/** The athlete's own date now. Throws `Refusal` 404 for a person the viewer does not see. */
export async function athleteToday(tx: Tx, athleteId: string): Promise<string> {
  const athlete = await athleteOf(tx, athleteId);
  if (!athlete) throw new Refusal(404, "form", "gone.athlete");
  return dayOf(new Date(), athlete);
}
