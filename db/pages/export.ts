import { asc, eq, getTableColumns, inArray } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/pg-core";
import type { Tx } from "../connection/tx";
import { accessOf } from "../people/access-log";
import { groupMembers, groups, teams, users } from "../schema/people";
import { OWN } from "./own-data";
import { ownRows, type Read, ROWS_AT_ONCE } from "./own-rows";

export type ExportTable = { name: string; columns: string[]; rows: Record<string, unknown>[] };
/** The same with rows that are read a few at a time, when they are asked for. */
type Table = Omit<ExportTable, "rows"> & { rows: AsyncIterable<readonly Record<string, unknown>[]> };

/** Every row of a person, in one transaction: see `ownTablesOf`. */
export async function ownTables(tx: Tx, personId: string): Promise<ExportTable[]> {
  const tables: ExportTable[] = [];
  for await (const table of ownTablesOf((work) => work(tx), personId)) {
    const rows: ExportTable["rows"] = [];
    for await (const some of table.rows) rows.push(...some);
    tables.push({ ...table, rows });
  }
  return tables;
}

/**
 * Every row of a person, table by table, as they may see it themselves: other people by the names they may see, or
 * "somebody you no longer see"; teams with their name, where the person still sees it.
 */
export async function* ownTablesOf(read: Read, personId: string): AsyncGenerator<Table> {
  const seen = await read((tx) => tx.select({ id: teams.id, name: teams.name }).from(teams));
  const teamNames = new Map(seen.map(({ id, name }) => [id, name]));
  const people = new Map<string, string>();
  for (const [name, { table, of, secret }] of Object.entries(OWN)) {
    const own = Object.keys(getTableColumns(table)).filter((column) => column !== secret);
    const columns = own.includes("teamId") ? [...own, "team"] : own;
    const named = peopleColumns(name);
    const cell = (row: Record<string, unknown>, column: string) => {
      if (column === "team") return teamNames.get(String(row.teamId)) ?? "a team you left";
      const value = row[column];
      return value && named.includes(column) ? (people.get(String(value)) ?? STRANGER) : (value ?? null);
    };
    async function* rows() {
      for await (const some of ownRows(read, table, of, personId)) {
        await learnNames(read, people, idsIn(some, named));
        yield some.map((row) => Object.fromEntries(columns.map((column) => [column, cell(row, column)])));
      }
    }
    yield { name, columns, rows: rows() };
  }
  for (const table of await read(async (tx) => [
    await groupsOfOne(tx, personId),
    await looksAt(tx, personId),
  ]))
    yield { ...table, rows: someOf(table.rows) };
}

const STRANGER = "somebody you no longer see";

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

const idsIn = (rows: readonly Record<string, unknown>[], columns: readonly string[]) =>
  new Set(rows.flatMap((row) => columns.flatMap((key) => (row[key] ? [String(row[key])] : []))));

/** Adds the names of those people who are not known yet and may be seen. */
async function learnNames(read: Read, known: Map<string, string>, ids: ReadonlySet<string>): Promise<void> {
  const unknown = [...ids].filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  const seen = await read((tx) =>
    tx.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, unknown)),
  );
  for (const id of unknown) known.set(id, STRANGER);
  for (const { id, name } of seen) known.set(id, name);
}

async function* someOf<T>(rows: readonly T[]): AsyncGenerator<readonly T[]> {
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) yield rows.slice(i, i + ROWS_AT_ONCE);
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
