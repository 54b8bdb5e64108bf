import { and, eq } from "drizzle-orm";
import { asSystem } from "@/db/connection/as-viewer";
import type { Database, Tx } from "@/db/connection/tx";
import { flagEvents } from "@/db/schema/care";
import { checkIns, checkInVersions, feelChecks } from "@/db/schema/check-ins";
import { sessions } from "@/db/schema/sessions";
import { assessments, athleteDays } from "@/db/schema/verdicts";
import { rollUp } from "@/db/verdict/athlete-days";
import type { Client } from "./client";
import type { Coach } from "./coach";
import type { Phone } from "./phone";

/** Compares what was acknowledged with what is there. Returns what is wrong, in words. */
export async function differences(
  database: Database,
  clients: readonly Client[],
  coach: Coach,
): Promise<string[]> {
  return asSystem(async (tx) => {
    const wrong: string[] = [];
    const events: { flagId: string; event: string }[] = [];
    for (const client of clients) {
      wrong.push(...(await ofAthlete(tx, client)));
      events.push(...(await tx.select().from(flagEvents).where(eq(flagEvents.athleteId, client.userId))));
    }
    for (const [event, ids] of Object.entries(coach.acknowledged)) {
      const there = events.filter((one) => one.event === event).map(({ flagId }) => flagId);
      wrong.push(...notOnce(ids, there, `flag ${event}`));
    }
    return wrong;
  }, database);
}

/** Compares what a phone sent with what is there: each once, kept in the order in which it waited. */
export async function phoneDifferences(database: Database, { client, ids, left }: Phone): Promise<string[]> {
  return asSystem(async (tx) => {
    const of = client.userId;
    const rows = [
      ...(await tx
        .select({ id: checkIns.writeId, at: checkIns.writtenAt })
        .from(checkIns)
        .where(eq(checkIns.athleteId, of))),
      ...(await tx
        .select({ id: feelChecks.id, at: feelChecks.at })
        .from(feelChecks)
        .where(eq(feelChecks.athleteId, of))),
      ...(await tx
        .select({ id: sessions.id, at: sessions.writtenAt })
        .from(sessions)
        .where(eq(sessions.athleteId, of))),
    ].sort((a, b) => Number(a.at) - Number(b.at));
    const there = rows.map(({ id }) => id);
    const wrong = [...left, ...notOnce(ids, there, "entry of a phone"), ...(await ofAthlete(tx, client))];
    if (wrong.length === 0 && there.join() !== ids.join())
      wrong.push(`the entries of ${of} are out of order`);
    return wrong;
  }, database);
}

async function ofAthlete(tx: Tx, { userId: id, acknowledged }: Client): Promise<string[]> {
  const ins = await tx.select().from(checkIns).where(eq(checkIns.athleteId, id));
  const older = await tx.select().from(checkInVersions).where(eq(checkInVersions.athleteId, id));
  const done = await tx.select().from(sessions).where(eq(sessions.athleteId, id));
  const wrong = [
    ...notOnce(
      acknowledged.checkIns,
      [...ins, ...older].map(({ writeId }) => writeId),
      "check-in",
    ),
    ...notOnce(
      acknowledged.sessions,
      done.map((session) => session.id),
      "session",
    ),
  ];
  for (const { date, writeId } of ins) {
    const told = await tx
      .select({ id: assessments.id })
      .from(assessments)
      .where(and(eq(assessments.athleteId, id), eq(assessments.date, date)));
    if (told.length === 0) wrong.push(`check-in ${writeId} of ${date} has no assessment`);
  }
  const rollup = () =>
    tx.select().from(athleteDays).where(eq(athleteDays.athleteId, id)).orderBy(athleteDays.date);
  const kept = JSON.stringify(await rollup());
  await rollUp(tx, id, "0001-01-01");
  if (JSON.stringify(await rollup()) !== kept) wrong.push(`the rollup of ${id} differs from its rebuild`);
  return wrong;
}

function notOnce(acknowledged: readonly string[], there: readonly string[], what: string): string[] {
  const times = new Map<string, number>();
  for (const id of there) times.set(id, (times.get(id) ?? 0) + 1);
  return acknowledged
    .filter((id) => times.get(id) !== 1)
    .map((id) => `${what} ${id} is there ${times.get(id) ?? 0} times`);
}
