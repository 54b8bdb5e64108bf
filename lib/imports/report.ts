import { localDate, localTime } from "../calendar";
import type { SessionDraft } from "./draft";
import type { FileEvent } from "./reader-pool";

/** One session of a file as the report tells it, or one file or row that gave none. Minutes, kilometres, metres, beats. */
export type ReportRow = {
  file: string;
  status: "kept" | "asked" | "refused";
  sport: string | null;
  /** ISO with the offset of the place; with no offset where only a wall clock or a day is known. */
  start: string | null;
  minutes: number | null;
  km: number | null;
  ascentM: number | null;
  heartRate: number | null;
  warnings: string[];
  reason: string | null;
};

const NOTHING = {
  sport: null,
  start: null,
  minutes: null,
  km: null,
  ascentM: null,
  heartRate: null,
  warnings: [],
};

/** What a reader's event becomes in the report; `name` is the file as it is told. */
export function reportRows(event: FileEvent, name: string, timeZone: string): ReportRow[] {
  switch (event.kind) {
    case "file": {
      const { sessions, wellness, rowErrors } = event.parsed;
      const rows = sessions.map((draft) => rowOf(draft, name, timeZone));
      if (wellness.length > 0)
        rows.push({ file: name, status: "kept", ...NOTHING, reason: `holds ${wellness.length} mornings` });
      for (const { row, field, message } of rowErrors)
        rows.push({ file: name, status: "refused", ...NOTHING, reason: `line ${row}: ${field} ${message}` });
      return rows;
    }
    case "unknown-table":
      return [
        { file: name, status: "asked", ...NOTHING, reason: "is a table whose columns have to be explained" },
      ];
    case "asks":
      return askedRows(event, name, timeZone);
    default:
      return [{ file: name, status: "refused", ...NOTHING, reason: event.message }];
  }
}

/** What waits for an answer, with what is known of it. */
function askedRows(event: Extract<FileEvent, { kind: "asks" }>, name: string, timeZone: string): ReportRow[] {
  const words = event.sports.map((word) =>
    word ? `What is “${word}”?` : "What are files that name no sport?",
  );
  const reason = [...event.questions.map(({ text }) => text), ...words].join(" ");
  const rows = event.parsed?.sessions.map((draft) => rowOf(draft, name, timeZone)) ?? [];
  if (rows.length === 0) return [{ file: name, status: "asked", ...NOTHING, reason }];
  return rows.map((row) => ({ ...row, status: "asked", reason }));
}

function rowOf(draft: SessionDraft, file: string, timeZone: string): ReportRow {
  return {
    file,
    status: "kept",
    sport: draft.sport,
    start: startOf(draft, timeZone),
    minutes: draft.durationMin,
    km: draft.distanceKm,
    ascentM: draft.ascentM,
    heartRate: draft.averageHr,
    warnings: draft.warnings,
    reason: null,
  };
}

function startOf({ startedAt, instant, wallClock, place, date }: SessionDraft, timeZone: string): string {
  if (!startedAt || instant === "guessed") return wallClock ?? date;
  const offset = /^[+-]\d\d:\d\d$/.test(place ?? "")
    ? (place as string)
    : offsetIn(startedAt, place ?? timeZone);
  const sign = offset.startsWith("-") ? -1 : 1;
  const minutes = sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6)));
  return new Date(startedAt.getTime() + minutes * 60_000).toISOString().slice(0, 19) + offset;
}

/** How far a zone's clocks are ahead of UTC at an instant, such as +02:00. */
function offsetIn(at: Date, zone: string): string {
  const minute = new Date(Math.floor(at.getTime() / 60_000) * 60_000);
  const wall = Date.parse(`${localDate(minute, zone)}T${localTime(minute, zone)}:00Z`);
  const minutes = Math.round((wall - minute.getTime()) / 60_000);
  const two = (n: number) => String(Math.floor(Math.abs(n))).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(minutes / 60)}:${two(minutes % 60)}`;
}
