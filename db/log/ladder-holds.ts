import { and, eq, isNull } from "drizzle-orm";
import type { LocalDate } from "@/lib/calendar";
import { lockAthlete } from "../connection/athlete-lock";
import type { Tx } from "../connection/tx";
import { keepWithin, lastDay } from "../people/quotas";
import { ladderHolds } from "../schema/ladders";
import { assessDay } from "../verdict/reassess";

export type HoldWrite = Pick<typeof ladderHolds.$inferSelect, "id" | "from" | "until" | "word">;

/** A coach or professional keeps the athlete at their stage. Sent twice, it is one. */
export async function holdLadder(
  tx: Tx,
  by: string,
  athleteId: string,
  hold: HoldWrite,
  today: LocalDate,
): Promise<void> {
  await lockAthlete(tx, athleteId);
  const own = eq(ladderHolds.athleteId, athleteId);
  await keepWithin(tx, "words about a way back in a day", ladderHolds, and(own, lastDay(ladderHolds.at)));
  await tx
    .insert(ladderHolds)
    .values({ athleteId, ...hold, by })
    .onConflictDoNothing();
  await assessDay(tx, athleteId, today, today, "ladder");
}

/** Lifts every hold in force: from today on the answers decide again. Doing it twice changes nothing. */
export async function liftHolds(tx: Tx, athleteId: string, today: LocalDate): Promise<void> {
  await lockAthlete(tx, athleteId);
  await tx
    .update(ladderHolds)
    .set({ liftedOn: today })
    .where(and(eq(ladderHolds.athleteId, athleteId), isNull(ladderHolds.liftedOn)));
  await assessDay(tx, athleteId, today, today, "ladder");
}
