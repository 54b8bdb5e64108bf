import { and, desc, eq, gte } from "drizzle-orm";
import { addDays, type LocalDate } from "@/lib/calendar";
import { type Kept, KNOWN_DAYS } from "@/lib/phone/kept";
import type { Tx } from "../connection/tx";
import { hurtBefore } from "../log/sessions";
import { checkIns, feelChecks } from "../schema/check-ins";

/** What an athlete's phone keeps of their last days. */
export async function forPhone(
  tx: Tx,
  athleteId: string,
  today: LocalDate,
): Promise<Pick<Kept, "checkIns" | "feelChecks" | "hurts">> {
  const since = addDays(today, -KNOWN_DAYS);
  const [answered, felt, ...hurts] = await Promise.all([
    tx
      .select({
        date: checkIns.date,
        revision: checkIns.revision,
        answers: checkIns.answers,
        note: checkIns.note,
      })
      .from(checkIns)
      .where(and(eq(checkIns.athleteId, athleteId), gte(checkIns.date, since)))
      .orderBy(desc(checkIns.date)),
    tx
      .select({
        date: feelChecks.date,
        id: feelChecks.id,
        minutes: feelChecks.minutes,
        feeling: feelChecks.feeling,
        gaitChanged: feelChecks.gaitChanged,
      })
      .from(feelChecks)
      .where(and(eq(feelChecks.athleteId, athleteId), gte(feelChecks.date, since)))
      .orderBy(desc(feelChecks.at)),
    // Tomorrow morning asks for what hurts today.
    hurtBefore(tx, athleteId, addDays(today, 1)),
    hurtBefore(tx, athleteId, today),
  ]);
  return { checkIns: answered, feelChecks: felt, hurts: hurts.filter((hurt) => hurt !== null) };
}
