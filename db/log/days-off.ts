import { and, asc, eq, gte, inArray, isNull, lte } from "drizzle-orm";
import { Refusal } from "@/lib/action-result";
import type { LocalDate } from "@/lib/calendar";
import type { DaysOff } from "@/lib/plan/advice";
import { notifyChange } from "../connection/notify";
import type { Tx } from "../connection/tx";
import { keepWithin, lastDay } from "../people/quotas";
import type { TeamAthletes } from "../people/teams";
import { daysOff } from "../schema/days-off";

/** Keeps the days on which an athlete will not train; sent twice, they are one row. */
export async function addDaysOff(tx: Tx, athleteId: string, off: DaysOff & { id: string }): Promise<void> {
  const own = eq(daysOff.athleteId, athleteId);
  await keepWithin(tx, "days off in a day", daysOff, and(own, lastDay(daysOff.at)));
  await tx
    .insert(daysOff)
    .values({ athleteId, ...off })
    .onConflictDoNothing();
  await notifyChange(tx, athleteId);
}

/** The athlete will train after all. Doing it twice changes nothing; throws `Refusal` 404 for what never was theirs. */
export async function removeDaysOff(tx: Tx, athleteId: string, id: string): Promise<void> {
  const gone = await tx
    .update(daysOff)
    .set({ removedAt: new Date() })
    .where(and(eq(daysOff.athleteId, athleteId), eq(daysOff.id, id)))
    .returning({ id: daysOff.id });
  if (gone.length === 0) throw new Refusal(404, "form", "gone.daysOff");
  await notifyChange(tx, athleteId);
}

/** Days off of these athletes (or of a team's, asked for by membership) that touch the dates from one to another. */
export async function daysOffBetween(
  tx: Tx,
  athletes: string[] | TeamAthletes,
  from: LocalDate,
  to: LocalDate,
) {
  return tx
    .select({
      athleteId: daysOff.athleteId,
      id: daysOff.id,
      from: daysOff.from,
      until: daysOff.until,
      word: daysOff.word,
      why: daysOff.why,
    })
    .from(daysOff)
    .where(
      and(
        inArray(daysOff.athleteId, athletes),
        gte(daysOff.until, from),
        lte(daysOff.from, to),
        isNull(daysOff.removedAt),
      ),
    )
    .orderBy(asc(daysOff.from), asc(daysOff.id));
}
