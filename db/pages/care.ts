import { and, asc, desc, eq, gte, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { addDays, type LocalDate, localDate } from "@/lib/calendar";
import { byUrgency, type CareCase, type CareLadder, type CareParts, careCase } from "@/lib/care/case";
import { type DayStart, dayOf } from "@/lib/day-start";
import { type LadderRows, wayOn } from "@/lib/ladder/way";
import type { Tx } from "../connection/tx";
import { ladderRowsOf } from "../log/ladder-ways";
import { athletesOf, type TeamAthletes, teamAthletes } from "../people/teams";
import { clearances, flags } from "../schema/care";
import { careNotes, diagnoses, injuries } from "../schema/injuries";
import { athleteDays } from "../schema/verdicts";

/** So many days a check-in, and a word to the professionals, are news. */
const MORNING_DAYS = 7;
const NOTE_DAYS = 14;

/** Whose rows are asked for: a team's athletes by membership, or one by their id. */
type Scope = TeamAthletes | SQL;
type Athlete = { id: string; name: string } & DayStart;

/** Those of a team who are in care, the most urgent first, each on a date of their own; queries that travel together. */
export async function careOf(tx: Tx, teamId: string, now: Date): Promise<CareCase[]> {
  const scope = () => teamAthletes(tx, teamId);
  const [athletes, parts] = await Promise.all([
    athletesOf(tx, teamId),
    partsOf(tx, scope, teamAthletes(tx, teamId), now),
  ]);
  return athletes
    .flatMap((athlete) => careCase(athlete, dayOf(now, athlete), parts.of(athlete)) ?? [])
    .sort(byUrgency);
}

/** What brings one athlete into care; null where nothing does. */
export async function caseOf(tx: Tx, athlete: Athlete, now: Date): Promise<CareCase | null> {
  const parts = await partsOf(tx, () => sql`${athlete.id}`, [athlete.id], now);
  return careCase(athlete, dayOf(now, athlete), parts.of(athlete));
}

async function partsOf(tx: Tx, scope: () => Scope, climbers: readonly string[] | TeamAthletes, now: Date) {
  const from = addDays(localDate(now, "UTC"), -MORNING_DAYS);
  const [locks, open, episodes, words, cleared, notes, mornings, ways] = await Promise.all([
    locksOf(tx, scope()),
    openFlagsOf(tx, scope()),
    newestVersions(tx, scope()),
    newestWords(tx, scope()),
    newestClearances(tx, scope()),
    wordsOfAthletes(tx, scope(), now),
    newestMornings(tx, scope(), from),
    ladderRowsOf(tx, climbers),
  ]);
  const said = new Map(words.map(({ injuryId, diagnosis }) => [injuryId, diagnosis]));
  return {
    of(athlete: Athlete): CareParts {
      const mine = <T extends { athleteId: string }>(rows: readonly T[]) =>
        rows.filter(({ athleteId }) => athleteId === athlete.id);
      const [note] = mine(notes);
      return {
        locks: mine(locks),
        flags: mine(open),
        injuries: mine(episodes).map((version) => ({
          ...version,
          diagnosis: said.get(version.id) ?? "",
          seenOn: version.nextVisit && version.by !== athlete.id ? version.recordedOn : null,
        })),
        clearance: mine(cleared)[0] ?? null,
        ladder: ladderIn(ways.get(athlete.id), dayOf(now, athlete)),
        wroteOn: note ? dayOf(note.at, athlete) : null,
        morning: mine(mornings)[0] ?? null,
      };
    },
  };
}

/** Where somebody stands on the way back, until it is through. */
function ladderIn(rows: LadderRows | undefined, today: LocalDate): CareLadder | null {
  const way = rows && wayOn(rows, today);
  if (!way || way.ladder.status === "through") return null;
  const { stage, status, moves } = way.ladder;
  const stopped = status === "stopped";
  return { stage, since: (stopped && moves.at(-1)?.on) || way.start.on, stopped };
}

const isOf = (column: AnyPgColumn, scope: Scope) => sql`${column} in (${scope})`;

/** Days that hold somebody back, which no clearance has answered. */
const locksOf = (tx: Tx, scope: Scope) =>
  tx
    .select({ athleteId: athleteDays.athleteId, date: athleteDays.date, urgency: athleteDays.urgency })
    .from(athleteDays)
    .where(
      and(
        isOf(athleteDays.athleteId, scope),
        eq(athleteDays.locks, true),
        sql`not exists (select 1 from ${clearances} where ${clearances.athleteId} = ${athleteDays.athleteId}
          and ${clearances.date} >= ${athleteDays.date})`,
      ),
    )
    .orderBy(asc(athleteDays.date));

const openFlagsOf = (tx: Tx, scope: Scope) =>
  tx
    .select({
      athleteId: flags.athleteId,
      severity: flags.severity,
      raisedOn: flags.raisedOn,
      until: flags.until,
      closedOn: flags.closedOn,
    })
    .from(flags)
    .where(and(isOf(flags.athleteId, scope), isNull(flags.resolvedAt), isNull(flags.leftAt)));

const newestVersions = (tx: Tx, scope: Scope) =>
  tx
    .selectDistinctOn([injuries.athleteId, injuries.id])
    .from(injuries)
    .where(isOf(injuries.athleteId, scope))
    .orderBy(injuries.athleteId, injuries.id, desc(injuries.revision));

/** The newest word of what each episode is, as far as the viewer may know. */
const newestWords = (tx: Tx, scope: Scope) =>
  tx
    .selectDistinctOn([diagnoses.athleteId, diagnoses.injuryId], {
      injuryId: diagnoses.injuryId,
      diagnosis: diagnoses.diagnosis,
    })
    .from(diagnoses)
    .where(isOf(diagnoses.athleteId, scope))
    .orderBy(diagnoses.athleteId, diagnoses.injuryId, desc(diagnoses.at));

const newestClearances = (tx: Tx, scope: Scope) =>
  tx
    .selectDistinctOn([clearances.athleteId])
    .from(clearances)
    .where(isOf(clearances.athleteId, scope))
    .orderBy(clearances.athleteId, desc(clearances.date), desc(clearances.at));

/** What athletes wrote to their professionals of late, the newest of each; none for a coach. */
const wordsOfAthletes = (tx: Tx, scope: Scope, now: Date) =>
  tx
    .selectDistinctOn([careNotes.athleteId], { athleteId: careNotes.athleteId, at: careNotes.at })
    .from(careNotes)
    .where(
      and(
        isOf(careNotes.athleteId, scope),
        eq(careNotes.authorId, careNotes.athleteId),
        isNull(careNotes.removedAt),
        gte(careNotes.at, new Date(now.getTime() - NOTE_DAYS * 86_400_000)),
      ),
    )
    .orderBy(careNotes.athleteId, desc(careNotes.at));

/** The newest morning of each since a date. */
async function newestMornings(tx: Tx, scope: Scope, from: string) {
  const rows = await tx
    .selectDistinctOn([athleteDays.athleteId], {
      athleteId: athleteDays.athleteId,
      date: athleteDays.date,
      soreness: athleteDays.soreness,
      sites: athleteDays.sites,
      verdict: athleteDays.verdict,
    })
    .from(athleteDays)
    .where(
      and(isOf(athleteDays.athleteId, scope), gte(athleteDays.date, from), isNotNull(athleteDays.soreness)),
    )
    .orderBy(athleteDays.athleteId, desc(athleteDays.date));
  return rows.map((row) => ({ ...row, sites: row.sites ?? [] }));
}
