import type { SessionDraft } from "./draft";
import { ImportError } from "./import-error";
import { workoutsOf } from "./parts";
import { isVirtualSport, namesGame } from "./place";
import type { Context, Recording } from "./recording";
import { type Said, said } from "./said";
import type { Point } from "./track";
import { namesZone, walkXml, xmlInstant, xmlNumber } from "./xml";

/** The file's own time is the start where it lies so little before the first moment, in seconds. */
const LEAD_S = 300;

type File = { tracks: Recording[]; routes: number; creator: string; time: number };

/** The workouts of a GPX file, one a track. Throws `ImportError`, also for a route that nobody has run yet. */
export function readGpx(bytes: Uint8Array, context: Context): SessionDraft[] {
  const { tracks, routes, creator, time, warnings } = walked(bytes);
  const recorded = tracks.filter(({ points }) => points.length > 0);
  const run = recorded.filter(({ points }) => points.some(({ t }) => !Number.isNaN(t)));
  if (recorded.length === 0) throw new ImportError("refused.noTrack");
  if (run.length === 0) throw new ImportError("refused.noTimes");
  const [first] = run;
  if (first && run.length === 1) first.start = startOf(time, first.points);
  return workoutsOf(
    run.map((track) => ({
      ...track,
      virtual: namesGame(creator, track.title) || isVirtualSport(track.sport),
      warnings: [...warnings],
    })),
    context,
    routesLeft(routes + recorded.length - run.length),
  );
}

const routesLeft = (routes: number): Said[] => (routes > 0 ? [said("noted.routesLeft", { routes })] : []);

function startOf(time: number, points: readonly Point[]): number | undefined {
  const first = points.find(({ t }) => !Number.isNaN(t))?.t ?? Number.NaN;
  return time <= first && first - time <= LEAD_S ? time : undefined;
}

function walked(bytes: Uint8Array): File & { warnings: Said[] } {
  const file: File = { tracks: [], routes: 0, creator: "", time: Number.NaN };
  const path: string[] = [];
  let point: Point | null = null;
  let zoneless = false;
  const { warnings } = walkXml(bytes, {
    open(name, attributes) {
      path.push(name);
      if (name === "trk") file.tracks.push({ source: "gpx", sport: null, points: [], warnings: [] });
      else if (name === "rte") file.routes++;
      else if (name === "gpx") file.creator = attributes.creator ?? "";
      else if (name === "trkpt")
        point = { t: Number.NaN, lat: xmlNumber(attributes.lat), lon: xmlNumber(attributes.lon) };
    },
    close(name, text) {
      if (point && name !== "trkpt") {
        readPoint(point, name, text);
        if (name === "time" && text && !namesZone(text)) zoneless = true;
        path.pop();
        return;
      }
      const track = file.tracks.at(-1);
      const parent = path.at(-2);
      if (name === "trkpt" && point) {
        track?.points.push(point);
        point = null;
      } else if (track && parent === "trk") {
        if (name === "type") track.sport = text;
        if (name === "name") track.title = text;
      } else if (name === "time" && (parent === "metadata" || parent === "gpx")) file.time = xmlInstant(text);
      path.pop();
    },
  });
  return { ...file, warnings: zoneless ? [...warnings, said("noted.noZone")] : warnings };
}

/** Garmin's, Cluetrust's and Suunto's extensions name the same things by these words. */
function readPoint(point: Point, name: string, text: string): void {
  switch (name.toLowerCase()) {
    case "time":
      point.t = xmlInstant(text);
      break;
    case "ele":
      point.altitude = xmlNumber(text);
      break;
    case "hr":
    case "heartrate":
    case "heartratebpm":
      point.hr = xmlNumber(text);
      break;
    case "cad":
    case "cadence":
    case "runcadence":
      point.cadence = xmlNumber(text);
      break;
    case "power":
    case "watts":
    case "powerinwatts":
      point.power = xmlNumber(text);
      break;
  }
}
