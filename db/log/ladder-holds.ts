import { and, eq, gte, isNull, or } from "drizzle-orm";
import { Refusal } from "@/lib/action-result";
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

/**
 * Lifts every hold that the viewer may: from today on the answers decide again. Doing it twice changes nothing. Throws `Refusal` 403
 * where all that holds was set by a professional, and they care for the athlete no more than a coach does.
 */
export async function liftHolds(tx: Tx, athleteId: string, today: LocalDate): Promise<void> {
  await lockAthlete(tx, athleteId);
  const held = and(
    eq(ladderHolds.athleteId, athleteId),
    isNull(ladderHolds.liftedOn),
    or(isNull(ladderHolds.until), gte(ladderHolds.until, today)),
  );
  const { id } = ladderHolds;
  const lifted = await tx.update(ladderHolds).set({ liftedOn: today }).where(held).returning({ id });
  if (lifted.length === 0) {
    const [left] = await tx.select({ id }).from(ladderHolds).where(held).limit(1);
    if (left) throw new Refusal(403, "form", "only.professionalLifts");
    return;
  }
  await assessDay(tx, athleteId, today, today, "ladder");
}
