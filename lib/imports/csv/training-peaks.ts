import type { SessionDraft, WellnessDraft } from "../draft";
import type { Context } from "../workout";
import { dateCell, numberCell, rescale } from "./cells";
import { readNumber } from "./numbers";
import { pastDate, type Wellness, wellnessRow } from "./rows";
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

const FIELDS: Record<string, keyof Wellness> = {
  soreness: "soreness",
  fatigue: "fatigue",
  stress: "stress",
  mood: "mood",
  "overall feeling": "mood",
  "sleep quality": "sleepQuality",
  "sleep hours": "sleepHours",
};

export function readTrainingPeaksMetrics(table: Table, context: Context) {
  const days = new Map<string, Wellness>();
  const { rowErrors } = eachRow(table, (row) => {
    const field = FIELDS[row.first("Type").toLowerCase().trim()];
    if (!field) return null;
    const date = pastDate(dateCell(row.first("Timestamp"), "Timestamp"), "Timestamp", context);
    const value = numberCell(row.first("Value"), row.first("Type"), 0, field === "sleepHours" ? 24 : 10);
    const day = days.get(date) ?? {
      soreness: null,
      sleepHours: null,
      sleepQuality: null,
      fatigue: null,
      stress: null,
      mood: null,
    };
    if (value !== null)
      day[field] =
        field === "sleepHours" ? value : rescale(value, [1, 10], field === "soreness" ? [0, 10] : [1, 5]);
    days.set(date, day);
    return null;
  });
  const read = [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, day]) => wellnessRow(date, day))
    .filter((draft): draft is WellnessDraft => draft !== null);
  return { read, rowErrors };
}
