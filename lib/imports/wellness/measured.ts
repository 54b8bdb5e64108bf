import { numberCell } from "../csv/cells";
import { decimalIn } from "../csv/numbers";
import type { Table } from "../csv/table";
import { plain } from "../words/plain";
import { isMeasured, wellnessColumns } from "./columns";
import type { WellnessPlan } from "./read-wellness";
import { sleepReader } from "./sleep-hours";

/** Whose table of nights it is, by a column that no other has. */
const SOURCES: readonly (readonly [RegExp, string])[] = [
  [/^(?:recovery score|cycle start time|sleep performance)/, "whoop"],
  [/^(?:readiness score|total sleep score|oura|average resting heart rate|bedtime start)/, "oura"],
  [/^(?:hrv4t|avnn|hrv4training)/, "hrv4training"],
  [/^(?:ans charge|ans status|nightly recharge)/, "polar"],
  [/^(?:sleep score \d|body battery|overnight hrv|7d avg)/, "garmin"],
];

/** How a table of nights that devices measured is read; null for any other. */
export function measuredPlan(table: Table): WellnessPlan | null {
  const header = withSleep(table.header);
  if (!isMeasured(header)) return null;
  const { date = 0, sleepHours, hrvMs, restingHr } = wellnessColumns(header);
  const names = header.map(plain);
  const source = SOURCES.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? "csv";
  return {
    source,
    dateAt: date,
    dateOrder: "ymd",
    readers: {
      ...(sleepHours === undefined ? {} : { sleepHours: sleepReader({ ...table, header }, sleepHours) }),
      ...(hrvMs === undefined ? {} : { hrvMs: numberReader(table, hrvMs, 400) }),
      ...(restingHr === undefined ? {} : { restingHr: numberReader(table, restingHr, 250) }),
    },
  };
}

/** Garmin's table of sleep calls the night's length "Duration", as sessions do. */
const withSleep = (header: readonly string[]): string[] =>
  /^sleep score/i.test(header[0] ?? "")
    ? header.map((name) => (name === "Duration" ? "Sleep duration" : name))
    : [...header];

/** Reads a column of positive numbers, with or without a unit behind them; 0 is none. */
export function numberReader(table: Table, at: number, most: number) {
  const name = table.header[at] ?? "";
  const decimal = decimalIn(table.rows.map((row) => row[at] ?? ""));
  return (cells: readonly string[]) => numberCell(cells[at] ?? "", name, 0, most, decimal) || null;
}
