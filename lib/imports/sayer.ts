import type { Format } from "../format/format";
import { inLocale } from "../words/param";
import type { Words } from "../words/words";
import type { Param, Params, Said } from "./said";

export type Say = (said: Said) => string;

/** What makes words of sentences about imports, in the reader's language, units and dates. */
export function sayer(t: Words<"imports">, f: Format): Say {
  const shown = (value: Param): string | number => {
    if (typeof value === "object" && "said" in value) return say(value.said);
    if (typeof value === "object" && "list" in value) return f.list(value.list.map(say));
    return inLocale(value, f);
  };
  const say: Say = ({ code, params = {} }) =>
    t(code, Object.fromEntries(Object.entries(params).map(([name, value]) => [name, shown(value)])));
  return say;
}

/** Whether the catalogue knows a stored sentence and all that stand in it; another version of the product may have written it. */
export function knows(t: Pick<Words<"imports">, "has">, { code, params }: Said): boolean {
  return t.has(code) && withinOf(params).every((one) => knows(t, one));
}

const withinOf = (params: Params = {}): readonly Said[] =>
  Object.values(params).flatMap((value) => {
    if (typeof value !== "object") return [];
    return "said" in value ? [value.said] : "list" in value ? value.list : [];
  });
