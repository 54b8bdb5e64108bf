import { localDate, localTime } from "../calendar";
import { formatFor } from "../format/format";
import { PLAIN_LOCALE, wordsIn } from "../words/words";
import type { Parsed, SessionDraft } from "./draft";
import { plainSay } from "./plain-say";
import { questionWords, sportQuestion } from "./question-words";
import type { FileEvent } from "./reader-pool";
import type { Said } from "./said";

/**
 * One session of a file as the report tells it, or one file or row that gave none. Minutes, kilometres, metres, beats. The
 * code and what stands in its sentence are given beside each text.
 */
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
  warningCodes: Said[];
  code: string | null;
  params: object | null;
};

type Why = Pick<ReportRow, "reason" | "code" | "params">;

const NO_REASON: Why = { reason: null, code: null, params: null };
const NOTHING = {
  sport: null,
  start: null,
  minutes: null,
  km: null,
  ascentM: null,
  heartRate: null,
  warnings: [],
  warningCodes: [],
};

const t = wordsIn(PLAIN_LOCALE, "imports");

/** What a reader's event becomes in the report; `name` is the file as it is told. */
export function reportRows(event: FileEvent, name: string, timeZone: string): ReportRow[] {
  switch (event.kind) {
    case "file":
      return keptRows(event.parsed, name, timeZone);
    case "unknown-table":
      return [{ file: name, status: "asked", ...NOTHING, ...why("report.table", {}) }];
    case "asks":
      return askedRows(event, name, timeZone);
    case "refused": {
      const { code, params = {} } = event.said;
      return [{ file: name, status: "refused", ...NOTHING, reason: plainSay(event.said), code, params }];
    }
    case "failed":
      return [{ file: name, status: "refused", ...NOTHING, ...NO_REASON, reason: event.message }];
  }
}

function keptRows(parsed: Parsed, file: string, timeZone: string): ReportRow[] {
  const { sessions, wellness, measures = [], rowErrors, notes = [] } = parsed;
  const rows = sessions.map((draft) => rowOf(draft, file, timeZone));
  const n = new Set([...wellness, ...measures].map(({ date }) => date)).size;
  if (n > 0) {
    const bare = n - new Set(wellness.map(({ date }) => date)).size;
    const reason = bare ? why("report.morningsBare", { n, bare }) : why("report.mornings", { n });
    rows.push({ file, status: "kept", ...NOTHING, ...warned(notes), ...reason });
  }
  for (const { row: line, said } of rowErrors) {
    const reason = t("report.row", { line, problem: plainSay(said) });
    rows.push({
      file,
      status: "refused",
      ...NOTHING,
      reason,
      code: said.code,
      params: { line, ...said.params },
    });
  }
  return rows;
}

/** What waits for an answer, with what is known of it. */
function askedRows(event: Extract<FileEvent, { kind: "asks" }>, file: string, timeZone: string): ReportRow[] {
  const { questions, sports } = event;
  const reason = [
    ...questions.map((question) => questionWords(question, t, formatFor(PLAIN_LOCALE)).text),
    ...sports.map((word) => sportQuestion(word, t)),
  ].join(" ");
  const asked: Why & { status: "asked" } = {
    status: "asked",
    reason,
    code: "question",
    params: { questions, sports },
  };
  const rows = event.parsed?.sessions.map((draft) => rowOf(draft, file, timeZone)) ?? [];
  if (rows.length === 0) return [{ file, ...NOTHING, ...asked }];
  return rows.map((row) => ({ ...row, ...asked }));
}

const why = (
  code: `report.${"table" | "mornings" | "morningsBare"}`,
  params: Record<string, number>,
): Why => ({
  reason: t(code, params),
  code,
  params,
});

const warned = (list: readonly Said[]) => ({ warnings: list.map(plainSay), warningCodes: [...list] });

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
    ...warned(draft.warnings),
    ...NO_REASON,
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
