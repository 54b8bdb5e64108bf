import { sorenessOn } from "@/lib/scales/soreness-scale";
import type { Parsed, SessionDraft } from "../draft";
import { said } from "../said";
import { parsedOf } from "../wellness/read-wellness";
import { type Morning, NO_ANSWER } from "../wellness/wellness-draft";
import type { Context } from "../workout";
import { CellError } from "./cell-error";
import { dateCell, numberCell, rescale } from "./cells";
import { readNumber } from "./numbers";
import { pastDate } from "./rows";
import { eachRow, type Table } from "./table";

/**
 * TrainingPeaks' workouts tell the minutes in heart-rate zones, HRZone1Minutes .. HRZone10Minutes: those above the
 * fourth are the fifth. For what the rest of the columns do not say of a row.
 */
export function zonesOf({ header }: Table) {
  const at = Array.from({ length: 10 }, (_, i) => header.indexOf(`HRZone${i + 1}Minutes`));
  return (cells: readonly string[]): Partial<SessionDraft> => {
    const zones = at.map((i) => Math.max(0, Math.min(2880, readNumber(cells[i] ?? "", ".") ?? 0)) * 60);
    const five = [...zones.slice(0, 4), zones.slice(4).reduce((sum, s) => sum + s, 0)];
    return five.some((s) => s > 0) ? { zoneSeconds: five.map(Math.round) } : {};
  };
}

/**
 * TrainingPeaks' export of metrics: Timestamp, Type, Value, a line each. Soreness, Fatigue, Stress, Mood and Sleep
 * Quality are 1..10 with 10 the most; Sleep Hours are hours.
 */
export const isTrainingPeaksMetrics = ({ header }: Table) =>
  header.length <= 4 && header.includes("Timestamp") && header.includes("Type") && header.includes("Value");

const FIELDS: Record<string, keyof Morning> = {
  soreness: "soreness",
  fatigue: "fatigue",
  stress: "stress",
  mood: "mood",
  "overall feeling": "mood",
  "sleep quality": "sleepQuality",
  "sleep hours": "sleepHours",
  hrv: "hrvMs",
  pulse: "restingHr",
  "resting heart rate": "restingHr",
};
const MOST: Partial<Record<keyof Morning, number>> = { sleepHours: 24, hrvMs: 400, restingHr: 250 };

export function readTrainingPeaksMetrics(table: Table, context: Context): Parsed {
  const days = new Map<string, Morning>();
  let odd = 0;
  const { rowErrors } = eachRow(table, (row) => {
    const type = row.first("Type");
    const field = FIELDS[type.toLowerCase().trim()];
    if (!field) return null;
    const date = pastDate(dateCell(row.first("Timestamp"), "Timestamp"), "Timestamp", context);
    const day = days.get(date) ?? { ...NO_ANSWER };
    days.set(date, day);
    try {
      const value = numberCell(row.first("Value"), type, 0, MOST[field] ?? 10);
      if (value !== null) day[field] = onOurs(field, value);
    } catch (error) {
      if (!(error instanceof CellError) || field === "soreness") throw error;
      odd++;
    }
    return null;
  });
  const notes = odd ? [said("noted.answersLeft", { answers: odd })] : [];
  return { ...parsedOf(days, "trainingpeaks"), rowErrors, notes };
}

function onOurs(field: keyof Morning, value: number): number | null {
  if (MOST[field] !== undefined) return value || null;
  return field === "soreness" ? sorenessOn({ best: 1, worst: 10 }, value) : rescale(value, [1, 10], [1, 5]);
}
