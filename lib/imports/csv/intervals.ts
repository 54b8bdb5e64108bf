import type { SessionDraft, WellnessDraft } from "../draft";
import { wallClockOf } from "../wall-clock";
import type { Context } from "../workout";
import { dateCell, numberCell, rescale, wallInstant } from "./cells";
import { beatsCell, pastDate, sessionRow, wellnessRow } from "./rows";
import { eachRow, type Row, type Table } from "./table";

/**
 * intervals.icu's activities: the names of its API (intervals.icu/api/v1/docs): start_date_local, name, type,
 * moving_time and elapsed_time in seconds, distance in metres, total_elevation_gain, average_heartrate, max_heartrate,
 * average_cadence, icu_rpe.
 */
export const isIntervalsActivities = ({ header }: Table) =>
  header.includes("start_date_local") && header.includes("moving_time");

export function readIntervalsActivities(table: Table, context: Context) {
  return eachRow(table, (row) => activity(row, context));
}

function activity(row: Row, context: Context): SessionDraft | null {
  const number = (name: string, high?: number) => numberCell(row.first(name), name, 0, high);
  const minutes = (name: string) => {
    const seconds = number(name, 172_800);
    return seconds === null ? null : Number((seconds / 60).toFixed(2));
  };
  const metres = number("distance", 2_000_000);
  const date = pastDate(
    dateCell(row.first("start_date_local"), "start_date_local"),
    "start_date_local",
    context.now,
  );
  return sessionRow("intervals-csv", {
    date,
    startedAt: wallInstant(row.first("start_date_local"), date, context.timeZone),
    wallClock: wallClockOf(row.first("start_date_local"), date),
    sport: row.first("type"),
    title: row.first("name").slice(0, 200),
    durationMin: minutes("moving_time"),
    elapsedMin: minutes("elapsed_time"),
    distanceKm: metres === null ? null : metres / 1000,
    ascentM: number("total_elevation_gain"),
    averageHr: beatsCell(number("average_heartrate")),
    maxHr: beatsCell(number("max_heartrate")),
    cadence: number("average_cadence"),
    rpe: number("icu_rpe", 10),
  });
}

/**
 * intervals.icu's wellness: date (or id), sleepSecs, sleepQuality, soreness, fatigue, stress, mood. The five answers
 * are 1 (best) to 4 (worst).
 */
export const isIntervalsWellness = ({ header }: Table) =>
  header.includes("sleepSecs") && (header.includes("date") || header.includes("id"));

export function readIntervalsWellness(table: Table, context: Context) {
  return eachRow(table, (row): WellnessDraft | null => {
    const answer = (name: string, to: readonly [number, number]) => {
      const value = numberCell(row.first(name), name, 0, 4);
      return value ? rescale(value, [1, 4], to) : null;
    };
    const seconds = numberCell(row.first("sleepSecs"), "sleepSecs", 0, 86_400);
    const date = pastDate(dateCell(row.first("date") || row.first("id"), "date"), "date", context.now);
    return wellnessRow(date, {
      soreness: answer("soreness", [0, 10]),
      sleepHours: seconds ? seconds / 3600 : null,
      sleepQuality: answer("sleepQuality", [5, 1]),
      fatigue: answer("fatigue", [1, 5]),
      stress: answer("stress", [1, 5]),
      mood: answer("mood", [5, 1]),
    });
  });
}
