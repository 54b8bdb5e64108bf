import { cutText, wellFormed, withoutControls, withoutPiles } from "../text";
import type { Catalogue } from "../words/catalogue";
import type { Param as PlainParam } from "../words/param";

type Groups = Pick<Catalogue["imports"], "refused" | "cell" | "noted" | "came" | "outcome">;
/** A sentence's key in the catalogue's noun "imports". Codes are stored: one that was used is never given another meaning. */
export type SaidCode<G extends keyof Groups = keyof Groups> = {
  [Group in G]: `${Group}.${keyof Groups[Group] & string}`;
}[G];

/** What stands in a sentence; it may be another one, or several. */
export type Param = PlainParam | { said: Said } | { list: readonly Said[] };
export type Params = Readonly<Record<string, Param>>;

/** A sentence about an import, as it is thrown, sent and stored: words are made of it where it is read (`sayer`). */
export type Said = { code: SaidCode; params?: Params };

/** Longest piece of somebody's file that a sentence quotes, in characters. */
const LONGEST = 200;

/** A sentence by its code. Text in it comes from files: it is cut, and cleaned of what no line of text has. */
export function said(code: SaidCode, params?: Params): Said {
  return params ? { code, params: Object.fromEntries(Object.entries(params).map(tidy)) } : { code };
}

const tidy = ([name, value]: [string, Param]): [string, Param] => [
  name,
  typeof value === "string" ? textOf(value) : value,
];

const textOf = (text: string) =>
  withoutPiles(cutText(withoutControls(wellFormed(text), { keepLineBreaks: false }), LONGEST)).trim();

/** Each sentence once, at most so many. */
export function once(list: Iterable<Said>, most: number): Said[] {
  const found = new Map<string, Said>();
  for (const one of list) {
    if (found.size === most) break;
    found.set(JSON.stringify(one), one);
  }
  return [...found.values()];
}
