import { ImportError, type SessionDraft } from "./draft";
import type { Point } from "./track";
import { type Context, type Recording, workoutOf } from "./workout";
import { walkXml, xmlInstant, xmlNumber } from "./xml";

/** The workouts of a GPX file, one a track. Throws `ImportError`, also for a route that nobody has run yet. */
export function readGpx(bytes: Uint8Array, context: Context): SessionDraft[] {
  const tracks: Recording[] = [];
  const path: string[] = [];
  let point: Point | null = null;
  const { whole } = walkXml(bytes, {
    open(name, attributes) {
      path.push(name);
      if (name === "trk") tracks.push({ source: "gpx", sport: null, points: [], warnings: [] });
      else if (name === "trkpt")
        point = { t: Number.NaN, lat: xmlNumber(attributes.lat), lon: xmlNumber(attributes.lon) };
    },
    close(name, text) {
      const track = tracks.at(-1);
      if (name === "trkpt" && point) {
        track?.points.push(point);
        point = null;
      } else if (point) readPoint(point, name, text);
      else if (track && path.at(-2) === "trk") {
        if (name === "type") track.sport = text;
        if (name === "name") track.title = text;
      }
      path.pop();
    },
  });
  const run = tracks.filter((track) => track.points.length > 0);
  if (run.length === 0) throw new ImportError("holds no track; export the workout itself, not a route");
  if (run.every((track) => track.points.every(({ t }) => Number.isNaN(t))))
    throw new ImportError("has no times: it is a route, not a workout");
  return run.map((track) => {
    if (!whole) track.warnings.push("The file ends early; what was there was read.");
    return workoutOf(track, context);
  });
}

function readPoint(point: Point, name: string, text: string): void {
  if (name === "time") point.t = xmlInstant(text);
  else if (name === "ele") point.altitude = xmlNumber(text);
  else if (name === "hr" || name === "heartrate") point.hr = xmlNumber(text);
  else if (name === "cad" || name === "cadence") point.cadence = xmlNumber(text);
}
