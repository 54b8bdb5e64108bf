import { and, asc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { z } from "zod";
import { asViewer } from "../../connection/as-viewer";
import { lockAthlete } from "../../connection/athlete-lock";
import type { Database, Tx } from "../../connection/tx";
import { timeInZonesOf, zoneSetsOf } from "../../log/zone-sets";
import { todayOf } from "../../people/people";
import { sessions } from "../../schema/sessions";
import { rollUpByYear } from "../../verdict/derive-history";
import { assessDay } from "../../verdict/reassess";
import type { AthleteJob, Job } from "./definition";
import { ask, goOn } from "./queue";

const BATCH = 100;

/** An athlete's zones have changed: their history is derived anew under them. */
export const deriveZones: AthleteJob<object> = {
  name: "zones",
  payload: z.object({}),
  schedule: null,
  retries: 2,
  newestOnly: true,
  run: derive,
};

export const askForZones = (tx: Tx, athleteId: string, id: string) =>
  ask(tx, deriveZones, athleteId, { id, payload: {} });

/** Sessions with heart rate, in batches, each a transaction of its own; then the days from the first on. */
async function derive(job: Job<object>, on?: Database): Promise<"done" | "replaced"> {
  const { athleteId } = job;
  const all = await asViewer(
    athleteId,
    (tx) =>
      tx
        .select({ id: sessions.id, date: sessions.date })
        .from(sessions)
        .where(and(eq(sessions.athleteId, athleteId), isNotNull(sessions.heartRate)))
        .orderBy(asc(sessions.date), asc(sessions.id)),
    on,
  );
  let replaced = await goOn(job, deriveZones.name, { total: all.length, done: 0 }, on);
  for (let i = 0; i < all.length && !replaced; i += BATCH) {
    const ids = all.slice(i, i + BATCH).map(({ id }) => id);
    await asViewer(athleteId, (tx) => deriveBatch(tx, athleteId, ids), on);
    replaced = await goOn(job, deriveZones.name, { done: Math.min(all.length, i + BATCH) }, on);
  }
  if (replaced) return "replaced";
  const first = all[0]?.date;
  if (first) {
    await rollUpByYear((work) => asViewer(athleteId, work, on), athleteId, first);
    await asViewer(athleteId, (tx) => assessToday(tx, athleteId), on);
  }
  return "done";
}

/** The rows travel as one parameter: a statement for each of a hundred sessions holds the database for as long. */
async function deriveBatch(tx: Tx, athleteId: string, ids: string[]): Promise<void> {
  await lockAthlete(tx, athleteId);
  const sets = await zoneSetsOf(tx, athleteId);
  const { id, date, heartRate, zoneSeconds } = sessions;
  const batch = await tx
    .select({ id, date, heartRate, zoneSeconds })
    .from(sessions)
    .where(and(eq(sessions.athleteId, athleteId), inArray(sessions.id, ids)));
  const rows = batch.map((session) => {
    const { zoneSeconds, threeZones } = timeInZonesOf(session, sets);
    return { id: session.id, zone_seconds: zoneSeconds, three_zones: threeZones };
  });
  await tx.execute(sql`
    update sessions set zone_seconds = fresh.zone_seconds, three_zones = fresh.three_zones
    from jsonb_populate_recordset(null::sessions, ${JSON.stringify(rows)}::jsonb) fresh
    where sessions.athlete_id = ${athleteId}::uuid and sessions.id = fresh.id`);
}

async function assessToday(tx: Tx, athleteId: string): Promise<void> {
  await lockAthlete(tx, athleteId);
  const today = await todayOf(tx, athleteId);
  await assessDay(tx, athleteId, today, today, "zones");
}
