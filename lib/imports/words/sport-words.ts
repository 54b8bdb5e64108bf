import type { Sport } from "../sport";
import { plain } from "./plain";
import { sportsDe } from "./sports-de";
import { sportsEn } from "./sports-en";
import { sportsEs } from "./sports-es";
import { sportsFr } from "./sports-fr";
import { sportsHu } from "./sports-hu";
import { sportsIt } from "./sports-it";
import { sportsNl } from "./sports-nl";
import { sportsDa, sportsNb, sportsSv } from "./sports-nordic";
import { sportsPl } from "./sports-pl";
import { sportsPt } from "./sports-pt";
import type { SportWords } from "./words";

/** Every language's words for sports, English first: it is what codes are written in. */
export const SPORT_WORDS = {
  en: sportsEn,
  de: sportsDe,
  fr: sportsFr,
  es: sportsEs,
  pt: sportsPt,
  it: sportsIt,
  nl: sportsNl,
  sv: sportsSv,
  da: sportsDa,
  nb: sportsNb,
  pl: sportsPl,
  hu: sportsHu,
} as const satisfies Record<string, SportWords>;
export type Language = keyof typeof SPORT_WORDS;

type Meaning = { sport: Sport | "generic"; weak: boolean; wholeOnly: boolean };
type Dictionary = ReadonlyMap<string, Meaning>;

const DICTIONARIES = new Map(
  Object.entries(SPORT_WORDS).map(([language, words]) => [language, dictionaryOf(words)] as const),
);
const LONGEST = 6;

function dictionaryOf(words: SportWords): Dictionary {
  const all = new Map<string, Meaning>();
  for (const [sport, list] of Object.entries(words))
    for (const written of list.split(",")) {
      const word = written.trim();
      const meaning = {
        sport: sport as Sport | "generic",
        weak: word.startsWith("~"),
        wholeOnly: word.startsWith("="),
      };
      const key = plain(word);
      // A word that counts anywhere is not narrowed by standing in the list a second time.
      if (!all.has(key) || all.get(key)?.wholeOnly) all.set(key, meaning);
    }
  return all;
}

/**
 * The sport that a text names in whole words of any language, the given one first; "generic" for words such as
 * "other", null where no word is known or the words contradict each other. A walk beside a run is a run. The language
 * that knows the longest phrase is believed: "jogging im Wasser" is not what "jogging" alone would be.
 */
export function sportNamed(
  text: string,
  language: Language | null,
  isType: boolean,
): Sport | "generic" | null {
  const key = `${language} ${isType} ${text}`;
  const known = NAMED.get(key);
  if (known !== undefined) return known;
  if (NAMED.size > MOST) NAMED.clear();
  const sport = look(text, language, isType);
  NAMED.set(key, sport);
  return sport;
}

/** A table names the same few sports in all its rows. */
const NAMED = new Map<string, Sport | "generic" | null>();
const MOST = 2_000;

function look(text: string, language: Language | null, isType: boolean): Sport | "generic" | null {
  const tokens = plain(split(text)).split(" ");
  let best: { sport: Sport | "generic" | null; longest: number } = { sport: null, longest: 0 };
  const order = [language, ...DICTIONARIES.keys()];
  for (const key of order) {
    const dictionary = key ? DICTIONARIES.get(key) : undefined;
    if (!dictionary) continue;
    const found = read(tokens, dictionary, isType);
    if (found.longest > best.longest) best = found;
  }
  return best.sport;
}

/** Codes are written together: "trackCycling", "EBikeRide", "open_water_swimming". */
const split = (text: string) =>
  text
    .replace(/^HKWorkoutActivityType/, "")
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2");

function read(tokens: readonly string[], dictionary: Dictionary, isType: boolean) {
  const whole = dictionary.get(tokens.join(" "));
  if (whole && (isType || !whole.wholeOnly)) return { sport: whole.sport, longest: tokens.length };
  const found: Meaning[] = [];
  let longest = 0;
  for (let at = 0; at < tokens.length; ) {
    let length = Math.min(LONGEST, tokens.length - at);
    let meaning: Meaning | undefined;
    for (; length > 0; length--) {
      meaning = dictionary.get(tokens.slice(at, at + length).join(" "));
      if (meaning && !meaning.wholeOnly) break;
      meaning = undefined;
    }
    if (meaning) {
      found.push(meaning);
      longest = Math.max(longest, length);
    }
    at += Math.max(1, length);
  }
  return { sport: agreed(found), longest };
}

function agreed(found: readonly Meaning[]): Sport | "generic" | null {
  const named = found.filter(({ sport }) => sport !== "generic");
  const strong = named.filter(({ weak }) => !weak);
  const sports = new Set((strong.length ? strong : named).map(({ sport }) => sport));
  if (sports.has("run") && [...sports].every((sport) => sport === "run" || sport === "walk")) return "run";
  if (sports.size === 1) return [...sports][0] ?? null;
  return found.length > 0 && sports.size === 0 ? "generic" : null;
}
