import { ImportError, type Lap, type SessionDraft } from "./draft";
import type { Point } from "./track";
import { type Context, type Recording, workoutOf } from "./workout";
import { walkXml, xmlInstant, xmlNumber } from "./xml";

type LapTotals = { timerS: number; distanceM: number; hr: number | null; maxHr: number | null };

/** The workouts of a TCX file (Garmin's Training Center XML). Throws `ImportError`. */
export function readTcx(bytes: Uint8Array, context: Context): SessionDraft[] {
  const activities: { recording: Recording; laps: LapTotals[] }[] = [];
  const path: string[] = [];
  let lap: LapTotals | null = null;
  let point: Point | null = null;
  const inside = (name: string) => path.at(-2) === name;
  const { whole } = walkXml(bytes, {
    open(name, attributes) {
      path.push(name);
      if (name === "Activity")
        activities.push({
          recording: { source: "tcx", sport: attributes.Sport ?? null, points: [], warnings: [] },
          laps: [],
        });
      else if (name === "Lap") lap = { timerS: 0, distanceM: 0, hr: null, maxHr: null };
      else if (name === "Trackpoint") point = { t: Number.NaN };
    },
    close(name, text) {
      const activity = activities.at(-1);
      if (name === "Trackpoint" && point) {
        activity?.recording.points.push(point);
        point = null;
      } else if (name === "Lap" && lap) {
        activity?.laps.push(lap);
        lap = null;
      } else if (point) readPoint(point, name, text, path);
      else if (lap && inside("Lap")) {
        if (name === "TotalTimeSeconds") lap.timerS = xmlNumber(text) ?? 0;
        if (name === "DistanceMeters") lap.distanceM = xmlNumber(text) ?? 0;
      } else if (lap && name === "Value" && inside("AverageHeartRateBpm")) lap.hr = xmlNumber(text) ?? null;
      else if (lap && name === "Value" && inside("MaximumHeartRateBpm")) lap.maxHr = xmlNumber(text) ?? null;
      else if (activity && name === "Notes" && inside("Activity")) activity.recording.title = text;
      path.pop();
    },
  });
  if (activities.length === 0)
    throw new ImportError("holds no activity; export the workout itself, not a course or plan");
  return activities.map(({ recording, laps }) => {
    if (!whole) recording.warnings.push("The file ends early; what was there was read.");
    const timerS = sum(laps.map((l) => l.timerS));
    const distanceM = sum(laps.map((l) => l.distanceM));
    return workoutOf(
      {
        ...recording,
        timerS: whole && timerS > 0 ? timerS : null,
        distanceM: whole && distanceM > 0 ? distanceM : null,
        maxHr: laps.reduce<number | null>((most, l) => Math.max(most ?? 0, l.maxHr ?? 0) || null, null),
        averageHr: laps[0]?.hr ?? null,
        laps: laps.map(lapOf),
      },
      context,
    );
  });
}

function readPoint(point: Point, name: string, text: string, path: readonly string[]): void {
  const value = xmlNumber(text);
  if (name === "Time") point.t = xmlInstant(text);
  else if (name === "LatitudeDegrees") point.lat = value;
  else if (name === "LongitudeDegrees") point.lon = value;
  else if (name === "AltitudeMeters") point.altitude = value;
  else if (name === "DistanceMeters") point.distance = value;
  else if (name === "Value" && path.at(-2) === "HeartRateBpm") point.hr = value;
  else if (name === "Cadence" || name === "RunCadence") point.cadence = value;
}

function lapOf(lap: LapTotals): Lap {
  return {
    durationMin: Number((lap.timerS / 60).toFixed(2)),
    distanceKm: lap.distanceM ? Number((lap.distanceM / 1000).toFixed(3)) : null,
    averageHr: lap.hr === null ? null : Math.round(lap.hr),
  };
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
