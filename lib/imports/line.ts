import type { Guess } from "./csv/guess";
import type { Question } from "./csv/questions";
import type { RowError } from "./draft";
import type { Said } from "./said";

/** How many sessions and wellness entries of a file became what, and what is said of it to the athlete. */
export type FileOutcome = {
  kept: number;
  merged: number;
  known: number;
  asked: number;
  /** Could not be kept: a fault of that session alone. */
  failed: number;
  wellness: number;
  said: Said[];
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

/** What the page hears of each file, a line of JSON each, while an upload is read. The last line is always an end. */
export type ImportLine =
  | ({ kind: "done"; name: string; rowErrors: RowError[] } & FileOutcome)
  | { kind: "refused"; name: string; said: Said }
  | {
      kind: "table";
      name: string;
      header: string[];
      sample: string[][];
      rows: number;
      guess: Guess;
      /** Of a team's table, for an owner: their athletes, and which values of its columns name one. */
      team?: { athletes: { id: string; name: string }[]; matched: Record<string, string> };
    }
  | ({ kind: "question"; name: string } & Asks)
  /** How far a long upload is: files of an archive, or rows of a table. */
  | { kind: "progress"; done: number; total: number }
  /** Files of an archive that hold no training, such as photos. */
  | { kind: "passed"; files: number }
  /** `whole` is false where a fault of ours cut it short: what was told before is kept, the rest may be sent again. */
  | { kind: "end"; whole: boolean };
