import type { WellnessDraft } from "../draft";
import type { Context } from "../workout";
import { dateCell, numberCell, rescale } from "./cells";
import { pastDate, wellnessRow } from "./rows";
import { eachRow, type Table } from "./table";

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
    const date = pastDate(dateCell(row.first("date") || row.first("id"), "date"), "date", context);
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
