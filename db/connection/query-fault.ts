import { Refusal, type RefusalCode } from "@/lib/action-result";

/**
 * A query that failed, by its code and the names of the constraint and column that refused it. The query builder's own
 * error carries the parameters in its message, and those are somebody's answers: they must reach neither a log nor a page.
 */
export class QueryFault extends Error {
  constructor(
    readonly code: string,
    readonly constraint = "",
    readonly column = "",
  ) {
    super(`A query failed (${code || "no answer"}).`, { cause: Object.assign(new Error(code), { code }) });
    this.name = "QueryFault";
  }
}

/** The error itself, or without its query and parameters where it has any. */
export function withoutParameters(error: unknown): unknown {
  if (!(error instanceof Error) || !("query" in error)) return error;
  // The two drivers have two names for the same word of the protocol.
  const cause = (error.cause ?? error) as Record<string, unknown>;
  const word = (...names: string[]) => String(names.map((name) => cause[name]).find(Boolean) ?? "");
  return new QueryFault(word("code"), word("constraint", "constraint_name"), word("column", "column_name"));
}

/** What triggers of ours refuse in a person's words, by the SQLSTATE they raise (migration 0046). */
const REFUSED: Record<string, RefusalCode> = { FC001: "consent.waits", FC002: "consent.guardians" };

/** An error of the database as the refusal that a trigger of ours meant by it; any other as it is. */
export function refusalIn(error: unknown): unknown {
  const code = error instanceof QueryFault ? REFUSED[error.code] : undefined;
  return code ? new Refusal(403, "form", code) : error;
}

/** What the database says to a value that the forms should have refused, by SQLSTATE. */
const AT_FAULT: Record<string, { status: Refusal["status"]; code: RefusalCode }> = {
  "22021": { status: 422, code: "database.characters" },
  "22P05": { status: 422, code: "database.characters" },
  "22P02": { status: 422, code: "database.form" },
  "22001": { status: 422, code: "database.tooLong" },
  "22003": { status: 422, code: "database.range" },
  "22007": { status: 422, code: "database.dateTime" },
  "22008": { status: 422, code: "database.calendar" },
  "23502": { status: 422, code: "database.missing" },
  "23514": { status: 422, code: "database.impossible" },
  "23503": { status: 409, code: "database.gone" },
  "23505": { status: 409, code: "database.used" },
  "40001": { status: 409, code: "database.sameMoment" },
  "40P01": { status: 409, code: "database.sameMoment" },
};

/**
 * The last guard: a refusal for a fault that the client's value brought about, with the field where the database names
 * it; null for one of ours. That a value came this far at all is for the log: see `app/run-action.ts`.
 */
export function refusedByDatabase(error: unknown): Refusal | null {
  const fault = withoutParameters(error);
  if (!(fault instanceof QueryFault)) return null;
  const said = AT_FAULT[fault.code];
  return said ? new Refusal(said.status, fieldOf(fault), said.code) : null;
}

/** A form's field by the column that refused: `write_id` is `writeId`. Of a unique key the last part is the client's. */
function fieldOf({ code, constraint, column }: QueryFault): string {
  if (column) return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  if (code !== "23505") return "form";
  if (/write_id/.test(constraint)) return "writeId";
  return /_(pk|pkey)$/.test(constraint) ? "id" : "form";
}

/** Codes of what is wrong with a value itself: it does not fit, breaks a rule, or is too large. */
const OF_A_ROW = /^(22|23|54)/;

/**
 * Whether an error is about the very rows that were written and would come again with them; not about the database or
 * the connection to it, where another time may do.
 */
export function isRowFault(error: unknown): boolean {
  if (error instanceof QueryFault) return OF_A_ROW.test(error.code);
  return error instanceof TypeError || error instanceof RangeError;
}
