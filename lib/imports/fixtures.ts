import { Encoder } from "@garmin/fitsdk";

/** The numbers of FIT messages that a workout is made of. */
export const MESG = { FILE_ID: 0, SESSION: 18, LAP: 19, RECORD: 20, EVENT: 21, ACTIVITY: 34 } as const;

type Say = (number: number, values: Record<string, unknown>) => void;

/** A made-up run from which the tests write the same file in every format. Not real, nobody's. */
export type MadeUpRun = {
  start: Date;
  minutes: number;
  /** Metres per second. */
  speed: number;
  hr: number | null;
  sport: "running" | "cycling";
  /** Seconds of standing still with the watch running at the end. */
  stillS: number;
};

export const RUN: MadeUpRun = {
  start: new Date("2026-05-09T06:30:00Z"),
  minutes: 40,
  speed: 3,
  hr: 140,
  sport: "running",
  stillS: 0,
};

const LAT = 48.137;
const LON = 11.575;
const EVERY_S = 5;
const SITTING_BPM = 70;
const M_PER_DEGREE = 111_200;

type Moment = { at: Date; metres: number; lat: number; altitude: number; hr: number | null; cadence: number };

/** Recorded moments every five seconds, due north, over a gentle hill; then sitting, with the watch still running. */
export function momentsOf(run: MadeUpRun): Moment[] {
  const moving = run.minutes * 60;
  return Array.from({ length: Math.floor((moving + run.stillS) / EVERY_S) + 1 }, (_, i) => {
    const s = Math.min(i * EVERY_S, moving);
    const metres = s * run.speed;
    return {
      at: new Date(run.start.getTime() + i * EVERY_S * 1000),
      metres,
      lat: LAT + metres / M_PER_DEGREE,
      altitude: 500 + 20 * Math.sin((Math.PI * s) / moving),
      hr: run.hr === null ? null : (i * EVERY_S > moving ? SITTING_BPM : run.hr) + (i % 3),
      cadence: i * EVERY_S > moving ? 0 : 85,
    };
  });
}

export function fitBytes(over: Partial<MadeUpRun> = {}, more: (say: Say) => void = () => {}): Uint8Array {
  const run = { ...RUN, ...over };
  const moments = momentsOf(run);
  const end = moments.at(-1)?.at ?? run.start;
  const seconds = (end.getTime() - run.start.getTime()) / 1000;
  const metres = moments.at(-1)?.metres ?? 0;
  const encoder = new Encoder();
  // The SDK's type of a message knows none of its fields.
  const say: Say = (number, values) => encoder.onMesg(number, values as Parameters<Encoder["onMesg"]>[1]);
  say(MESG.FILE_ID, {
    manufacturer: "development",
    product: 1,
    timeCreated: run.start,
    type: "activity",
  });
  for (const moment of moments)
    say(MESG.RECORD, {
      timestamp: moment.at,
      distance: moment.metres,
      enhancedAltitude: moment.altitude,
      positionLat: Math.round((moment.lat * 2 ** 31) / 180),
      positionLong: Math.round((LON * 2 ** 31) / 180),
      cadence: moment.cadence,
      ...(moment.hr === null ? {} : { heartRate: moment.hr }),
    });
  more(say);
  say(MESG.LAP, {
    timestamp: end,
    startTime: run.start,
    totalElapsedTime: seconds,
    totalTimerTime: seconds,
    totalDistance: metres,
    ...(run.hr === null ? {} : { avgHeartRate: run.hr + 1 }),
  });
  say(MESG.SESSION, {
    timestamp: end,
    startTime: run.start,
    totalElapsedTime: seconds,
    totalTimerTime: seconds,
    totalDistance: metres,
    sport: run.sport,
    subSport: "generic",
  });
  const local = Math.round(end.getTime() / 1000) - 631_065_600 + 7200;
  say(MESG.ACTIVITY, {
    timestamp: end,
    totalTimerTime: seconds,
    numSessions: 1,
    localTimestamp: local,
  });
  return encoder.close();
}

