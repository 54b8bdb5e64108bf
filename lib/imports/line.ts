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

/** What the page hears of each file, a line of JSON each, while an upload is read. */
export type ImportLine =
  | ({ kind: "done"; name: string; rowErrors: RowError[] } & FileOutcome)
  | { kind: "refused"; name: string; message: string }
  | { kind: "table"; name: string; header: string[]; sample: string[][]; rows: number };
