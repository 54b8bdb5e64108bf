import type { RowError } from "./draft";
import type { ImportLine } from "./line";
import { type Said, type SaidCode, said } from "./said";

type Refused = { name: string; said: Said };
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
  more: Said[];
  progress: { done: number; total: number } | null;
  /** Whether all was read; null while it is read. */
  whole: boolean | null;
};

const COUNTED = ["kept", "merged", "known", "asked", "failed", "wellness"] as const;
const REFUSALS = 20;
const ROWS = 1_000;
const WORDS = 200;
/** No more of what the server adds is shown. */
const SENTENCES = 4;

export const NOTHING_YET: Told = {
  counts: { kept: 0, merged: 0, known: 0, asked: 0, failed: 0, wellness: 0 },
  files: 0,
  refusals: [],
  refused: 0,
  rowErrors: [],
  rows: 0,
  passed: 0,
  table: null,
  question: null,
  more: [],
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
      if (told.refusals.length < REFUSALS) told.refusals.push({ name: line.name, said: line.said });
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
  told.more = told.files === 1 ? line.said.slice(0, SENTENCES) : [];
}

/**
 * What came of an upload and what did not, in one sentence: "2 new sessions came in, 1 waits for your answer below and
 * 3 files were not imported." An upload of one refused file says why. Null while there is nothing to say.
 */
export function sentenceOf(told: Told): Said | null {
  const { counts, refused, rows } = told;
  const [only] = told.refusals;
  if (told.files === 0 && refused === 1 && only)
    return said("came.notImported", { why: { said: only.said } });
  const parts: (readonly [SaidCode<"came">, number])[] = [
    ["came.sessions", counts.kept],
    ["came.mornings", counts.wellness],
    ["came.merged", counts.merged],
    ["came.known", counts.known],
    ["came.asked", counts.asked],
    ["came.failed", counts.failed],
    ["came.rows", rows],
    ["came.refused", refused],
  ];
  const list = parts.filter(([, n]) => n > 0).map(([code, n]) => said(code, { n }));
  if (list.length) return said("came.all", { parts: { list } });
  return told.table || told.question ? null : said("came.nothing");
}
