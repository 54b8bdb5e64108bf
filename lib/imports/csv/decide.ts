import { localDate } from "@/lib/calendar";
import { sportOf } from "../sports";
import type { Field } from "../words/headers";
import type { Context } from "../workout";
import { type DateOrder, orderIn } from "./dates";
import { type DistanceUnit, type Effort, unitBySteps, unitIn } from "./distances";
import { type Clock, clockIn, readDuration } from "./durations";
import { type Decimal, decimalIn, readNumber } from "./numbers";
import type { Plan } from "./plan";
import { type Answers, NeedsAnswers, type Question } from "./questions";
import type { Table } from "./table";

/** What a table is read with: the person's zone and words, the units they said, what they answered. */
export type Reading = { context: Context; units: "km" | "mi" | null; answers: Answers };

/** What holds for all rows of a table. */
export type Choices = {
  dateOrder: DateOrder;
  clock: "h:mm" | "m:ss";
  unit: "km" | "mi" | "m";
  decimals: Partial<Record<Field, Decimal>>;
};

/** How each column writes fractions; a machine writes points, whatever a single cell looks like. */
export function decimalsOf(table: Table, plan: Plan): Choices["decimals"] {
  const decimals: Choices["decimals"] = {};
  for (const [field, i] of Object.entries(plan.at) as [Field, number][]) {
    const told = decimalIn(table.rows.map((row) => row[i] ?? ""));
    decimals[field] = told ?? (plan.machine && field !== "distance" ? "." : null);
  }
  return decimals;
}

const DURATIONS = ["duration", "moving", "elapsed"] as const;

/**
 * What holds for whole columns: the order of day and month, what a colon parts, the unit of distance. Taken from the
 * columns where they tell, then from what was answered before, and asked where neither does. Throws `NeedsAnswers`.
 */
export function decided(table: Table, plan: Plan, { context, units, answers }: Reading): Choices {
  const questions: Question[] = [];
  const column = (i: number | undefined) => (i === undefined ? [] : table.rows.map((row) => row[i] ?? ""));
  const decimals = decimalsOf(table, plan);
  const efforts = (clock: Clock) => effortsOf(table, plan, clock, context.sports);
  const dateOrder = orderOf(
    column(plan.at.date),
    plan,
    localDate(context.now, context.timeZone),
    answers,
    questions,
  );
  const distances = decimals.distance ?? decimalIn(table.rows.flat());
  const clock = clockOf(table, plan, answers, questions, (guess) => {
    const told = efforts(guess);
    return unitIn(told, plan.units, distances) !== null || plan.at.distance === undefined;
  });
  const unit = unitOf(table, plan, efforts(clock), units, answers, questions);
  if (questions.length > 0)
    throw new NeedsAnswers(table.header, questions, unknownSports(table, plan, context.sports));
  return { dateOrder, clock, unit, decimals: { ...decimals, distance: distances } };
}

function orderOf(
  cells: readonly string[],
  plan: Plan,
  today: string,
  answers: Answers,
  questions: Question[],
): DateOrder {
  const found = orderIn(cells, today, plan.language);
  if (found.sure) return found.order;
  const known = plan.dateOrder ?? answers.dateOrder;
  if (known) return known;
  questions.push({ id: "dateOrder", example: found.example });
  return found.order;
}

/** Hours or minutes before the colon: the column, then the speed that either gives, then the person. */
function clockOf(
  table: Table,
  plan: Plan,
  answers: Answers,
  questions: Question[],
  plausible: (clock: Clock) => boolean,
): Clock {
  const field = DURATIONS.find((f) => plan.at[f] !== undefined);
  const i = field && plan.at[field];
  if (i === undefined) return "m:ss";
  const cells = table.rows.map((row) => row[i] ?? "");
  const told = clockIn(cells, table.header[i] ?? "") ?? plan.clock ?? answers.clock;
  if (told) return told;
  if (plan.at.distance !== undefined) {
    const [hours, minutes] = [plausible("h:mm"), plausible("m:ss")];
    if (hours !== minutes) return hours ? "h:mm" : "m:ss";
  }
  const example = cells.find((cell) => /^\d{1,3}:\d\d$/.test(cell.trim())) ?? "";
  questions.push({ id: "clock", example });
  return "h:mm";
}

function unitOf(
  table: Table,
  plan: Plan,
  efforts: readonly Effort[],
  given: Reading["units"],
  answers: Answers,
  questions: Question[],
): DistanceUnit {
  const [only = "km", ...more] = plan.units;
  if (more.length === 0 || plan.at.distance === undefined) return only;
  if (plan.metresAt !== null && table.rows.some((row) => Number(row[plan.metresAt as number]) > 0))
    return only;
  // What the person said, or what the columns cannot but mean.
  if (plan.source === "garmin-csv" && given) return given;
  const told = efforts.filter(({ cell }) => cell !== "");
  const found = unitIn(told, plan.units, decimalIn(told.map(({ cell }) => cell))) ?? bySteps(table, plan);
  if (found) return found;
  if (answers.distance) return answers.distance;
  // Miles are written in English.
  if (told.length === 0 || (plan.language && plan.language !== "en")) return "km";
  const run = told.find(
    ({ sport, minutes, cell }) => sport === "run" && minutes && (readNumber(cell, null) ?? 0) > 0,
  );
  if (!run) return given ?? "km";
  if (given) return given;
  const units = plan.units.filter((unit) => unit !== "m");
  questions.push({ id: "distance", example: run.cell, minutes: run.minutes, units });
  return "km";
}

function effortsOf(table: Table, plan: Plan, clock: Clock, learned: Context["sports"]): Effort[] {
  return table.rows.slice(0, 2_000).map((row) => {
    const at = (i: number | undefined) => (i === undefined ? "" : (row[i] ?? ""));
    const minutes = DURATIONS.map((f) =>
      readDuration(at(plan.at[f]), plan.timeUnit, clock, plan.machine ? "." : null),
    );
    const { sport } = sportOf(
      { type: at(plan.at.type), title: at(plan.at.title), language: plan.language },
      learned,
    );
    return {
      cell: at(plan.at.distance),
      sport,
      minutes: minutes.find((value) => value && value > 0) ?? null,
    };
  });
}

function bySteps(table: Table, plan: Plan): DistanceUnit | null {
  const { stride, cadence, distance, duration } = plan.at;
  if (stride === undefined || cadence === undefined || distance === undefined || duration === undefined)
    return null;
  const rows = table.rows.flatMap((row) => {
    const number = (i: number) => readNumber(row[i] ?? "", null) ?? 0;
    const minutes = readDuration(row[duration] ?? "", "min", "m:ss", null) ?? 0;
    const told = { distance: number(distance), minutes, cadence: number(cadence), stride: number(stride) };
    return told.distance > 0 && minutes > 0 && told.cadence > 60 && told.stride > 0.2 ? [told] : [];
  });
  return unitBySteps(rows);
}

function unknownSports(table: Table, plan: Plan, learned: Context["sports"]): string[] {
  const words = new Set<string>();
  for (const row of table.rows) {
    const at = (i: number | undefined) => (i === undefined ? "" : (row[i] ?? ""));
    const told = { type: at(plan.at.type), title: at(plan.at.title), language: plan.language };
    const { known, word } = sportOf(told, learned);
    if (!known) words.add(word);
  }
  return [...words];
}
