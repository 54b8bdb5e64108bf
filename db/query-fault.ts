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
