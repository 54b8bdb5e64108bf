import type { SessionDraft, WellnessDraft } from "../draft";
import type { Context } from "../workout";
import { dateCell, numberCell, rescale } from "./cells";
import { beatsCell, pastDate, sessionRow, type Wellness, wellnessRow } from "./rows";
import { eachRow, type Row, type Table } from "./table";

/**
 * TrainingPeaks' export of workouts. Columns as public readers use them: Title, WorkoutType, WorkoutDescription,
 * PlannedDuration, WorkoutDay, CoachComments, DistanceInMeters, AthleteComments, TimeTotalInHours, CadenceAverage,
 * HeartRateAverage, HeartRateMax, HRZone1Minutes .. HRZone10Minutes, Rpe, Feeling. Rows that were only planned have no
 * TimeTotalInHours and are left out.
 */
export const isTrainingPeaksWorkouts = ({ header }: Table) =>
  header.includes("WorkoutDay") && header.includes("TimeTotalInHours");

export function readTrainingPeaksWorkouts(table: Table, context: Context) {
  return eachRow(table, (row) => workout(row, context));
}

function workout(row: Row, context: Context): SessionDraft | null {
  const number = (name: string, high?: number) => numberCell(row.first(name), name, 0, high);
  const hours = number("TimeTotalInHours", 48);
  const metres = number("DistanceInMeters", 2_000_000);
  const zones = Array.from({ length: 10 }, (_, i) => (number(`HRZone${i + 1}Minutes`, 2880) ?? 0) * 60);
  const above = zones.slice(4).reduce((sum, s) => sum + s, 0);
  const five = [...zones.slice(0, 4), above];
  return sessionRow("trainingpeaks-csv", {
    date: pastDate(dateCell(row.first("WorkoutDay"), "WorkoutDay"), "WorkoutDay", context.now),
    sport: row.first("WorkoutType"),
    title: row.first("Title").slice(0, 200),
    note: row.first("AthleteComments").slice(0, 2000),
    durationMin: hours === null ? null : Number((hours * 60).toFixed(2)),
    distanceKm: metres === null ? null : metres / 1000,
    averageHr: beatsCell(number("HeartRateAverage")),
    maxHr: beatsCell(number("HeartRateMax")),
    cadence: number("CadenceAverage"),
    zoneSeconds: five.some((s) => s > 0) ? five.map(Math.round) : null,
    rpe: number("Rpe", 10),
  });
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
    const date = pastDate(dateCell(row.first("Timestamp"), "Timestamp"), "Timestamp", context.now);
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
