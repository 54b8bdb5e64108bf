import { Encoder } from "@garmin/fitsdk";
import { bytesOf, MESG } from "./fixtures";

/** Made-up recordings with faults that real ones have: each test says which moments and totals its file holds. */
export type Odd = {
  t: Date;
  metres?: number;
  hr?: number;
  cadence?: number;
  altitude?: number;
  lat?: number;
  lon?: number;
  more?: Record<string, unknown>;
};

export const START = new Date("2026-05-09T06:30:00Z");
export const MUNICH = { lat: 48.137, lon: 11.575 };
const M_PER_DEGREE = 111_200;

/** The instant so many seconds after the start. */
export const at = (seconds: number, start = START) => new Date(start.getTime() + seconds * 1000);

type Steady = {
  start?: Date;
  from?: number;
  to: number;
  every?: number | readonly number[];
  /** Metres a second, and metres at the first moment. */
  speed?: number;
  metres?: number;
  place?: { lat: number; lon: number } | null;
} & Pick<Odd, "hr" | "cadence">;

/** Moments of steady movement due north, from one second to another, at one rhythm or several in turn. */
export function steady(over: Steady): Odd[] {
  const { start, from = 0, to, every = 5, speed = 3, metres = 0, place = MUNICH, ...same } = over;
  const rhythm = typeof every === "number" ? [every] : every;
  const moments: Odd[] = [];
  for (let s = from, i = 0; s <= to; s += rhythm[i++ % rhythm.length] as number) {
    const way = metres + (s - from) * speed;
    const position = place ? { lat: place.lat + way / M_PER_DEGREE, lon: place.lon } : {};
    moments.push({ t: at(s, start), metres: way, ...position, ...same });
  }
  return moments;
}

type Values = Record<string, unknown>;
export type OddFit = {
  moments?: readonly Odd[];
  /** False for a watch that writes positions and no distance, or the other way round. */
  positions?: boolean;
  distances?: boolean;
  file?: Values;
  sessions?: readonly Values[];
  laps?: readonly Values[];
  events?: readonly Values[];
  activity?: Values | null;
};

const FIT_EPOCH_S = 631_065_600;
/** What a watch writes as local time: seconds since the FIT epoch. */
export const wall = (local: string) => Date.parse(`${local}Z`) / 1000 - FIT_EPOCH_S;
const semicircles = (degrees: number) => Math.round((degrees * 2 ** 31) / 180);

/** Totals of a session or lap that ran without a pause. */
export const totals = (startTime: Date, seconds: number, more: Values = {}): Values => ({
  timestamp: at(seconds, startTime),
  startTime,
  totalElapsedTime: seconds,
  totalTimerTime: seconds,
  ...more,
});

/** A FIT file of just these messages. */
export function fitOf(odd: OddFit): Uint8Array {
  const { moments = [], positions = true, distances = true, activity } = odd;
  const encoder = new Encoder();
  const say = (number: number, values: Values) =>
    encoder.onMesg(number, values as Parameters<Encoder["onMesg"]>[1]);
  const start = moments[0]?.t ?? START;
  say(MESG.FILE_ID, {
    manufacturer: "development",
    product: 1,
    timeCreated: start,
    type: "activity",
    ...odd.file,
  });
  for (const values of odd.events ?? []) say(MESG.EVENT, values);
  for (const { t, metres, hr, cadence, altitude, lat, lon, more } of moments)
    say(MESG.RECORD, {
      timestamp: t,
      ...(distances && metres !== undefined ? { distance: metres } : {}),
      ...(hr === undefined ? {} : { heartRate: hr }),
      ...(cadence === undefined ? {} : { cadence }),
      ...(altitude === undefined ? {} : { enhancedAltitude: altitude }),
      ...(positions && lat !== undefined && lon !== undefined
        ? { positionLat: semicircles(lat), positionLong: semicircles(lon) }
        : {}),
      ...more,
    });
  for (const values of odd.laps ?? []) say(MESG.LAP, values);
  for (const values of odd.sessions ?? [])
    say(MESG.SESSION, { sport: "running", subSport: "generic", ...values });
  if (activity) say(MESG.ACTIVITY, { numSessions: 1, ...activity });
  return encoder.close();
}

