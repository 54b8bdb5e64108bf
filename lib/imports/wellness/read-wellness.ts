import { localDate } from "@/lib/calendar";
import { CellError } from "../csv/cell-error";
import { type DateOrder, orderIn, readMoment } from "../csv/dates";
import { NeedsAnswers } from "../csv/questions";
import { pastDate } from "../csv/rows";
import { eachLine, lineOf, type Table } from "../csv/table";
import type { Parsed, RowError } from "../draft";
import { type Said, said } from "../said";
import { monthNamed } from "../words/months";
import type { Context } from "../workout";
import { keptOf, type Morning, NO_ANSWER } from "./wellness-draft";

/** How the cells of a row tell a morning. Readers throw `CellError`; only soreness that can't be read costs the row. */
export type WellnessPlan = {
  source: string;
  dateAt: number;
  /** "ymd": as the column itself tells, else it is asked. */
  dateOrder: DateOrder;
  readers: Partial<Record<keyof Morning, (cells: readonly string[]) => number | null>>;
};

/** The wellness entries of a table, one a date. Throws `NeedsAnswers` where the order of its dates is open. */
export function readWellness(table: Table, plan: WellnessPlan, context: Context): Parsed {
  const order = orderOf(table, plan, localDate(context.now, context.timeZone));
  const days = new Map<string, Morning>();
  const odd: RowError[] = [];
  const { rowErrors } = eachLine(table, (cells, i) => {
    const name = table.header[plan.dateAt] ?? "date";
    const date = pastDate(dayOf(cells[plan.dateAt] ?? "", name, order, context), name, context);
    const given = { ...NO_ANSWER };
    for (const key of Object.keys(plan.readers) as (keyof Morning)[]) {
      try {
        given[key] = plan.readers[key]?.(cells) ?? null;
      } catch (error) {
        if (!(error instanceof CellError) || key === "soreness") throw error;
        odd.push({ row: lineOf(table, i), field: error.field, said: error.said });
      }
    }
    days.set(date, joined(days.get(date), given));
    return null;
  });
  return { ...parsedOf(days, plan.source), rowErrors, notes: notesOf(odd) };
}

/** Wellness entries by date as they are kept. */
export function parsedOf(days: ReadonlyMap<string, Morning>, source: string): Parsed {
  const kept = [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, morning]) => keptOf(date, morning, source));
  return {
    sessions: [],
    wellness: kept.flatMap(({ checkIn }) => checkIn ?? []),
    measures: kept.flatMap(({ measures }) => measures ?? []),
    rowErrors: [],
  };
}

/** Two rows of one day: what is told later is taken, but of several sleeps the longest, which is the night's. */
function joined(before: Morning | undefined, now: Morning): Morning {
  if (!before) return now;
  const both = { ...before };
  for (const key of Object.keys(now) as (keyof Morning)[]) both[key] = now[key] ?? before[key];
  const sleeps = [before.sleepHours, now.sleepHours].filter((hours) => hours !== null);
  return { ...both, sleepHours: sleeps.length ? Math.max(...sleeps) : null };
}

function notesOf(odd: readonly RowError[]): Said[] {
  const [first] = odd;
  if (!first) return [];
  const { row: line, said: problem } = first;
  return [said("noted.answersLeftFirst", { answers: odd.length, line, problem: { said: problem } })];
}

function orderOf(table: Table, { dateAt, dateOrder }: WellnessPlan, today: string): DateOrder {
  const found = orderIn(
    table.rows.map((row) => row[dateAt] ?? ""),
    today,
    null,
  );
  if (found.sure) return found.order;
  if (dateOrder === "ymd")
    throw new NeedsAnswers(table.header, [{ id: "dateOrder", example: found.example }], []);
  return dateOrder;
}

const WITHOUT_YEAR =
  /^(?:\p{L}{2,10},?\s+)?(?:(\p{L}{3,10})\.?\s+(\d{1,2})|(\d{1,2})\.?\s+(\p{L}{3,10})\.?)$/u;

/** A cell's date; one without a year, as Garmin writes them, is the last such day that has come. */
function dayOf(cell: string, name: string, order: DateOrder, { now, timeZone }: Context): string {
  const parts = WITHOUT_YEAR.exec(cell.trim());
  const month = parts && monthNamed(parts[1] ?? parts[4] ?? "");
  if (!parts || !month) return readMoment(cell, name, order).date;
  const two = (n: number | string | undefined) => String(n).padStart(2, "0");
  const today = localDate(now, timeZone);
  const year = Number(today.slice(0, 4));
  const inYear = (y: number) => `${y}-${two(month)}-${two(parts[2] ?? parts[3])}`;
  return readMoment(inYear(inYear(year) > today ? year - 1 : year), name, "ymd").date;
}
