/** The rows of a statement written out in SQL: one engine answers with a list, the other with an object that has it. */
export function rowsOf<T>(result: unknown): T[] {
  return [...(Array.isArray(result) ? result : (result as { rows: T[] }).rows)] as T[];
}