export function tcxBytes(over: Partial<MadeUpRun> = {}): Uint8Array {
  const run = { ...RUN, ...over };
  const moments = momentsOf(run);
  const seconds = ((moments.at(-1)?.at.getTime() ?? 0) - run.start.getTime()) / 1000;
  const points = moments
    .map(
      (m) =>
        `<Trackpoint><Time>${m.at.toISOString()}</Time><Position><LatitudeDegrees>${m.lat}</LatitudeDegrees><LongitudeDegrees>${LON}</LongitudeDegrees></Position><AltitudeMeters>${m.altitude}</AltitudeMeters><DistanceMeters>${m.metres}</DistanceMeters>${m.hr === null ? "" : `<HeartRateBpm><Value>${m.hr}</Value></HeartRateBpm>`}<Extensions><ns3:TPX><ns3:RunCadence>${m.cadence}</ns3:RunCadence></ns3:TPX></Extensions></Trackpoint>`,
    )
    .join("");
  const sport = run.sport === "running" ? "Running" : "Biking";
  return bytesOf(
    `<?xml version="1.0" encoding="UTF-8"?><TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2" xmlns:ns3="http://www.garmin.com/xmlschemas/ActivityExtension/v2"><Activities><Activity Sport="${sport}"><Id>${run.start.toISOString()}</Id><Lap StartTime="${run.start.toISOString()}"><TotalTimeSeconds>${seconds}</TotalTimeSeconds><DistanceMeters>${moments.at(-1)?.metres ?? 0}</DistanceMeters><Track>${points}</Track></Lap></Activity></Activities></TrainingCenterDatabase>`,
  );
}

export function gpxBytes(over: Partial<MadeUpRun> = {}): Uint8Array {
  const run = { ...RUN, ...over };
  const points = momentsOf(run)
    .map(
      (m) =>
        `<trkpt lat="${m.lat}" lon="${LON}"><ele>${m.altitude}</ele><time>${m.at.toISOString()}</time>${m.hr === null ? "" : `<extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>${m.hr}</gpxtpx:hr><gpxtpx:cad>${m.cadence}</gpxtpx:cad></gpxtpx:TrackPointExtension></extensions>`}</trkpt>`,
    )
    .join("\n");
  return bytesOf(
    `<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" creator="fixtures" xmlns="http://www.topografix.com/GPX/1/1" xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1"><trk><name>Morning loop</name><type>${run.sport}</type><trkseg>${points}</trkseg></trk></gpx>`,
  );
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const STRAVA_CSV = `Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,Filename,Elapsed Time,Moving Time,Distance,Elevation Gain,Elevation Loss,Average Cadence,Max Heart Rate,Average Heart Rate,Perceived Exertion
1,"May 9, 2026, 6:30:00 AM","Easy, with Ines",Run,felt fine,2405,7.20,150,activities/1.fit.gz,2405.0,2400.0,7200.0,20,20,85,142,141,3
2,"May 10, 2026, 4:05:00 PM",Commute,Ride,,1900,8.1,,,1900.0,1800.0,8100.0,,,,,,
`;
export const GARMIN_CSV = `Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Avg Run Cadence,Total Ascent,Total Descent,Moving Time,Elapsed Time
Running,2026-05-09 08:30:00,false,"Munich Running","7,20","411","00:40:00","141","142","170","20","20","00:40:00","00:40:05"
Pool Swim,2026-05-10 18:00:00,false,"Swim","1.500","300","00:35:00","--","--","--","--","--","--","00:35:00"
`;
export const TRAINING_PEAKS_CSV = `Title,WorkoutType,WorkoutDescription,PlannedDuration,WorkoutDay,CoachComments,DistanceInMeters,AthleteComments,TimeTotalInHours,CadenceAverage,HeartRateAverage,HeartRateMax,HRZone1Minutes,HRZone2Minutes,HRZone3Minutes,HRZone4Minutes,HRZone5Minutes,HRZone6Minutes,Rpe,Feeling
Tempo,Run,3x10,1,2026-05-08,,10000,"strong, smooth",0.8,86,158,172,10,12,14,10,2,0,6,4
Long run,Run,,2,2026-05-30,,,,,,,,,,,,,,,
`;
export const TRAINING_PEAKS_METRICS_CSV = `Timestamp,Type,Value
2026-05-08T06:00:00,Sleep Hours,7.5
2026-05-08T06:00:00,Soreness,10
2026-05-08T06:00:00,Mood,1
2026-05-09T06:00:00,Sleep Hours,8
`;
export const INTERVALS_CSV = `id,start_date_local,name,type,moving_time,distance,elapsed_time,total_elevation_gain,average_heartrate,max_heartrate,average_cadence,icu_rpe,feel
i1,2026-05-09T08:30:00,Morning,Run,2400,7200.0,2400,20,141,142,85,4,2
`;
export const INTERVALS_WELLNESS_CSV = `date,restingHR,hrv,sleepSecs,sleepQuality,soreness,fatigue,stress,mood
2026-05-08,48,80,27000,1,4,2,1,1
2026-05-09,49,,28800,,,,,
`;
export const PLAIN_CSV = `Day;Muscle;Slept;Tired
08/05/2026;5;7,5;1
09/05/2026;1;6;5
31/02/2026;3;7;3
`;
