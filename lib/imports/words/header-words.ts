import { FIELDS, type Field, type HeaderWords, SERVICES, type Service } from "./headers";
import { headersHu, headersPl } from "./headers-eastern";
import { headersEn } from "./headers-en";
import { headersDe, headersNl } from "./headers-germanic";
import { headersDa, headersNb, headersSv } from "./headers-nordic";
import { headersEs, headersFr, headersIt, headersPt } from "./headers-romance";
import { plain } from "./plain";
import type { Language } from "./sport-words";

/** Every language's names of columns. */
export const HEADER_WORDS: Readonly<Record<Language, HeaderWords>> = {
  en: headersEn,
  de: headersDe,
  fr: headersFr,
  es: headersEs,
  pt: headersPt,
  it: headersIt,
  nl: headersNl,
  sv: headersSv,
  da: headersDa,
  nb: headersNb,
  pl: headersPl,
  hu: headersHu,
};
const LANGUAGES = Object.keys(HEADER_WORDS) as Language[];

/** A list of words taken apart. A name's own comma is left out of the list: it makes no difference to `plain`. */
export const listed = (words: string) => words.split(",").map((word) => word.trim());

/** Column names of one service in one language, plain, with what they hold. */
const NAMES = new Map(
  LANGUAGES.flatMap((language) =>
    [...SERVICES, "own" as const].map(
      (service) => [`${service} ${language}`, namesOf(service, language)] as const,
    ),
  ),
);

function namesOf(service: Service | "own", language: Language): ReadonlyMap<string, Field> {
  const words = HEADER_WORDS[language][service] ?? {};
  const names = new Map<string, Field>();
  for (const field of FIELDS)
    for (const name of listed(words[field] ?? ""))
      if (name && !names.has(plain(name))) names.set(plain(name), field);
  return names;
}

export type Known = { service: Service | "own"; language: Language; fields: readonly (Field | null)[] };

/** What the columns hold, as one service names them in the language that names the most of them. */
export function columnsAs(service: Service | "own", header: readonly string[]): Known {
  const cells = header.map(plain);
  let best: Known & { count: number } = { service, language: "en", fields: cells.map(() => null), count: 0 };
  for (const language of LANGUAGES) {
    const names = NAMES.get(`${service} ${language}`);
    if (!names?.size || !cells.some((cell) => names.has(cell))) continue;
    const fields = cells.map((cell) => names.get(cell) ?? null);
    const count = new Set(fields.filter(Boolean)).size;
    if (count > best.count) best = { service, language, fields, count };
  }
  return best;
}

const ALL = new Set([...NAMES.values()].flatMap((names) => [...names.keys()]));

/** How many cells of a line are names of columns in any language. */
export function knownCells(cells: readonly string[]): number {
  return new Set(cells.map(plain).filter((cell) => ALL.has(cell))).size;
}

/** How many known names of columns the first lines of a text have: the right encoding has the most. */
export function knownWordsIn(text: string): number {
  return knownCells(text.slice(0, 20_000).split(/[,;\t|\r\n"]+/));
}
