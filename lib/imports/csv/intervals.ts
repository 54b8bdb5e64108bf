import { type Scale, sorenessOn } from "@/lib/scales/soreness-scale";
import type { Parsed } from "../draft";
import { numberReader } from "../wellness/measured";
import { readWellness } from "../wellness/read-wellness";
import { sleepReader } from "../wellness/sleep-hours";
import type { Context } from "../workout";
import { numberCell, rescale } from "./cells";
import type { Table } from "./table";

/**
 * intervals.icu's wellness: date (or id), restingHR, hrv, sleepSecs, sleepQuality, soreness, fatigue, stress, mood. The
 * five answers are 1 (best) to 4 (worst); 0 is none.
 */
export const isIntervalsWellness = ({ header }: Table) =>
  header.includes("sleepSecs") && (header.includes("date") || header.includes("id"));

const ANSWERS: Scale = { best: 1, worst: 4 };

export function readIntervalsWellness(table: Table, context: Context): Parsed {
  const at = (name: string) => table.header.indexOf(name);
  const answer = (name: string, on: (value: number) => number) => (cells: readonly string[]) => {
    const value = numberCell(cells[at(name)] ?? "", name, 0, 4);
    return value ? on(value) : null;
  };
  const to = (low: number, high: number) => (value: number) => rescale(value, [1, 4], [low, high]);
  return readWellness(
    table,
    {
      source: "intervals.icu",
      dateAt: at("date") < 0 ? at("id") : at("date"),
      dateOrder: "ymd",
      readers: {
        soreness: answer("soreness", (value) => sorenessOn(ANSWERS, value)),
        sleepHours: sleepReader(table, at("sleepSecs")),
        sleepQuality: answer("sleepQuality", to(5, 1)),
        fatigue: answer("fatigue", to(1, 5)),
        stress: answer("stress", to(1, 5)),
        mood: answer("mood", to(5, 1)),
        hrvMs: numberReader(table, at("hrv"), 400),
        restingHr: numberReader(table, at("restingHR"), 250),
      },
    },
    context,
  );
}
