import { getTableColumns, getTableName, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "../connection/tx";
import { tables } from "../schema/tables";

const FORMAT = "feelcheck-backup 1";
const BATCH = 200;

/** Tables so that each comes after those it refers to. */
const ORDER: readonly PgTable[] = [
  tables.users,
  tables.credentials,
  tables.signIns,
  tables.allowances,
  tables.resets,
  tables.pushDevices,
  tables.deliveries,
  tables.mailStops,
  tables.teams,
  tables.memberships,
  tables.mutedRules,
  tables.invites,
  tables.ages,
  tables.consents,
  tables.checkIns,
  tables.checkInVersions,
  tables.morningMeasures,
  tables.feelChecks,
  tables.earlierInjuries,
  tables.sessions,
  tables.assessments,
  tables.athleteDays,
  tables.flags,
  tables.flagEvents,
  tables.clearances,
  tables.notes,
  tables.injuries,
  tables.diagnoses,
  tables.careNotes,
  tables.ladders,
  tables.ladderSteps,
  tables.ladderHolds,
  tables.daysOff,
  tables.reminders,
  tables.weeklyHealth,
  tables.talks,
  tables.nudges,
  tables.openings,
  tables.seenDays,
  tables.alerts,
  tables.noticeSettings,
  tables.zoneSets,
  tables.importedFiles,
  tables.sessionMerges,
  tables.columnMappings,
  tables.sportWords,
  tables.jobs,
  tables.jobRounds,
  tables.plans,
  tables.calendarFeeds,
  tables.groups,
  tables.groupMembers,
  tables.savedViews,
  tables.accessLog,
  tables.teamLooks,
];

/** Tables of earlier versions that hold nothing to keep; their lines are passed over. */
const RETIRED = new Set(["attempts"]);

/** Every row of every table as lines of JSON, read in one transaction; the first and last lines frame them. */
export async function* backupLines(tx: Tx): AsyncGenerator<string> {
  yield JSON.stringify({ format: FORMAT });
  let rows = 0;
  for (const table of ORDER) {
    for (const row of await tx.select().from(table)) {
      rows++;
      yield JSON.stringify({ table: getTableName(table), row });
    }
  }
  yield JSON.stringify({ end: true, rows });
}

/** Thrown for a file that is no whole backup, or a database that is not empty. */
export class BackupError extends Error {}

/** A backup without these is older than the migration that made them, which knows how to fill them. */
const NEW_IN_0010 = [
  { table: tables.flags, column: "byEngine" },
  { table: tables.athleteDays, column: "sessionsUnrated" },
];

/** Puts a backup into an empty database, all of it or, with `BackupError`, nothing. Returns the number of rows. */
export async function restoreLines(tx: Tx, lines: AsyncIterable<string>): Promise<number> {
  const anybody = await tx.select({ id: tables.users.id }).from(tables.users).limit(1);
  if (anybody.length)
    throw new BackupError(
      "The database is not empty. Restore into a new one (FEELCHECK_DATA or DATABASE_URL).",
    );
  const byName = new Map(ORDER.map((table) => [getTableName(table), table]));
  let table: PgTable | null = null;
  let batch: Record<string, unknown>[] = [];
  let rows = 0;
  let retired = 0;
  let framed = false;
  let ended = false;
  let older = false;
  const flush = async () => {
    if (table && batch.length) await tx.insert(table).values(batch);
    batch = [];
  };
  for await (const line of lines) {
    const entry = read(line);
    if (!framed) {
      if (entry.format !== FORMAT)
        throw new BackupError(`The file is no Feelcheck backup (its first line is not "${FORMAT}").`);
      framed = true;
    } else if (entry.end) {
      ended = entry.rows === rows + retired;
    } else if (RETIRED.has(String(entry.table))) {
      retired++;
    } else {
      const next = byName.get(String(entry.table));
      if (!next)
        throw new BackupError(`The backup names a table this version does not know: ${String(entry.table)}.`);
      if (next !== table || batch.length >= BATCH) await flush();
      table = next;
      older ||= NEW_IN_0010.some((of) => of.table === next && !(of.column in (entry.row as object)));
      batch.push(revive(next, entry.row as Record<string, unknown>));
      rows++;
    }
  }
  await flush();
  if (!ended)
    throw new BackupError(
      "The backup is cut short: its last line is missing or does not count the rows. Nothing was restored.",
    );
  if (older) await tx.execute(sql`select feelcheck.fill_from_before_0010()`);
  return rows;
}

function read(line: string): Record<string, unknown> {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    throw new BackupError(`The backup has a line that is not JSON: ${line.slice(0, 60)}`);
  }
}

/** JSON has no instants: timestamp columns become dates again. */
function revive(table: PgTable, row: Record<string, unknown>): Record<string, unknown> {
  const columns = getTableColumns(table);
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      columns[key]?.dataType === "date" && typeof value === "string" ? new Date(value) : value,
    ]),
  );
}
