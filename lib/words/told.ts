import { formatFor } from "../format/format";
import type { Catalogue, Noun } from "./catalogue";
import { inLocale, type Params } from "./param";
import { wordsIn } from "./words";

type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}`;
}[keyof T & string];

/** The key of a sentence in a noun of the catalogue. */
export type CodeIn<N extends Noun> = Leaves<Catalogue[N]>;

/** A sentence as it is thrown and sent: words are made of it where somebody reads it. */
export type Told<N extends Noun> = { code: CodeIn<N>; params?: Params };

type Values = Record<string, string | number>;

export type Tell<N extends Noun> = (told: Told<N>) => string;

/** What makes words of the codes of a noun, in a reader's language, units and dates. */
export function teller<N extends "fields" | "refusals">(locale: string, noun: N): Tell<N> {
  const f = formatFor(locale);
  // A code that is not known here stands for no one sentence, whose values could be checked; a test checks each.
  const t = wordsIn(locale, noun) as unknown as (code: string, values: Values) => string;
  return ({ code, params = {} }) =>
    t(code, Object.fromEntries(Object.entries(params).map(([name, value]) => [name, inLocale(value, f)])));
}
