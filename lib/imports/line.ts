import type { Guess } from "./csv/guess";
import type { Question } from "./csv/questions";
import type { RowError } from "./draft";

/** How many sessions and mornings of a file became what, and words for the athlete. */
export type FileOutcome = {
  kept: number;
  merged: number;
  known: number;
  asked: number;
  mornings: number;
  message: string;
};

/** What has to be asked before a file, or so many files of an archive, can be read. */
export type Asks = {
  /** The columns that answers are remembered for; none where only words are asked about. */
  header: string[];
  questions: readonly Question[];
  /** Words for sports nobody has explained; "" where a file names none. */
  sports: readonly string[];
  files: number;
};

/** What the page hears of each file, a line of JSON each, while an upload is read. */
export type ImportLine =
  | ({ kind: "done"; name: string; rowErrors: RowError[] } & FileOutcome)
  | { kind: "refused"; name: string; message: string }
  | { kind: "table"; name: string; header: string[]; sample: string[][]; rows: number; guess: Guess }
  | ({ kind: "question"; name: string } & Asks);
