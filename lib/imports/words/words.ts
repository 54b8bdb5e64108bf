import type { Sport } from "../sport";

/** Comma-separated words as they are written in one language; `listed` takes them apart. */
export type WordList = string;

/**
 * How one language names sports. Whole words: "=trail" counts only where it is the whole text, "~treadmill" only where
 * nothing clearer stands beside it ("treadmill walk" is a walk).
 */
export type SportWords = Record<Sport, WordList> & {
  /** Words that name no sport, such as "other": the title may tell more. */
  generic: WordList;
};
