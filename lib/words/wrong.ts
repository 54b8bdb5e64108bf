import type { Params } from "./param";
import type { Told } from "./told";

/** How a message of a schema begins that is a code; no message of zod's own does. */
const MARK = "field:";

/** What is wrong with a field, for a check of a schema: `z.int(wrong("whole"))`. Words are made of it by `fieldErrors`. */
export function wrong(code: Told<"fields">["code"], params?: Params): { error: string } {
  return { error: `${MARK}${JSON.stringify({ code, params })}` };
}

/** The same as an issue of a check of one's own, at a field of the form. */
export function issueAt(path: (string | number)[], code: Told<"fields">["code"], params?: Params) {
  return { code: "custom" as const, path, message: wrong(code, params).error };
}

/** The code in a schema's message; null for zod's own words. */
export function wrongIn(message: string): Told<"fields"> | null {
  return message.startsWith(MARK) ? (JSON.parse(message.slice(MARK.length)) as Told<"fields">) : null;
}