export type OddTrack = { name?: string; type?: string; moments: readonly Odd[]; times?: boolean };

/** A GPX file of these tracks; `more` stands behind them, `head` before them. */
export function gpxOf(
  tracks: readonly OddTrack[],
  over: { creator?: string; head?: string; more?: string } = {},
): string {
  const point = ({ t, lat, lon, hr, cadence, altitude }: Odd, times: boolean) =>
    `<trkpt lat="${lat ?? MUNICH.lat}" lon="${lon ?? MUNICH.lon}">` +
    (altitude === undefined ? "" : `<ele>${altitude}</ele>`) +
    (times ? `<time>${t.toISOString()}</time>` : "") +
    (hr === undefined && cadence === undefined
      ? ""
      : `<extensions><gpxtpx:TrackPointExtension>${hr === undefined ? "" : `<gpxtpx:hr>${hr}</gpxtpx:hr>`}${cadence === undefined ? "" : `<gpxtpx:cad>${cadence}</gpxtpx:cad>`}</gpxtpx:TrackPointExtension></extensions>`) +
    "</trkpt>";
  const track = ({ name, type, moments, times = true }: OddTrack) =>
    `<trk>${name === undefined ? "" : `<name>${name}</name>`}${type === undefined ? "" : `<type>${type}</type>`}<trkseg>${moments.map((m) => point(m, times)).join("")}</trkseg></trk>`;
  return `<?xml version="1.0" encoding="UTF-8"?><gpx version="1.1" creator="${over.creator ?? "fixtures"}" xmlns="http://www.topografix.com/GPX/1/1" xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">${over.head ?? ""}${tracks.map(track).join("")}${over.more ?? ""}</gpx>`;
}

export type OddLap = {
  start: Date;
  seconds: number;
  metres: number;
  hr?: number;
  moments?: readonly Odd[];
  times?: boolean;
};
export type OddActivity = { sport?: string; id?: Date; laps: readonly OddLap[]; more?: string };

/** A TCX file of these activities. */
export function tcxOf(activities: readonly OddActivity[], more = ""): string {
  const point = ({ t, metres, hr, cadence }: Odd, times: boolean) =>
    `<Trackpoint>${times ? `<Time>${t.toISOString()}</Time>` : ""}${metres === undefined ? "" : `<DistanceMeters>${metres}</DistanceMeters>`}${hr === undefined ? "" : `<HeartRateBpm><Value>${hr}</Value></HeartRateBpm>`}${cadence === undefined ? "" : `<Cadence>${cadence}</Cadence>`}</Trackpoint>`;
  const lap = ({ start, seconds, metres, hr, moments = [], times = true }: OddLap) =>
    `<Lap StartTime="${start.toISOString()}"><TotalTimeSeconds>${seconds}</TotalTimeSeconds><DistanceMeters>${metres}</DistanceMeters>${hr === undefined ? "" : `<AverageHeartRateBpm><Value>${hr}</Value></AverageHeartRateBpm>`}<Track>${moments.map((m) => point(m, times)).join("")}</Track></Lap>`;
  const activity = ({ sport = "Running", id, laps, more: inside = "" }: OddActivity) =>
    `<Activity Sport="${sport}"><Id>${(id ?? laps[0]?.start ?? START).toISOString()}</Id>${laps.map(lap).join("")}${inside}</Activity>`;
  return `<?xml version="1.0" encoding="UTF-8"?><TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities>${activities.map(activity).join("")}</Activities>${more}</TrainingCenterDatabase>`;
}

export const xml = (text: string) => bytesOf(text);
