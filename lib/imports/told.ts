import type { RowError } from "./draft";
import type { ImportLine } from "./line";

type Refused = { name: string; message: string };
type Done = Extract<ImportLine, { kind: "done" }>;
export type Table = Extract<ImportLine, { kind: "table" }>;
export type Asked = Extract<ImportLine, { kind: "question" }>;

/** What is known of an upload so far. Lists are bounded: an archive may hold twenty thousand files. */
export type Told = {
  counts: Record<(typeof COUNTED)[number], number>;
  files: number;
  /** The first of those that were refused, and how many there are. */
  refusals: Refused[];
  refused: number;
  rowErrors: RowError[];
  rows: number;
  passed: number;
  table: Table | null;
  /** What has to be answered before the rest can be read. */
  question: Asked | null;
  /** What the server adds for a file that is alone. */
  words: string;
  progress: { done: number; total: number } | null;
  /** Whether all was read; null while it is read. */
  whole: boolean | null;
};

const COUNTED = ["kept", "merged", "known", "asked", "failed", "mornings"] as const;
const REFUSALS = 20;
const ROWS = 1_000;
const WORDS = 200;

export const NOTHING_YET: Told = {
  counts: { kept: 0, merged: 0, known: 0, asked: 0, failed: 0, mornings: 0 },
  files: 0,
  refusals: [],
  refused: 0,
  rowErrors: [],
  rows: 0,
  passed: 0,
  table: null,
  question: null,
  words: "",
  progress: null,
  whole: null,
};

/** What is known with these lines as well. */
export function toldMore(so: Told, lines: readonly ImportLine[]): Told {
  const told = { ...so, counts: { ...so.counts }, refusals: [...so.refusals], rowErrors: [...so.rowErrors] };
  for (const line of lines) {
    if (line.kind === "done") addDone(told, line);
    else if (line.kind === "refused") {
      told.refused++;
      if (told.refusals.length < REFUSALS) told.refusals.push({ name: line.name, message: line.message });
    } else if (line.kind === "table") told.table = line;
    else if (line.kind === "question") told.question = askedMore(told.question, line);
    else if (line.kind === "passed") told.passed += line.files;
    else if (line.kind === "progress") told.progress = { done: line.done, total: line.total };
    else told.whole = line.whole;
  }
  return told;
}

/** One form asks for all the files of an archive; of two tables that have to be explained, the second comes later. */
function askedMore(so: Asked | null, line: Asked): Asked {
  if (!so) return line;
  const table = so.header.length ? so : line;
  const sports = [...new Set([...so.sports, ...line.sports])].slice(0, WORDS);
  return { ...table, sports, files: so.files + line.files };
}

function addDone(told: Told, line: Done): void {
  told.files++;
  for (const key of COUNTED) told.counts[key] += line[key];
  told.rows += line.rowErrors.length;
  told.rowErrors.push(...line.rowErrors.slice(0, ROWS - told.rowErrors.length));
  told.words = told.files === 1 ? line.message : "";
}

const many = (n: number, one: string, more: string) => `${n.toLocaleString("en")} ${n === 1 ? one : more}`;

/**
 * What came of an upload and what did not, in one sentence: "2 new sessions came in, 1 waits for your answer below and
 * 3 files were not imported." An upload of one refused file says why.
 */
export function sentenceOf(told: Told): string {
  const { counts, refused, rows } = told;
  const [only] = told.refusals;
  if (told.files === 0 && refused === 1 && only) return `This file was not imported: it ${only.message}.`;
  const parts = [
    counts.kept > 0 && `${many(counts.kept, "new session", "new sessions")} came in`,
    counts.mornings > 0 && `${many(counts.mornings, "new morning", "new mornings")} came in`,
    counts.merged === 1 && "1 was joined to one you had",
    counts.merged > 1 && `${counts.merged.toLocaleString("en")} were joined to ones you had`,
    counts.known > 0 && `${many(counts.known, "was", "were")} here already`,
    counts.asked > 0 && `${many(counts.asked, "waits", "wait")} for your answer below`,
    counts.failed > 0 && `${many(counts.failed, "session", "sessions")} could not be kept`,
    rows > 0 && `${many(rows, "row was", "rows were")} left out`,
    refused > 0 && `${many(refused, "file was", "files were")} not imported`,
  ].filter((part): part is string => Boolean(part));
  if (parts.length === 0) return told.table || told.question ? "" : "Nothing to keep was in it.";
  const last = parts.length > 1 ? ` and ${parts.pop()}` : "";
  return `${parts.join(", ")}${last}.`;
}
