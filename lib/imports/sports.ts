import { cutText } from "@/lib/text";
import type { SessionKind } from "../session-kinds";
import type { Sport } from "./sport";
import { plain } from "./words/plain";
import { type Language, sportNamed } from "./words/sport-words";

/** What a file says of the sport: a code or a word, a finer one, and the workout's name. */
export type SportTold = {
  type?: string | null;
  subType?: string | null;
  title?: string | null;
  /** The language of the file's own words, where it is known. */
  language?: Language | null;
  /** Whether a number is one of those that Strava writes into GPX files. */
  numbered?: boolean;
};

/** The words a person explained before, plain, and what they mean. */
export type LearnedSports = Readonly<Record<string, Sport>>;

/** What a word is remembered by. */
export const wordKey = (word: string) => cutText(plain(word), 200);

/** `known` is false where nobody has said what the word means; `word` is then what to ask about, "" for no word at all. */
export type SportFound = { sport: Sport; kind: SessionKind; known: boolean; word: string };

/** Numbers that Strava writes into the type of a GPX track. */
const NUMBERS: ReadonlyMap<string, Sport> = new Map([
  ["1", "ride"],
  ["2", "other"],
  ["3", "other"],
  ["4", "walk"],
  ["5", "other"],
  ["6", "other"],
  ["7", "other"],
  ["8", "other"],
  ["9", "run"],
  ["10", "walk"],
  ["11", "other"],
  ["12", "other"],
  ["13", "walk"],
  ["16", "swim"],
]);

/**
 * The sport of a workout. The type decides; where it is empty or says "other", the finer type, then the name. A word
 * that is in no list is looked up among those the person explained, and otherwise reported as unknown.
 */
export function sportOf(told: SportTold, learned: LearnedSports = {}): SportFound {
  const type = (told.type ?? "").trim();
  const finer = (told.subType ?? "").trim();
  const title = (told.title ?? "").trim();
  const language = told.language ?? null;
  const found = (sport: Sport, known = true, word = ""): SportFound => ({ sport, kind: sport, known, word });
  const explained = (word: string) =>
    Object.hasOwn(learned, wordKey(word)) ? learned[wordKey(word)] : undefined;
  const said = type ? explained(type) : undefined;
  if (said) return found(said);
  const byNumber = told.numbered ? NUMBERS.get(type) : undefined;
  const byType = type ? (byNumber ?? sportNamed(type, language, true)) : "generic";
  if (byType && byType !== "generic") return found(byType);
  const byFiner = finer ? sportNamed(finer, language, true) : null;
  if (byFiner && byFiner !== "generic") return found(byFiner);
  const byTitle = title ? sportNamed(title, language, false) : null;
  const named = byTitle && byTitle !== "generic" ? byTitle : null;
  if (byType === "generic" && (type || finer)) return found(named ?? "other");
  if (type) return found(named ?? "other", false, type);
  const unsaid = named ?? explained("");
  return unsaid ? found(unsaid) : found("other", false, "");
}

/** What a draft keeps of it: the sport, and the word to ask about where it is not known. */
export function sportFields({ sport, kind, known, word }: SportFound) {
  return known ? { sport, kind } : { sport, kind, sportWord: word };
}
