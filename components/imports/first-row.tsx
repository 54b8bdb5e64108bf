import { inWords } from "@/lib/calendar";
import { CellError } from "@/lib/imports/csv/cell-error";
import { type DateOrder, orderIn, readClock, readMoment } from "@/lib/imports/csv/dates";
import { type DistanceUnit, kilometres } from "@/lib/imports/csv/distances";
import { type Clock, readDuration, type TimeUnit } from "@/lib/imports/csv/durations";
import { decimalIn } from "@/lib/imports/csv/numbers";
import type { SessionChoice } from "./session-columns";
import type { Table } from "./table-preview";

/** How the first row of the table is read with what is chosen, so that a wrong unit or order is seen at once. */
export function FirstRow({
  table,
  choice,
  sessions,
}: {
  table: Table;
  choice: SessionChoice;
  sessions: boolean;
}) {
  const told = readFirst(table, choice, sessions);
  return (
    <p role="status" className="bg-accent-soft rounded-lg px-3 py-2 text-sm">
      <span className="font-medium">The first row is then:</span> {told}
    </p>
  );
}

function readFirst(table: Table, choice: SessionChoice, sessions: boolean): string {
  const column = (key: string) =>
    table.sample.map((row) => row[table.header.indexOf(choice[key] ?? "")] ?? "");
  const cell = (key: string) => (choice[key] ? (column(key)[0] ?? "") : "");
  const parts = [dayOf(cell("date"), cell("time"), column("date"), choice.dateOrder as DateOrder)];
  if (sessions) {
    const unit = choice.durationUnit ?? "min";
    const clock: Clock = unit === "m:ss" ? "m:ss" : "h:mm";
    const timeUnit = (unit === "h" || unit === "s" ? unit : "min") as TimeUnit;
    const minutes = readDuration(cell("duration"), timeUnit, clock, decimalIn(column("duration")));
    parts.push(minutes ? `${Number(minutes.toFixed(1))} minutes` : "no duration");
    const effort = { cell: cell("distance"), sport: "other", minutes };
    const km = choice.distance
      ? kilometres(effort, choice.distanceUnit as DistanceUnit, decimalIn(column("distance")), false)
      : null;
    if (km) parts.push(`${Number(km.toFixed(2))} km`);
    if (choice.sport) parts.push(cell("sport"));
    if (choice.averageHr) parts.push(`${cell("averageHr")} beats a minute`);
  }
  return `${parts.filter(Boolean).join(", ")}.`;
}

function dayOf(cell: string, clock: string, column: readonly string[], order: DateOrder): string {
  const found = orderIn(column, "9999", null);
  try {
    const { date, time } = readMoment(cell, "The date", found.sure ? found.order : order);
    const at = (time ?? readClock(clock))?.slice(0, 5);
    return `${inWords(date)} ${date.slice(0, 4)}${at ? `, ${at}` : ""}`;
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    return cell ? `“${cell}” is no date` : "no date";
  }
}
