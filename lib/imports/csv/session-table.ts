import { instantOf, localDate } from "@/lib/calendar";
import type { RowError, SessionDraft } from "../draft";
import { type Said, said } from "../said";
import { sportOf } from "../sports";
import { type WallClock, wallClockOf } from "../wall-clock";
import type { Field } from "../words/headers";
import type { Context } from "../workout";
import { CellError } from "./cell-error";
import { type DateOrder, readClock, readMoment } from "./dates";
import { type Choices, decided, type Reading } from "./decide";
import { kilometres } from "./distances";
import { readDuration } from "./durations";
import { type Decimal, isMissing, readNumber } from "./numbers";
import type { Plan } from "./plan";
import { beatsCell, pastDate, sessionRow } from "./rows";
import { short } from "./short";
import { eachLine, type Table } from "./table";

export type ReadSession = { file: string; draft: SessionDraft };

/**
 * Reads a table of sessions as its plan says. What the plan leaves open is decided for whole columns first. A row whose
 * date or duration cannot be read is told; any other odd cell is left out with a word. Throws `NeedsAnswers`.
 */
export function readSessions(
  table: Table,
  plan: Plan,
  reading: Reading,
  more: (cells: readonly string[]) => Partial<SessionDraft> = () => ({}),
): { read: ReadSession[]; rowErrors: RowError[] } {
  const choices = decided(table, plan, reading);
  return eachLine(table, (cells) => {
    const read = rowOf(new Cells(table, plan, cells), plan, reading.context, choices);
    return read && { ...read, draft: { ...read.draft, ...more(cells) } };
  });
}

/** One row by field. */
class Cells {
  readonly warnings: Said[] = [];
  constructor(
    readonly table: Table,
    readonly plan: Plan,
    readonly cells: readonly string[],
  ) {}
  text(field: Field): string {
    const i = this.plan.at[field];
    return i === undefined ? "" : (this.cells[i] ?? "");
  }
  name(field: Field): string {
    return this.table.header[this.plan.at[field] ?? -1] || field;
  }
  /** A number from low to high; what is none, or is outside, is left out with a word. */
  number(field: Field, decimal: Decimal, low: number, high: number): number | null {
    const cell = this.text(field);
    if (isMissing(cell)) return null;
    const value = readNumber(cell, decimal);
    if (value !== null && value >= low && value <= high) return value;
    this.leftOut(field);
    return null;
  }
  leftOut(field: Field): void {
    this.warnings.push(said("noted.cellLeft", { column: this.name(field), cell: short(this.text(field)) }));
  }
}

/** A height's own unit, in the name of its column or in its cell. */
const FEET = /(?<!\p{L})(ft|feet|foot)(?!\p{L})/iu;

function rowOf(row: Cells, plan: Plan, context: Context, choices: Choices): ReadSession | null {
  const { decimals, clock, unit } = choices;
  const when = whenOf(row, plan, context, choices.dateOrder);
  const minutes = (field: Field) => {
    const value = readDuration(row.text(field), plan.timeUnit, clock, decimals[field] ?? null);
    return value !== null && value > 0 && value <= 2880 ? Number(value.toFixed(2)) : null;
  };
  const durationMin = durationOf(row, minutes);
  const type = row.text("type");
  const title = row.text("title");
  const told = { type, subType: row.text("subType"), title, language: plan.language };
  const found = plan.sport
    ? { sport: plan.sport, kind: plan.sport, known: true, word: "" }
    : sportOf(told, context.sports);
  const number = (field: Field, low: number, high: number) =>
    row.number(field, decimals[field] ?? null, low, high);
  const climb = (field: "ascent" | "descent") => {
    const metres = number(field, -20_000, 20_000);
    if (metres === null) return null;
    const up = field === "descent" ? Math.abs(metres) : Math.max(0, metres);
    const feet = FEET.test(row.name(field)) || FEET.test(row.text(field));
    return feet || (unit === "mi" && plan.source === "garmin-csv") ? up * 0.3048 : up;
  };
  const draft = sessionRow(plan.source, {
    ...when,
    sport: found,
    // What is no sport of ours keeps its name.
    title: title || (found.sport === "other" ? type : ""),
    note: row.text("note"),
    durationMin,
    elapsedMin: minutes("elapsed"),
    distanceKm: distanceOf(row, plan, choices, found.sport, durationMin),
    ascentM: climb("ascent"),
    descentM: climb("descent"),
    averageHr: beatsCell(number("averageHr", 0, 300)),
    maxHr: beatsCell(number("maxHr", 0, 300)),
    cadence: stepsOf(number("cadence", 0, 400) || number("bikeCadence", 0, 400), found.sport, plan.oneLeg),
    rpe: number("rpe", 0, 10),
    warnings: row.warnings,
  });
  return draft ? { file: row.text("file"), draft } : null;
}

/** The timer's time, else that on the move, else from start to end; a cell that holds something else is told. */
function durationOf(row: Cells, minutes: (field: Field) => number | null): number | null {
  const fields = ["duration", "moving", "elapsed"] as const;
  for (const field of fields) {
    const value = minutes(field);
    if (value !== null) return value;
  }
  const odd = fields.find(
    (field) => !isMissing(row.text(field)) && !/^[\s0:.,]*[a-z]*$/i.test(row.text(field)),
  );
  if (odd) throw new CellError(row.name(odd), "cell.notDuration", { cell: short(row.text(odd)) });
  return null;
}

function distanceOf(
  row: Cells,
  plan: Plan,
  { unit, decimals }: Choices,
  sport: string,
  minutes: number | null,
) {
  const metres = plan.metresAt === null ? null : readNumber(row.cells[plan.metresAt] ?? "", ".");
  const cell = row.text("distance");
  const km =
    metres !== null && metres > 0
      ? metres / 1000
      : isMissing(cell)
        ? null
        : kilometres({ cell, sport, minutes }, unit, decimals.distance ?? null, plan.mixedUnits);
  if (km !== null && km <= 1000) return Math.max(0, km);
  if (!isMissing(cell)) row.leftOut("distance");
  return null;
}

/** Whole steps a minute of both legs for what goes on foot, turns a minute for the rest. */
export function stepsOf(cadence: number | null, sport: string, oneLeg: boolean): number | null {
  if (!cadence || cadence < 10) return null;
  const onFoot = sport === "run" || sport === "walk";
  const both = onFoot && oneLeg && cadence < (sport === "run" ? 130 : 80) ? cadence * 2 : cadence;
  return Math.round(both);
}

function whenOf(row: Cells, plan: Plan, context: Context, order: DateOrder) {
  const field = row.name("date");
  const told = readMoment(row.text("date"), field, order);
  const time = told.time ?? readClock(row.text("time"));
  if (time === null) return { date: pastDate(told.date, field, context), startedAt: null, wallClock: null };
  const ahead = told.offsetMin ?? (plan.times === "utc" ? 0 : null);
  if (ahead === null) {
    const date = pastDate(told.date, field, context);
    const wallClock: WallClock | null = wallClockOf(`T${time}`, date);
    return { date, startedAt: instantOf(date, time, context.timeZone), wallClock };
  }
  const startedAt = new Date(Date.parse(`${told.date}T${time}Z`) - ahead * 60_000);
  // A cell that has its place's offset has the place's day.
  const date = told.offsetMin ? told.date : localDate(startedAt, context.timeZone);
  return { date: pastDate(date, field, context), startedAt, wallClock: null };
}
