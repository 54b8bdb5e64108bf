/**
 * A query that failed, by its code alone. The query builder's own error carries the parameters in its message, and those
 * are somebody's answers: they must reach neither a log nor a page.
 */
export class QueryFault extends Error {
  constructor(readonly code: string) {
    super(`A query failed (${code || "no answer"}).`, { cause: Object.assign(new Error(code), { code }) });
    this.name = "QueryFault";
  }
}

/** The error itself, or without its query and parameters where it has any. */
export function withoutParameters(error: unknown): unknown {
  if (!(error instanceof Error) || !("query" in error)) return error;
  const cause = (error.cause ?? error) as { code?: unknown };
  return new QueryFault(String(cause.code ?? ""));
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
