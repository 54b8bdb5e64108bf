/** The value of a text field, "" when it was left out. */
export function textOf(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === "string" ? value : "";
}

/** The text fields of these names, as an object; what was left out is "". */
export function textsOf<N extends string>(fields: FormData, ...names: N[]): Record<N, string> {
  return Object.fromEntries(names.map((name) => [name, textOf(fields, name)])) as Record<N, string>;
}

/** A typed number, comma or point; null when empty, NaN (refused by name) when it is none. */
export function numberIn(typed: string): number | null {
  const trimmed = typed.trim().replace(",", ".");
  return trimmed === "" ? null : Number(trimmed);
}

/** Fields as a form holds them, from names and values. */
export function fieldsOf(typed: Iterable<readonly [string, string]>): FormData {
  const fields = new FormData();
  for (const [name, value] of typed) fields.append(name, value);
  return fields;
}
