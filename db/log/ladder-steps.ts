import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { Conflict, Refusal } from "@/lib/action-result";
import type { LocalDate } from "@/lib/calendar";
import type { SessionPain } from "@/lib/engine/input";
import { lockAthlete } from "../connection/athlete-lock";
import type { Tx } from "../connection/tx";
import { keepWithin, lastDay } from "../people/quotas";
import { injuries } from "../schema/injuries";
import { ladderSteps, ladders } from "../schema/ladders";
import { sessions } from "../schema/sessions";
import { assessDay } from "../verdict/reassess";
import { latestLadder } from "./ladders";

type Row = typeof ladderSteps.$inferSelect;

export type StepWrite = Pick<
  Row,
  "id" | "writeId" | "date" | "stage" | "minutes" | "during" | "strideChanged" | "after" | "next"
> & {
  /** The revision the form was made from, 0 for a new step. */
  revision: number;
  removed?: boolean;
};

/**
 * Keeps a step and its answers as a version, and its session with the same id. The same write sent twice is one. Throws `Refusal`
 * 404 where nobody is on the way back, 422 where a later version is of another day or stage, which is another step, `Conflict` with
 * the revision that is kept where another device wrote in between.
 */
export async function saveStep(
  tx: Tx,
  athleteId: string,
  { removed = false, ...write }: StepWrite,
  today: LocalDate,
): Promise<void> {
  await lockAthlete(tx, athleteId);
  const own = eq(ladderSteps.athleteId, athleteId);
  await keepWithin(tx, "words about a way back in a day", ladderSteps, and(own, lastDay(ladderSteps.at)));
  const versions = await tx
    .select()
    .from(ladderSteps)
    .where(and(own, eq(ladderSteps.id, write.id)))
    .orderBy(desc(ladderSteps.revision));
  if (versions.some(({ writeId }) => writeId === write.writeId)) return;
  const newest = versions[0];
  const kept = newest?.revision ?? 0;
  if (kept !== write.revision) throw new Conflict("conflict.step", { revision: kept });
  if (newest && newest.date !== write.date) throw new Refusal(422, "date", "ladder.other.date");
  if (newest && newest.stage !== write.stage) throw new Refusal(422, "stage", "ladder.other.stage");
  const ladderId = newest?.ladderId ?? (await latestLadder(tx, athleteId))?.id;
  if (!ladderId) throw new Refusal(404, "form", "gone.ladder");
  await tx
    .insert(ladderSteps)
    .values({ athleteId, ...write, ladderId, removed, revision: kept + 1, recordedOn: today });
  // Answers of later say nothing new of the session itself: what was corrected there stays.
  if (!newest || saysOfSession(newest, { ...write, removed }))
    await keepSession(tx, athleteId, ladderId, { ...write, removed });
  await assessDay(tx, athleteId, write.date, today, "ladder");
}

/** Whether a later version says of the session itself what the one before did not. */
const saysOfSession = (before: typeof ladderSteps.$inferSelect, after: StepWrite): boolean =>
  before.removed !== after.removed ||
  before.minutes !== after.minutes ||
  before.during !== after.during ||
  before.strideChanged !== after.strideChanged;

/** A step is a session like any other: its minutes count, and what hurt in it is read by every rule about pain. */
async function keepSession(
  tx: Tx,
  athleteId: string,
  ladderId: string,
  { id, date, stage, minutes, during, strideChanged, removed }: StepWrite,
): Promise<void> {
  const pain: SessionPain = {
    worst: during,
    strideChanged,
    sites: await placeOf(tx, athleteId, ladderId),
  };
  const kind = stage === 0 ? { sport: "walk", kind: "walk" } : { sport: "run", kind: "easy-run" };
  const made = await tx
    .insert(sessions)
    .values({ athleteId, id, date, ...kind, durationMin: minutes, pain, note: "" })
    .onConflictDoNothing()
    .returning({ id: sessions.id });
  if (made.length > 0 && !removed) return;
  // One that was joined to a recording, or removed by hand, stays as it is.
  await tx
    .update(sessions)
    .set({
      pain,
      durationMin: minutes,
      revision: sql`${sessions.revision} + 1`,
      ...(removed && { removedAt: new Date() }),
    })
    .where(
      and(
        eq(sessions.athleteId, athleteId),
        eq(sessions.id, id),
        isNull(sessions.removedAt),
        isNull(sessions.mergedInto),
      ),
    );
}

/** The place of the injury that a way back leads back from; empty where none is known. */
async function placeOf(tx: Tx, athleteId: string, ladderId: string): Promise<SessionPain["sites"]> {
  const [place] = await tx
    .select({ region: injuries.region, side: injuries.side })
    .from(ladders)
    .innerJoin(injuries, and(eq(injuries.athleteId, ladders.athleteId), eq(injuries.id, ladders.episode)))
    .where(and(eq(ladders.athleteId, athleteId), eq(ladders.id, ladderId)))
    .orderBy(desc(injuries.revision))
    .limit(1);
  return place?.region ? [{ region: place.region, side: place.side ?? "both" }] : [];
}
