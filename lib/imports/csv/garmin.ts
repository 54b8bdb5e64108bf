import type { SessionDraft } from "../draft";
import { wallClockOf } from "../wall-clock";
import type { Context } from "../workout";
import { dateCell, durationCell, numberCell, wallInstant } from "./cells";
import { beatsCell, pastDate, sessionRow } from "./rows";
import { eachRow, type Row, type Table } from "./table";

/**
 * Garmin Connect's list of activities, Activities.csv. Dates are local; "--" is nothing; distance is in the account's
 * units (the file does not say which), swims in metres. Columns as quoted by public readers of 2019-2026: Activity Type,
 * Date, Favorite, Title, Distance, Calories, Time, Avg HR, Max HR, Aerobic TE, Avg Run Cadence, ..., Total Ascent, Total
 * Descent, ..., Moving Time, Elapsed Time (Elev Gain and Elev Loss until 2021).
 */
export const isGarmin = ({ header }: Table) =>
  header.includes("Activity Type") &&
  header.includes("Date") &&
  header.includes("Title") &&
  header.includes("Favorite");

const KM_PER_MILE = 1.609344;

export function readGarmin(table: Table, context: Context, units: "km" | "mi") {
  const column = table.header.indexOf("Distance");
  const decimalComma = table.rows.some((cells) => /^\d+,\d{1,2}$/.test(cells[column] ?? ""));
  return eachRow(table, (row) => draftOf(row, context, units, decimalComma));
}

function draftOf(row: Row, context: Context, units: "km" | "mi", comma: boolean): SessionDraft | null {
  const number = (name: string, high?: number) => numberCell(row.first(name), name, -10_000, high, comma);
  const sport = row.first("Activity Type");
  const distance = number("Distance", 100_000);
  const inMetres = /swim/i.test(sport);
  const km =
    distance === null
      ? null
      : inMetres
        ? distance / 1000
        : units === "mi"
          ? distance * KM_PER_MILE
          : distance;
  const climb = (now: string, before: string) => {
    const value = number(now) ?? number(before);
    return value === null ? null : Math.round(units === "mi" ? value * 0.3048 : value);
  };
  const date = pastDate(dateCell(row.first("Date"), "Date"), "Date", context.now);
  return sessionRow("garmin-csv", {
    date,
    startedAt: wallInstant(row.first("Date"), date, context.timeZone),
    wallClock: wallClockOf(row.first("Date"), date),
    sport,
    title: row.first("Title").slice(0, 200),
    durationMin:
      durationCell(row.first("Moving Time"), "Moving Time") || durationCell(row.first("Time"), "Time"),
    elapsedMin: durationCell(row.first("Elapsed Time"), "Elapsed Time"),
    distanceKm: km,
    ascentM: climb("Total Ascent", "Elev Gain"),
    descentM: climb("Total Descent", "Elev Loss"),
    averageHr: beatsCell(number("Avg HR")),
    maxHr: beatsCell(number("Max HR")),
    cadence: number("Avg Run Cadence") ?? number("Avg Bike Cadence"),
  });
}
