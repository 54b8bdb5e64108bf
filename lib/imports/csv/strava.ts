import type { RowError } from "../draft";
import { ImportError } from "../import-error";
import type { Context } from "../workout";
import { planOf } from "./plan";
import { type ReadSession, readSessions } from "./session-table";
import type { Table } from "./table";

export type StravaRow = ReadSession;

/**
 * Strava's list of activities in any language, each with the name of its file in the archive. Throws `ImportError` for
 * any other table.
 */
export function readStrava(table: Table, context: Context): { read: StravaRow[]; rowErrors: RowError[] } {
  const plan = planOf(table);
  if (plan?.source !== "strava-csv") throw new ImportError("refused.notStrava");
  return readSessions(table, plan, { context, units: null, answers: {} });
}
