import { and, asc, desc, eq, gte, sql } from "drizzle-orm";
import { Conflict } from "@/lib/action-result";
import type { LocalDate } from "@/lib/calendar";
import { episodesOf, type Injury } from "@/lib/injuries/episode";
import type { InjuryWrite } from "@/lib/injuries/forms";
import { lockAthlete } from "../connection/athlete-lock";
import { notifyChange } from "../connection/notify";
import type { Tx } from "../connection/tx";
import { keepWithin, lastDay } from "../people/quotas";
import { checkIns } from "../schema/check-ins";
import { diagnoses, injuries } from "../schema/injuries";
import { users } from "../schema/people";

/**
 * Keeps an episode, new or changed, as a version of its own, and what is said of what it is. The same write sent twice is
 * one. Throws `Conflict` with the revision that is kept where somebody wrote in between.
 */
export async function saveInjury(
  tx: Tx,
  by: string,
  athleteId: string,
  { told, ...write }: InjuryWrite,
  today: LocalDate,
): Promise<void> {
  await lockAthlete(tx, athleteId);
  const own = eq(injuries.athleteId, athleteId);
  await keepWithin(tx, "versions of injuries in a day", injuries, and(own, lastDay(injuries.at)));
  const versions = await tx
    .select({ revision: injuries.revision, writeId: injuries.writeId, nextVisit: injuries.nextVisit })
    .from(injuries)
    .where(and(own, eq(injuries.id, write.id)))
    .orderBy(desc(injuries.revision));
  if (versions.some(({ writeId }) => writeId === write.writeId)) return;
  const revision = versions[0]?.revision ?? 0;
  if (revision !== write.revision) throw new Conflict("conflict.injury", { revision });
  const nextVisit = write.nextVisit === undefined ? versions[0]?.nextVisit : write.nextVisit;
  const place = write.what === "injury" && write.region ? {} : { region: null, side: null };
  await tx
    .insert(injuries)
    .values({ athleteId, ...write, ...place, nextVisit, revision: revision + 1, recordedOn: today, by });
  if (told)
    await tx
      .insert(diagnoses)
      .values({ athleteId, id: write.writeId, injuryId: write.id, ...told, recordedOn: today, by });
  await notifyChange(tx, athleteId);
}

/** The athlete lets their coaches read what an episode is, or no longer. Every earlier word of it likewise. */
export async function shareDiagnosis(
  tx: Tx,
  athleteId: string,
  injuryId: string,
  shared: boolean,
): Promise<void> {
  await lockAthlete(tx, athleteId);
  await tx
    .update(diagnoses)
    .set({ shared })
    .where(and(eq(diagnoses.athleteId, athleteId), eq(diagnoses.injuryId, injuryId)));
  await notifyChange(tx, athleteId);
}

/** More versions than an athlete's life has. */
const MOST_VERSIONS = 1000;

/** An athlete's episodes with all their versions, and what they are as far as the viewer may know. */
export async function injuriesOf(tx: Tx, athleteId: string): Promise<Injury[]> {
  const [versions, told] = await Promise.all([
    tx
      .select({ version: injuries, byName: users.name })
      .from(injuries)
      .leftJoin(users, eq(users.id, injuries.by))
      .where(eq(injuries.athleteId, athleteId))
      .orderBy(desc(injuries.at))
      .limit(MOST_VERSIONS),
    tx
      .select({ diagnosis: diagnoses, byName: users.name })
      .from(diagnoses)
      .leftJoin(users, eq(users.id, diagnoses.by))
      .where(eq(diagnoses.athleteId, athleteId))
      .orderBy(desc(diagnoses.at))
      .limit(MOST_VERSIONS),
  ]);
  return episodesOf(
    versions.map(({ version, byName }) => ({ ...version, byName })),
    told.map(({ diagnosis, byName }) => ({ ...diagnosis, byName })),
  );
}

/** The mornings since a local date, and whether each told of a fever or an illness below the neck. */
export async function feversSince(tx: Tx, athleteId: string, from: LocalDate) {
  return tx
    .select({
      date: checkIns.date,
      ill: sql<boolean>`${checkIns.answers} ->> 'illness' = 'below-neck-or-fever'`,
    })
    .from(checkIns)
    .where(and(eq(checkIns.athleteId, athleteId), gte(checkIns.date, from)))
    .orderBy(asc(checkIns.date));
}
