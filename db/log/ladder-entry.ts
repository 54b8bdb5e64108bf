import { and, desc, eq, isNull, lt, sql } from "drizzle-orm";
import { daysBetween, type LocalDate } from "@/lib/calendar";
import { isOpen } from "@/lib/injuries/episode";
import { entryStage, type Tissue } from "@/lib/ladder/entry";
import { rowsOf } from "../connection/rows-of";
import type { Tx } from "../connection/tx";
import { sessions } from "../schema/sessions";
import { injuriesOf } from "./injuries";
import { wayOf } from "./ladder-ways";

/** Where somebody would begin who was told no stage. */
export type Entry = {
  /** The injury or illness it leads back from: the one asked for, or the latest that is open. */
  episode: string | null;
  tissue: Tissue;
  /** Whole days since the last run; null where none is known. */
  daysWithoutRun: number | null;
  /** 0..9; null where so few days were missed that two easy days do. */
  stage: number | null;
};

/** Mornings that sent somebody to a professional for a bone so many days ago still say that it may be one. */
const BONE_DAYS = 120;

/** The stage at which an athlete begins whom nobody told another, as of a local date. */
export async function entryOf(
  tx: Tx,
  athleteId: string,
  today: LocalDate,
  asked: string | null = null,
): Promise<Entry> {
  const [injuries, lastRun, sent, way, bones] = await Promise.all([
    injuriesOf(tx, athleteId),
    lastRunBefore(tx, athleteId, today),
    sentForBone(tx, athleteId, today),
    wayOf(tx, athleteId, today),
    saidBones(tx, athleteId),
  ]);
  const open = injuries.filter((injury) => isOpen(injury, today));
  const injury = injuries.find(({ id }) => id === asked) ?? open[0] ?? null;
  const episode = injury?.id ?? null;
  const said = episode && (bones.get(episode) ?? null);
  // A way back over a bone stays one for the same injury, as long as nobody says that it is something else.
  const under = way?.ladder.status !== "through" && way?.begun.tissue === "bone";
  const kept = under && (episode === null || way.begun.episode === episode);
  const tissue: Tissue = (said ?? (sent || kept)) ? "bone" : "other";
  const daysWithoutRun = lastRun === null ? null : daysBetween(lastRun, today) - 1;
  return { episode, tissue, daysWithoutRun, stage: entryStage(daysWithoutRun, tissue) };
}

/**
 * Of each injury whether it is a bone's by the latest that was said of what it is, shared with the viewer or not: what it is stays
 * untold, how carefully the steps begin must not hang on who records them. null where nobody said.
 */
async function saidBones(tx: Tx, athleteId: string): Promise<ReadonlyMap<string, boolean | null>> {
  const asked = sql`select id, feelcheck.is_bone(${athleteId}::uuid, id) as bone
    from (select distinct id from injuries where athlete_id = ${athleteId}::uuid) as known`;
  const rows = rowsOf<{ id: string; bone: boolean | null }>(await tx.execute(asked));
  return new Map(rows.map(({ id, bone }) => [id, bone]));
}

async function lastRunBefore(tx: Tx, athleteId: string, today: LocalDate): Promise<LocalDate | null> {
  const rows = await tx
    .select({ date: sessions.date })
    .from(sessions)
    .where(
      and(
        eq(sessions.athleteId, athleteId),
        eq(sessions.sport, "run"),
        isNull(sessions.removedAt),
        lt(sessions.date, today),
      ),
    )
    .orderBy(desc(sessions.date))
    .limit(1);
  return rows[0]?.date ?? null;
}

/** Whether a verdict of the last months sent the athlete to somebody for what may be a bone. */
async function sentForBone(tx: Tx, athleteId: string, today: LocalDate): Promise<boolean> {
  const rows = rowsOf<{ bone: boolean }>(
    await tx.execute(sql`select exists (
      select from assessments given, jsonb_array_elements(given.output -> 'reasons') reason
      where given.athlete_id = ${athleteId}::uuid and given.date > ${today}::date - ${BONE_DAYS}::int
        and given.verdict = 'see-professional' and reason ->> 'floor' = 'see-professional'
        and reason ->> 'rule' in ('bone-stress', 'deep-groin', 'session-bone')) as bone`),
  );
  return rows[0]?.bone ?? false;
}
