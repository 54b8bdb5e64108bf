import { and, desc, eq } from "drizzle-orm";
import { notifyChange } from "../connection/notify";
import type { Tx } from "../connection/tx";
import { keepWithin, lastDay } from "../people/quotas";
import { earlierInjuries } from "../schema/injuries";

export type InjuryAnswer = Pick<
  typeof earlierInjuries.$inferSelect,
  "id" | "askedOn" | "had" | "region" | "month"
>;

/** Keeps an athlete's answer about injuries of the last twelve months; the same answer sent twice is one. */
export async function answerEarlierInjury(tx: Tx, athleteId: string, answer: InjuryAnswer): Promise<void> {
  const own = eq(earlierInjuries.athleteId, athleteId);
  await keepWithin(
    tx,
    "answers about injuries in a day",
    earlierInjuries,
    and(own, lastDay(earlierInjuries.at)),
  );
  await tx
    .insert(earlierInjuries)
    .values({ athleteId, ...answer })
    .onConflictDoNothing();
  await notifyChange(tx, athleteId);
}

/** The athlete's last answer, passed over or not; null where they were never asked. */
export async function lastInjuryAnswer(tx: Tx, athleteId: string): Promise<InjuryAnswer | null> {
  const rows = await tx
    .select()
    .from(earlierInjuries)
    .where(eq(earlierInjuries.athleteId, athleteId))
    .orderBy(desc(earlierInjuries.askedOn), desc(earlierInjuries.at))
    .limit(1);
  return rows[0] ?? null;
}
