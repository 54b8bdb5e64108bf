import type { SessionDraft } from "./draft";
import { ImportError } from "./import-error";
import { averageBeats } from "./laps";
import { workoutsOf } from "./parts";
import { isVirtualSport, namesGame } from "./place";
import { type Context, livingBeats, type Recording } from "./recording";
import { type Said, said } from "./said";
import { type LapTotals, lapOf, wholeLaps } from "./tcx-laps";
import type { Point } from "./track";
import { namesZone, walkXml, xmlInstant, xmlNumber } from "./xml";

type Activity = { recording: Recording; laps: LapTotals[]; id: number; creator: string };

/** The workouts of a TCX file (Garmin's Training Center XML). Throws `ImportError`. */
export function readTcx(bytes: Uint8Array, context: Context): SessionDraft[] {
  const { activities, author, whole, warnings } = walked(bytes);
  if (activities.length === 0) throw new ImportError("refused.noActivity");
  return workoutsOf(
    activities.map((activity) => {
      const recording = recordingOf(activity, whole);
      const { sport, title } = recording;
      const virtual = namesGame(author, activity.creator, title) || isVirtualSport(sport);
      return { ...recording, virtual, warnings: [...warnings] };
    }),
    context,
  );
}

function recordingOf({ recording, laps: given, id }: Activity, whole: boolean): Recording {
  const laps = wholeLaps(given, recording.points);
  const sum = (key: "timerS" | "distanceM") => laps.reduce((total, lap) => total + lap[key], 0) || null;
  const averages = laps.map(lapOf);
  const starts = [laps[0]?.start, id].filter((t): t is number => t !== undefined && !Number.isNaN(t));
  const lastPoint = recording.points.at(-1);
  return {
    ...recording,
    start: starts[0],
    // Of a file that ends early the last lap's totals are missing.
    timerS: whole ? sum("timerS") : null,
    distanceM: whole ? sum("distanceM") : null,
    maxHr: livingBeats(Math.max(0, ...laps.map((lap) => lap.maxHr ?? 0))),
    averageHr: averageBeats(averages) ?? untimedBeats(recording.points),
    laps: averages,
    clock: { end: lastPoint?.t, created: id },
  };
}

/** The mean heart rate of moments without times, which are otherwise left out. */
function untimedBeats(points: readonly Point[]): number | null {
  if (points.some(({ t }) => !Number.isNaN(t))) return null;
  const beats = points.flatMap(({ hr }) => livingBeats(hr) ?? []);
  return beats.length ? beats.reduce((sum, bpm) => sum + bpm, 0) / beats.length : null;
}

type Walked = { activities: Activity[]; author: string; whole: boolean; warnings: Said[] };

function walked(bytes: Uint8Array): Walked {
  const activities: Activity[] = [];
  let author = "";
  const path: string[] = [];
  let lap: LapTotals | null = null;
  let point: Point | null = null;
  let zoneless = false;
  const { whole, warnings } = walkXml(bytes, {
    open(name, attributes) {
      path.push(name);
      const activity = activities.at(-1);
      if (name === "Activity") activities.push(activityOf(attributes));
      else if (name === "Lap" && activity) {
        const start = xmlInstant(attributes.StartTime ?? "");
        lap = {
          start,
          timerS: 0,
          distanceM: 0,
          hr: null,
          maxHr: null,
          from: activity.recording.points.length,
          to: 0,
        };
      } else if (name === "Trackpoint") point = { t: Number.NaN };
    },
    close(name, text) {
      const activity = activities.at(-1);
      if (name === "Time" && text && !namesZone(text)) zoneless = true;
      if (name === "Trackpoint" && point) {
        activity?.recording.points.push(point);
        point = null;
      } else if (name === "Lap" && lap) {
        lap.to = activity?.recording.points.length ?? 0;
        activity?.laps.push(lap);
        lap = null;
      } else if (point) readPoint(point, name, text, path);
      else if (lap) readLap(lap, name, text, path.at(-2));
      else if (path.at(-2) === "Author" && name === "Name") author = text;
      else if (activity) readActivity(activity, name, text, path.at(-2));
      path.pop();
    },
  });
  return { activities, author, whole, warnings: zoneless ? [...warnings, said("noted.noZone")] : warnings };
}

const activityOf = ({ Sport }: Record<string, string>): Activity => ({
  recording: { source: "tcx", sport: Sport || null, points: [], warnings: [] },
  laps: [],
  id: Number.NaN,
  creator: "",
});

function readActivity(activity: Activity, name: string, text: string, parent: string | undefined): void {
  if (name === "Notes" && parent === "Activity") activity.recording.title = text;
  else if (name === "Id" && parent === "Activity") activity.id = xmlInstant(text);
  else if (name === "Name" && parent === "Creator") activity.creator = text;
}

function readLap(lap: LapTotals, name: string, text: string, parent: string | undefined): void {
  const value = xmlNumber(text);
  if (parent === "Lap" && name === "TotalTimeSeconds") lap.timerS = Math.max(0, value ?? 0);
  else if (parent === "Lap" && name === "DistanceMeters") lap.distanceM = Math.max(0, value ?? 0);
  else if (name === "Value" && parent === "AverageHeartRateBpm") lap.hr = value ?? null;
  else if (name === "Value" && parent === "MaximumHeartRateBpm") lap.maxHr = value ?? null;
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
  else if (name === "Watts") point.power = value;
}
