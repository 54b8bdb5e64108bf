import { localDate } from "@/lib/calendar";
import { ImportError, type SessionDraft } from "../draft";
import type { Context } from "../workout";
import { englishInstant, numberCell } from "./cells";
import { beatsCell, pastDate, sessionRow } from "./rows";
import { eachRow, type Row, type Table } from "./table";

/**
 * Strava's bulk export, activities.csv. The dates are UTC. Several names stand twice: the first Distance is in the
 * athlete's units, the last in metres; times are seconds. Columns as in exports of 2020-2026, for example the header in
 * github.com/wolfderby's and other public readers: Activity ID, Activity Date, Activity Name, Activity Type, Activity
 * Description, Elapsed Time, Distance, ..., Filename, ..., Elapsed Time, Moving Time, Distance, ..., Elevation Gain,
 * Elevation Loss, ..., Average Cadence, Max Heart Rate, Average Heart Rate, ..., Perceived Exertion.
 */
export const isStrava = ({ header }: Table) =>
  header.includes("Activity ID") && header.includes("Activity Date");

export type StravaRow = { file: string; draft: SessionDraft };

/** Throws `ImportError` for any other table. */
export function readStrava(table: Table, context: Context) {
  if (!isStrava(table)) throw new ImportError("is not Strava's list of activities");
  return eachRow(table, (row): StravaRow | null => {
    const draft = draftOf(row, context);
    return draft ? { file: row.first("Filename"), draft } : null;
  });
}

function draftOf(row: Row, context: Context): SessionDraft | null {
  const at = englishInstant(row.first("Activity Date"), "Activity Date");
  const number = (name: string, high?: number) => numberCell(row.last(name), name, 0, high);
  const elapsed = number("Elapsed Time", 172_800 * 4);
  const moving = number("Moving Time", 172_800 * 4) ?? elapsed;
  const metres = number("Distance", 2_000_000);
  const minutes = (seconds: number | null) =>
    seconds === null ? null : Number((Math.min(seconds, 172_800) / 60).toFixed(2));
  return sessionRow("strava-csv", {
    startedAt: at,
    date: pastDate(localDate(at, context.timeZone), "Activity Date", context.now),
    sport: row.first("Activity Type"),
    title: row.first("Activity Name").slice(0, 200),
    note: row.first("Activity Description").slice(0, 2000),
    durationMin: minutes(moving),
    elapsedMin: minutes(elapsed),
    distanceKm: metres === null ? null : metres / 1000,
    ascentM: number("Elevation Gain"),
    descentM: number("Elevation Loss"),
    averageHr: beatsCell(number("Average Heart Rate")),
    maxHr: beatsCell(number("Max Heart Rate")),
    cadence: number("Average Cadence"),
    rpe: number("Perceived Exertion", 10),
  });
}
