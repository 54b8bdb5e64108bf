import { and, asc, eq, getTableColumns, inArray, isNull } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "./as-viewer";
import { assessments, checkIns, checkInVersions, feelChecks, sessions } from "./schema/body";
import { clearances, flagEvents, flags, notes } from "./schema/care";
import { users } from "./schema/people";
import { importedFiles, plans, zoneSets } from "./schema/training";
import { athletesOf } from "./teams";

/** Everything that is an athlete's own, by the name of the file it goes into. */
const OWN = {
  "check-ins": checkIns,
  "check-in-versions": checkInVersions,
  "feel-checks": feelChecks,
  sessions,
  verdicts: assessments,
  flags,
  "flag-events": flagEvents,
  clearances,
  notes,
  "zone-sets": zoneSets,
  plans,
  "imported-files": importedFiles,
} as const;

export type ExportTable = { name: string; columns: string[]; rows: Record<string, unknown>[] };

/** Every row of an athlete, table by table, as they may see it themselves. */
export async function ownTables(tx: Tx, athleteId: string): Promise<ExportTable[]> {
  const tables: ExportTable[] = [];
  for (const [name, table] of Object.entries(OWN)) {
    const rows = await tx
      .select()
      .from(table as PgTable)
      .where(eq(table.athleteId, athleteId));
    tables.push({ name, columns: Object.keys(getTableColumns(table)), rows });
  }
  return tables;
}

export const TEAM_EXPORTS = ["check-ins", "sessions", "verdicts"] as const;
export type TeamExport = (typeof TEAM_EXPORTS)[number];

/** One kind of row of all athletes of a team, with their names, in order of name and date. */
export async function teamTable(tx: Tx, teamId: string, what: TeamExport): Promise<ExportTable> {
  const ids = (await athletesOf(tx, teamId)).map(({ id }) => id);
  const rows = ids.length ? await ROWS[what](tx, ids) : [];
  return { name: what, columns: COLUMNS[what], rows };
}

const COLUMNS: Record<TeamExport, string[]> = {
  "check-ins": [
    "athlete",
    "date",
    "soreness",
    "quality",
    "spread",
    "withMovement",
    "gait",
    "sites",
    "redFlags",
    "illness",
    "sleepHours",
    "sleepQuality",
    "fatigue",
    "stress",
    "mood",
    "note",
    "enteredOn",
  ],
  sessions: [
    "athlete",
    "date",
    "kind",
    "sport",
    "title",
    "source",
    "durationMin",
    "rpe",
    "load",
    "distanceKm",
    "ascentM",
    "descentM",
    "averageHr",
    "maxHr",
    "secondsZone1",
    "secondsZone2",
    "secondsZone3",
    "secondsZone4",
    "secondsZone5",
    "note",
  ],
  verdicts: ["athlete", "date", "givenAt", "trigger", "verdict", "urgent", "headline", "rules", "engine"],
};

const ROWS: Record<TeamExport, (tx: Tx, ids: string[]) => Promise<Record<string, unknown>[]>> = {
  "check-ins": async (tx, ids) =>
    (
      await tx
        .select({
          athlete: users.name,
          date: checkIns.date,
          answers: checkIns.answers,
          note: checkIns.note,
          enteredOn: checkIns.enteredOn,
        })
        .from(checkIns)
        .innerJoin(users, eq(users.id, checkIns.athleteId))
        .where(inArray(checkIns.athleteId, ids))
        .orderBy(asc(users.name), asc(checkIns.date))
    ).map(({ athlete, date, answers, note, enteredOn }) => ({
      ...answers,
      athlete,
      date,
      note,
      enteredOn,
      sites: answers.sites.map(({ region, side }) => `${side} ${region}`).join(", "),
      redFlags: answers.redFlags.join(", "),
    })),
  sessions: async (tx, ids) =>
    (
      await tx
        .select({ athlete: users.name, session: sessions })
        .from(sessions)
        .innerJoin(users, eq(users.id, sessions.athleteId))
        .where(and(inArray(sessions.athleteId, ids), isNull(sessions.removedAt)))
        .orderBy(asc(users.name), asc(sessions.date))
    ).map(({ athlete, session }) => ({
      ...session,
      athlete,
      load: session.rpe === null ? null : session.rpe * session.durationMin,
      ...Object.fromEntries((session.zoneSeconds ?? []).map((s, i) => [`secondsZone${i + 1}`, s])),
    })),
  verdicts: async (tx, ids) =>
    (
      await tx
        .select({ athlete: users.name, given: assessments })
        .from(assessments)
        .innerJoin(users, eq(users.id, assessments.athleteId))
        .where(inArray(assessments.athleteId, ids))
        .orderBy(asc(users.name), asc(assessments.date), asc(assessments.at))
    ).map(({ athlete, given }) => ({
      athlete,
      date: given.date,
      givenAt: given.at,
      trigger: given.trigger,
      verdict: given.verdict,
      urgent: given.output.urgent ? "yes" : "no",
      headline: given.output.headline,
      rules: given.output.reasons.map(({ rule, floor }) => `${rule}: ${floor}`).join(", "),
      engine: given.engine,
    })),
};
