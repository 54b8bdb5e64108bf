import { sql } from "drizzle-orm";
import { Refusal } from "@/lib/action-result";
import type { LocalDate } from "@/lib/calendar";
import { lockAthlete } from "../connection/athlete-lock";
import { rowsOf } from "../connection/rows-of";
import type { Tx } from "../connection/tx";
import type { clearances } from "../schema/care";
import { entryOf } from "./ladder-entry";
import { wayOf } from "./ladder-ways";
import { beginLadder, changeLadder, insertLadder, latestLadder } from "./ladders";

/** What is begun where somebody is cleared for it and few days were missed. */
const LATEST_ENTRY = 5;

/**
 * The athlete wants to come back from an injury or illness: at the stage that the days without a run and the bone ask for. Where the way
 * back has asked for a person it begins anew, no higher than it stood. Throws `Refusal` 422 where so few days were missed that two
 * easy ones do, 409 where a way back is under way, or has stopped: then somebody is to look first.
 */
export async function comeBack(
  tx: Tx,
  athleteId: string,
  { id, episode }: { id: string; episode: string | null },
  today: LocalDate,
): Promise<void> {
  await lockAthlete(tx, athleteId);
  const way = await wayOf(tx, athleteId, today);
  // The same tap sent twice.
  if (way?.begun.id === id) return;
  const status = way?.ladder.status ?? "through";
  if (status === "stopped") throw new Refusal(409, "form", "ladder.stopped");
  if (status !== "through" && status !== "asks") throw new Refusal(409, "form", "ladder.underWay");
  const entry = await entryOf(tx, athleteId, today, episode);
  const begin = { athleteId, id, on: today, by: athleteId };
  if (way && status === "asks") {
    const { stage } = way.ladder;
    const { tissue, episode } = way.begun;
    await beginLadder(tx, { ...begin, stage: Math.min(stage, entry.stage ?? stage), tissue, episode }, today);
    return;
  }
  const { tissue, stage } = entry;
  if (stage === null) throw new Refusal(422, "form", "ladder.twoEasyDays");
  await beginLadder(tx, { ...begin, stage, tissue, episode: entry.episode }, today);
}

type Clearance = Pick<typeof clearances.$inferInsert, "id" | "allows" | "stage" | "injuryId"> & {
  by: string;
  /** In the athlete's own record, who told them: their word takes the place of an earlier limit. */
  toldBy?: string | null;
};

/**
 * What a clearance means for the way back: it begins at the stage that it names, or ends where more is allowed. A coach's record leaves
 * the limit of a professional of the team as it is: throws `Refusal` 409 where it would end such a way back.
 */
export async function followClearance(
  tx: Tx,
  athleteId: string,
  { id, allows, stage, injuryId = null, by, toldBy }: Clearance,
  today: LocalDate,
): Promise<void> {
  if (!allows) return;
  if (allows === "ladder") {
    const entry = await entryOf(tx, athleteId, today, injuryId);
    await insertLadder(
      tx,
      {
        athleteId,
        id,
        on: today,
        stage: stage ?? entry.stage ?? LATEST_ENTRY,
        tissue: entry.tissue,
        ...(toldBy && { top: null }),
        episode: entry.episode,
        by,
      },
      today,
    );
    return;
  }
  const latest = await latestLadder(tx, athleteId);
  if (!latest || latest.endedOn) return;
  if (latest.top !== null && (await isCoach(tx, athleteId)))
    throw new Refusal(409, "allows", "ladder.limited", { stage: latest.top });
  await changeLadder(tx, athleteId, { endedOn: today, by }, today);
}

async function isCoach(tx: Tx, athleteId: string): Promise<boolean> {
  const asked = sql`select coalesce(feelcheck.coaches(${athleteId}::uuid), false) as coach`;
  return rowsOf<{ coach: boolean }>(await tx.execute(asked))[0]?.coach ?? false;
}
