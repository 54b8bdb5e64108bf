import { readStrava, type StravaRow } from "./csv/strava";
import { readTable } from "./csv/table";
import type { RowError, SessionDraft } from "./draft";
import { ImportError } from "./import-error";
import type { FileContext } from "./read-file";

/** Strava's list of activities, whose rows name the files of the same archive. */
export type StravaList = {
  name: string;
  rowErrors: RowError[];
  /** The row of a file, which is then no workout of its own; `null` for a file that no row names. */
  rowOf: (file: string) => StravaRow | null;
  done: (row: StravaRow) => void;
  /** The rows whose files were not read. */
  rest: () => StravaRow[];
};

/** Reads the list; null for any other table. */
export function stravaList(name: string, bytes: Uint8Array, context: FileContext): StravaList | null {
  let list: ReturnType<typeof readStrava>;
  try {
    list = readStrava(readTable(bytes), context);
  } catch (error) {
    if (error instanceof ImportError) return null;
    throw error;
  }
  const rows = new Set(list.read);
  const byFile = new Map<string, StravaRow>();
  for (const row of list.read) if (row.file) byFile.set(endOf(row.file), row);
  return {
    name,
    rowErrors: list.rowErrors,
    rowOf: (file) => byFile.get(endOf(file)) ?? null,
    done: (row) => rows.delete(row),
    rest: () => [...rows],
  };
}

/** The name alone: archives are packed again inside folders, and their files unpacked on the way. */
const endOf = (path: string) => (path.split("/").at(-1) ?? path).toLowerCase().replace(/\.gz$/, "");

/** What the list knows better than the file: the name, the effort, the note. */
export function named(draft: SessionDraft, row: StravaRow | null): SessionDraft {
  if (!row) return draft;
  const { sportWord, ...told } = draft;
  const { sport, kind, sportWord: rowWord } = row.draft;
  // The list's word for the sport is asked about only where neither knows.
  const listed = {
    sport,
    kind,
    ...(rowWord !== undefined && sportWord !== undefined ? { sportWord: rowWord } : {}),
  };
  return {
    ...told,
    ...(draft.sport === "other" || sportWord !== undefined ? listed : {}),
    title: row.draft.title || draft.title,
    rpe: row.draft.rpe,
    note: row.draft.note,
  };
}
