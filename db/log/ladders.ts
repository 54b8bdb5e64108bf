import { and, desc, eq, gte, isNull, lt, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { Refusal } from "@/lib/action-result";
import { addDays, type LocalDate } from "@/lib/calendar";
import type { Tissue } from "@/lib/ladder/entry";
import { usualEasyMin } from "@/lib/ladder/usual";
import { lockAthlete } from "../connection/athlete-lock";
import type { Tx } from "../connection/tx";
import { keepWithin, lastDay } from "../people/quotas";
import { ladders } from "../schema/ladders";
import { sessions } from "../schema/sessions";
import { assessDay } from "../verdict/reassess";
import { wayOf } from "./ladder-ways";

type Row = typeof ladders.$inferSelect;

export type LadderBegin = {
  athleteId: string;
  /** The athlete's local date of its first day. */
  on: LocalDate;
  /** 0..9, where it begins. */
  stage: number;
  tissue: Tissue;
  /** The professional's stage: nobody goes beyond it before the next visit. Left out or null: no limit of theirs. */
  top?: number | null;
  /** The injury or illness it leads back from. */
  episode?: string | null;
  by: string;
  /** The same id sent twice is one ladder: that of the record it follows from. */
  id?: string;
};

/** How far back runs tell what is usual. */
const USUAL_DAYS = 365;

/**
 * Begins the way back at a stage, and gives today's verdict anew. A later one takes the place of an earlier one: that is how whoever
 * cares moves somebody. What a professional allows stays the limit where a coach or the athlete begins anew without one of
 * their own, until the way back that it was said of is over. Returns its id.
 */
export async function beginLadder(tx: Tx, begin: LadderBegin, today: LocalDate = begin.on): Promise<string> {
  const id = await insertLadder(tx, begin, today);
  await assessDay(tx, begin.athleteId, today, today, "ladder");
  return id;
}

/** The same without a verdict, for what gives it anyway. */
export async function insertLadder(
  tx: Tx,
  { athleteId, on, stage, tissue, top, episode = null, by, id = uuidv7() }: LadderBegin,
  today: LocalDate,
): Promise<string> {
  await lockAthlete(tx, athleteId);
  const own = eq(ladders.athleteId, athleteId);
  await keepWithin(tx, "words about a way back in a day", ladders, and(own, lastDay(ladders.at)));
  const limit = top === undefined ? await limitInForce(tx, athleteId, today) : top;
  const usualMin = usualEasyMin(await runsBefore(tx, athleteId, on));
  await tx
    .insert(ladders)
    .values({
      athleteId,
      id,
      revision: 1,
      on,
      stage: Math.min(stage, limit ?? stage),
      tissue,
      top: limit,
      usualMin,
      episode,
      recordedOn: today,
      by,
    })
    .onConflictDoNothing();
  return id;
}

/** The professional's stage of a way back that is neither ended nor walked through. */
async function limitInForce(tx: Tx, athleteId: string, today: LocalDate): Promise<number | null> {
  const way = await wayOf(tx, athleteId, today);
  return way && way.ladder.status !== "through" ? way.begun.top : null;
}

/**
 * Whoever cares sets the stage beyond which the athlete does not go before the next visit, or takes the limit away (null).
 * Throws `Refusal` 404 where nobody is on the way back.
 */
export async function limitLadder(
  tx: Tx,
  { athleteId, top, by }: { athleteId: string; top: number | null; by: string },
  today: LocalDate,
): Promise<void> {
  await changeLadder(tx, athleteId, { top, by }, today);
  await assessDay(tx, athleteId, today, today, "ladder");
}

/** Ends the way back: from today on the plan counts again. Throws `Refusal` 404 where there is none, 409 where it is a professional's. */
export async function endLadder(tx: Tx, athleteId: string, by: string, today: LocalDate): Promise<void> {
  await changeLadder(tx, athleteId, { endedOn: today, by }, today);
  await assessDay(tx, athleteId, today, today, "ladder");
}

export async function changeLadder(
  tx: Tx,
  athleteId: string,
  change: Partial<Pick<Row, "top" | "endedOn">> & { by: string },
  today: LocalDate,
): Promise<void> {
  await lockAthlete(tx, athleteId);
  const latest = await latestLadder(tx, athleteId);
  if (!latest || latest.endedOn) throw new Refusal(404, "form", "gone.ladder");
  const { at: _, ...row } = latest;
  await tx.insert(ladders).values({ ...row, ...change, revision: row.revision + 1, recordedOn: today });
}

/** The newest version of the way back that was begun last; null where none ever was. */
export async function latestLadder(tx: Tx, athleteId: string): Promise<Row | null> {
  const rows = await tx
    .select()
    .from(ladders)
    .where(eq(ladders.athleteId, athleteId))
    .orderBy(desc(ladders.at), desc(ladders.revision))
    .limit(1);
  return rows[0] ?? null;
}

/** The last runs before a date, newest first. */
async function runsBefore(tx: Tx, athleteId: string, on: LocalDate) {
  return tx
    .select({ minutes: sessions.durationMin, rpe: sessions.rpe, kind: sessions.kind })
    .from(sessions)
    .where(
      and(
        eq(sessions.athleteId, athleteId),
        eq(sessions.sport, "run"),
        isNull(sessions.removedAt),
        lt(sessions.date, on),
        gte(sessions.date, addDays(on, -USUAL_DAYS)),
      ),
    )
    .orderBy(desc(sessions.date), sql`${sessions.id} desc`)
    .limit(40);
}
