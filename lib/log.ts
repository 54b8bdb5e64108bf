type Fields = Record<string, string | number | boolean | null>;

/** One line of JSON on standard output: a time, a level, what happened, and fields without health data. */
export function log(level: "info" | "warn" | "error", event: string, fields: Fields = {}): void {
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...fields });
  if (level === "error") console.error(line);
  else console.log(line);
}

/**
 * A fault by its name, code, digest and place. Never its message: a query's message holds its parameters, and those are
 * somebody's answers.
 */
export function logFault(error: unknown, fields: Fields): void {
  const fault = error instanceof Error ? error : new Error(String(error));
  const cause = fault.cause instanceof Error ? fault.cause : fault;
  log("error", "fault", {
    ...fields,
    name: fault.name,
    code: String((cause as { code?: unknown }).code ?? ""),
    digest: String((fault as { digest?: unknown }).digest ?? ""),
    at_frame:
      (fault.stack ?? "")
        .split("\n")
        .find((line) => line.trimStart().startsWith("at "))
        ?.trim() ?? "",
  });
}
