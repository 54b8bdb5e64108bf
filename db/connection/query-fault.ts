import { Refusal } from "@/lib/action-result";

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

/** What the database says to a value that the forms should have refused, by SQLSTATE. */
const AT_FAULT: Record<string, { status: Refusal["status"]; message: string }> = {
  "22021": { status: 422, message: "has characters that can't be kept; type it anew" },
  "22P05": { status: 422, message: "has characters that can't be kept; type it anew" },
  "22P02": { status: 422, message: "is not written as it must be; check it and send again" },
  "22001": { status: 422, message: "is too long; shorten it" },
  "22003": { status: 422, message: "is too large or too small; check the number" },
  "22007": { status: 422, message: "is not a date or time; choose another" },
  "22008": { status: 422, message: "is not a date or time of this calendar; choose another" },
  "23502": { status: 422, message: "is missing; fill it in" },
  "23514": { status: 422, message: "is not possible; check it and send again" },
  "23503": { status: 409, message: "This refers to something that is not there any more. Reload the page." },
  "23505": { status: 409, message: "was used before for something else. Reload the page, then send again." },
  "40001": { status: 409, message: "Somebody wrote at the same moment. Send again." },
  "40P01": { status: 409, message: "Somebody wrote at the same moment. Send again." },
};

/**
 * The last guard: a refusal for a fault that the client's value brought about, with the field where the database names
 * it; null for one of ours. That a value came this far at all is for the log: see `app/run-action.ts`.
 */
export function refusedByDatabase(error: unknown): Refusal | null {
  const fault = withoutParameters(error);
  if (!(fault instanceof QueryFault)) return null;
  const said = AT_FAULT[fault.code];
  return said ? new Refusal(said.status, fieldOf(fault), said.message) : null;
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
 * the line to it, where another time may do.
 */
export function isRowFault(error: unknown): boolean {
  if (error instanceof QueryFault) return OF_A_ROW.test(error.code);
  return error instanceof TypeError || error instanceof RangeError;
}
