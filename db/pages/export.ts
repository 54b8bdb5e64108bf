import { and, asc, eq, getTableColumns, inArray, isNull } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/pg-core";
import type { Tx } from "../connection/tx";
import { accessOf } from "../people/access-log";
import { athletesOf } from "../people/teams";
import { assessments, checkIns, sessions } from "../schema/body";
import { groupMembers, groups, teams, users } from "../schema/people";
import { OWN } from "./own-data";

export type ExportTable = { name: string; columns: string[]; rows: Record<string, unknown>[] };

/**
 * Every row of a person, table by table, as they may see it themselves: other people by the names they may see, or
 * "somebody you no longer see".
 */
export async function ownTables(tx: Tx, personId: string): Promise<ExportTable[]> {
  const tables: ExportTable[] = [];
  for (const [name, { table, of, secret }] of Object.entries(OWN)) {
    const columns = Object.keys(getTableColumns(table)).filter((column) => column !== secret);
    const owner = getTableColumns(table)[of];
    if (!owner) throw new Error(`${name} has no column ${of}.`);
    const rows = (await tx.select().from(table).where(eq(owner, personId))) as Record<string, unknown>[];
    tables.push({
      name,
      columns,
      rows: rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column]]))),
    });
  }
  const named = await withNames(tx, tables);
  return [...(await withTeams(tx, named)), await groupsOfOne(tx, personId), await looksAt(tx, personId)];
}

/** Columns of a table that refer to people, but for the one that says whose the row is. */
function peopleColumns(name: string): string[] {
  const own = OWN[name];
  if (!own) return [];
  const keys = new Map(Object.entries(getTableColumns(own.table)).map(([key, column]) => [column.name, key]));
  return getTableConfig(own.table)
    .foreignKeys.map((key) => key.reference())
    .filter(({ foreignTable }) => foreignTable === users)
    .flatMap(({ columns }) => columns.map((column) => keys.get(column.name) ?? ""))
    .filter((key) => key !== own.of);
}

async function withNames(tx: Tx, tables: ExportTable[]): Promise<ExportTable[]> {
  const idsIn = ({ name, rows }: ExportTable) =>
    rows.flatMap((row) => peopleColumns(name).flatMap((key) => (row[key] ? [String(row[key])] : [])));
  const ids = [...new Set(tables.flatMap(idsIn))];
  const seen = ids.length
    ? await tx.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, ids))
    : [];
  const names = new Map(seen.map(({ id, name }) => [id, name]));
  const named = (id: unknown) => (id ? (names.get(String(id)) ?? "somebody you no longer see") : null);
  return tables.map((table) => {
    const people = peopleColumns(table.name);
    const replaced = (row: Record<string, unknown>) =>
      Object.fromEntries(people.map((key) => [key, named(row[key])]));
    return { ...table, rows: table.rows.map((row) => ({ ...row, ...replaced(row) })) };
  });
}

/** With the team's name beside its id, where the person still sees it. */
async function withTeams(tx: Tx, tables: ExportTable[]): Promise<ExportTable[]> {
  const seen = await tx.select({ id: teams.id, name: teams.name }).from(teams);
  const names = new Map(seen.map(({ id, name }) => [id, name]));
  return tables.map((table) =>
    table.columns.includes("teamId")
      ? {
          ...table,
          columns: [...table.columns, "team"],
          rows: table.rows.map((row) => ({
            ...row,
            team: names.get(String(row.teamId)) ?? "a team you left",
          })),
        }
      : table,
  );
}

/** The groups that coaches put a person into. */
async function groupsOfOne(tx: Tx, athleteId: string): Promise<ExportTable> {
  const rows = await tx
    .select({ athleteId: groupMembers.athleteId, group: groups.name })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(eq(groupMembers.athleteId, athleteId))
    .orderBy(asc(groups.name));
  return { name: "groups", columns: ["athleteId", "group"], rows };
}

/** Who looked at the person's data or changed it, alone or with their team. */
async function looksAt(tx: Tx, athleteId: string): Promise<ExportTable> {
  const lines = await accessOf(tx, athleteId, EVERY_LINE);
  return {
    name: "access-log",
    columns: ["athleteId", "at", "who", "action", "times", "team"],
    rows: lines.map(({ id: _, ...line }) => ({ athleteId, ...line })),
  };
}

/** More lines than a lifetime of looks has. */
const EVERY_LINE = 1_000_000;

export const TEAM_EXPORTS = ["check-ins", "sessions", "verdicts"] as const;
export type TeamExport = (typeof TEAM_EXPORTS)[number];

/** One kind of row of all athletes of a team, with their names, in order of name and date. */
export async function teamTable(tx: Tx, teamId: string, what: TeamExport): Promise<ExportTable> {
  const ids = (await athletesOf(tx, teamId)).map(({ id }) => id);
  const rows = ids.length ? await ROWS[what](tx, ids) : [];
  return { name: what, columns: COLUMNS[what], rows };
}

/** The same rows of one athlete, for a table that is written athlete by athlete. */
export const athleteRows = (tx: Tx, what: TeamExport, athleteId: string) => ROWS[what](tx, [athleteId]);

export const COLUMNS: Record<TeamExport, string[]> = {
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
