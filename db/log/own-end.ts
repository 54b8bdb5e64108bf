import { and, desc, eq, sql } from "drizzle-orm";
import { Refusal } from "@/lib/action-result";
import { addDays, type LocalDate } from "@/lib/calendar";
import { lockAthlete } from "../connection/athlete-lock";
import { rowsOf } from "../connection/rows-of";
import type { Tx } from "../connection/tx";
import { keepWithin, lastDay } from "../people/quotas";
import { ladders } from "../schema/ladders";
import { assessDay } from "../verdict/reassess";
import { wayOf } from "./ladder-ways";
import { endLadder, latestLadder } from "./ladders";

/** So many days an athlete's own ending can be taken back: the way back goes on where it stood. */
export const TAKE_BACK_DAYS = 7;

/** What the athlete may do about the end of their way back: end it, or take back that they did, on that date. */
export type OwnEnd = { mayEnd: boolean; endedOn: LocalDate | null };

/**
 * Whether the way back begun last is the athlete's own to end: nobody who cares for them set it, limits it or holds it, and it has not
 * stopped for a professional to look. Or when they ended it, as long as that can be taken back. Both no where there is none.
 */
export async function ownEndOf(tx: Tx, athleteId: string, today: LocalDate): Promise<OwnEnd> {
  const [latest, way, cared] = await Promise.all([
    latestLadder(tx, athleteId),
    wayOf(tx, athleteId, today),
    setByOthers(tx, athleteId),
  ]);
  if (latest === null) return { mayEnd: false, endedOn: null };
  const { endedOn, by, id } = latest;
  const ownWord = endedOn !== null && by === athleteId && addDays(endedOn, TAKE_BACK_DAYS) > today;
  if (endedOn !== null) return { mayEnd: false, endedOn: ownWord ? endedOn : null };
  const goes = way !== null && way.begun.id === id && way.hold === null;
  const { status } = way?.ladder ?? { status: "through" };
  return { mayEnd: goes && !cared && status !== "stopped" && status !== "through", endedOn: null };
}

/**
 * The athlete is back to full training: from today on the plan counts again. Throws `Refusal` 404 where no way back is under way, 409 where
 * it is not theirs to end: then they record what they were told.
 */
export async function endOwnWay(tx: Tx, athleteId: string, today: LocalDate): Promise<void> {
  await lockAthlete(tx, athleteId);
  await keepWithinDay(tx, athleteId);
  const { mayEnd, endedOn } = await ownEndOf(tx, athleteId, today);
  // The same tap sent twice.
  if (endedOn === today) return;
  const way = await wayOf(tx, athleteId, today);
  if (!mayEnd && way === null) throw new Refusal(404, "form", "gone.ladder");
  if (!mayEnd) throw new Refusal(409, "form", "ladder.notYours");
  await endLadder(tx, athleteId, athleteId, today);
}

/** Takes back that it ended: it goes on where it stood. Throws `Refusal` 409 where that was too long ago, or another word came since. */
export async function takeBackEnd(tx: Tx, athleteId: string, today: LocalDate): Promise<void> {
  await lockAthlete(tx, athleteId);
  await keepWithinDay(tx, athleteId);
  const { mayEnd, endedOn } = await ownEndOf(tx, athleteId, today);
  if (mayEnd) return;
  const latest = await latestLadder(tx, athleteId);
  if (!latest || endedOn === null) throw new Refusal(409, "form", "ladder.endStands");
  const { at: _, ...row } = latest;
  const again = { endedOn: null, by: athleteId, revision: row.revision + 1, recordedOn: today };
  await tx.insert(ladders).values({ ...row, ...again });
  await assessDay(tx, athleteId, today, today, "ladder");
}

const keepWithinDay = (tx: Tx, athleteId: string) =>
  keepWithin(
    tx,
    "words about a way back in a day",
    ladders,
    and(eq(ladders.athleteId, athleteId), lastDay(ladders.at)),
  );

/** Whether a stage limits the way back begun last, or a version of it is by somebody who cares for the athlete now. */
async function setByOthers(tx: Tx, athleteId: string): Promise<boolean> {
  const latest = tx
    .select({ id: ladders.id })
    .from(ladders)
    .where(eq(ladders.athleteId, athleteId))
    .orderBy(desc(ladders.at), desc(ladders.revision))
    .limit(1);
  const asked = sql`select exists (
    select from ladders l where l.athlete_id = ${athleteId}::uuid and l.id = (${latest}) and (
      (l.top is not null and not exists (select from ladders n
        where n.athlete_id = l.athlete_id and n.id = l.id and n.revision > l.revision))
      or (l.by <> l.athlete_id and exists (
        select from memberships theirs join memberships own using (team_id)
        where theirs.user_id = l.by and theirs.role in ('coach', 'owner', 'professional') and theirs.ended_at is null
          and own.user_id = l.athlete_id and own.role = 'athlete' and own.ended_at is null)))) as others`;
  return rowsOf<{ others: boolean }>(await tx.execute(asked))[0]?.others ?? false;
}
