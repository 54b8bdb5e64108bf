import { describe, expect, it } from "vitest";
import { bytesOf } from "../fixtures";
import { type FileContext, readFile } from "../read-file";
import { saidAll } from "../testing/sentences";
import { columnsAs } from "../words/header-words";
import type { Field, Service } from "../words/headers";
import { sportNamed } from "../words/sport-words";

const context: FileContext = {
  timeZone: "Europe/Berlin",
  now: new Date("2026-11-20T12:00:00Z"),
  units: null,
  mapping: null,
};
const read = (...lines: string[]) => readFile(bytesOf(lines.join("\n")), context);

describe("names of columns as accounts in a language get them", () => {
  const NAMES: readonly (readonly [Service, string, Partial<Record<string, Field>>])[] = [
    [
      "garmin",
      "sv",
      {
        Namn: "title",
        Medelpuls: "averageHr",
        Medellöpkadens: "cadence",
        Medelsteglängd: "stride",
        "Totalt nedför": "descent",
        Färdtid: "moving",
        "Total tid": "elapsed",
      },
    ],
    [
      "garmin",
      "da",
      {
        "Gennemsnit kadence løb": "cadence",
        "Samlet nedstigning": "descent",
        "Tid i bevægelse": "moving",
        Tidsforbrug: "elapsed",
      },
    ],
    ["garmin", "hu", { "Átl. pedálütem": "bikeCadence", "Teljes süllyedés": "descent" }],
    ["garmin", "pl", { "Średni rytm": "bikeCadence", "Suma kalorii": "calories" }],
    [
      "garmin",
      "pt",
      { "Tempo total": "duration", "Subida total": "ascent", "Tempo transcorrido": "elapsed" },
    ],
    ["strava", "da", { "Aktivitets-id": "id", "Samlet stigning": "ascent", Varighed: "elapsed" }],
    ["strava", "pt", { "Tempo de movimentação": "moving", "Ganho de elevação": "ascent" }],
    ["strava", "nl", { "Naam activiteit": "title", "Totale stijging": "ascent" }],
  ];

  it.each(NAMES)("%s %s", (service, language, names) => {
    const known = columnsAs(service, ["Datum", "Data", "Dato", "Dátum", ...Object.keys(names)]);
    expect(known.language).toBe(language);
    expect(Object.fromEntries(Object.keys(names).map((n, i) => [n, known.fields[i + 4]]))).toEqual(names);
  });

  it.each([
    ["sv", "Poolsim", "swim"],
    ["nb", "Utendørssvømming", "swim"],
    ["nb", "Landeveissykling", "ride"],
    ["da", "Poolsvømning", "swim"],
    ["pl", "Wycieczka piesza", "walk"],
    ["hu", "Szobakerékpározás", "ride"],
    ["de", "Hallenlauf", "run"],
    ["pt", "Pedalada", "ride"],
    ["fr", "Nat. piscine", "swim"],
  ] as const)("the sport that %s calls %s", (language, word, sport) => {
    expect(sportNamed(word, language, true)).toBe(sport);
  });
});

describe("Polar's table of one session", () => {
  const header =
    "Name,Sport,Date,Start time,Duration,Total distance (km),Average heart rate (bpm),Ascent (m),HR max,HR sit,";
  const samples = Array.from({ length: 60 }, (_, s) => `1,00:00:${String(s).padStart(2, "0")},141,10.8,`);

  it("is one session, and its samples are no rows of it", () => {
    const { sessions, rowErrors } = read(
      header,
      "Ines M,RUNNING,09-05-2026,08:30:00,00:40:00,7.20,141,120,195,55,",
      "Sample rate,Time,HR (bpm),Speed (km/h),",
      ...samples,
    );
    expect(rowErrors).toEqual([]);
    expect(sessions).toHaveLength(1);
    expect(sessions[0]).toMatchObject({
      date: "2026-05-09",
      wallClock: "2026-05-09T08:30:00",
      durationMin: 40,
      distanceKm: 7.2,
      sport: "run",
      averageHr: 141,
      // What stands under "HR max" is the athlete's, not the session's.
      maxHr: null,
    });
  });
});

describe("heights in feet", () => {
  it("are told by the name of their column", () => {
    const { sessions } = read(
      "Activity Id,Date,Type,Route Name,Distance (mi),Duration,Climb (ft),Average Heart Rate (bpm),Notes,GPX File",
      "a-1,2026-05-09 08:30:00,Running,,4.47,40:00,394,141,,",
    );
    expect(sessions[0]).toMatchObject({ ascentM: 120, distanceKm: 7.194 });
  });

  it("are told by their cells", () => {
    const mapping = {
      holds: "sessions" as const,
      date: "Date",
      dateOrder: "ymd" as const,
      duration: "Minutes",
      durationUnit: "min" as const,
      rpe: null,
      sport: null,
      distance: null,
      distanceUnit: "km" as const,
      ascent: "Climb",
      descent: "Down (feet)",
    };
    const file = bytesOf("Date,Minutes,Climb,Down (feet)\n2026-05-09,40,394 ft,100\n2026-05-10,40,120 m,100");
    const { sessions } = readFile(file, { ...context, mapping });
    expect(sessions.map(({ ascentM }) => ascentM)).toEqual([120, 120]);
    expect(sessions.map(({ descentM }) => descentM)).toEqual([30, 30]);
  });
});

describe("tables of earlier years and of other services", () => {
  it("Strava's until 2018: names in small letters, metres, no time on the move", () => {
    const { sessions } = read(
      "id,date,name,type,description,elapsed_time,distance,commute,gear,filename",
      '12345678,2018-05-09 06:30:00,Morning Run,Run,"",2400,7200.0,false,,activities/12345678.fit.gz',
      '12345679,2018-05-10 06:30:00,Ride to work,Ride,"",900,6075.0,true,1x8,activities/12345679.gpx.gz',
    );
    expect(sessions).toMatchObject([
      { source: "strava-csv", sport: "run", durationMin: 40, distanceKm: 7.2, date: "2018-05-09" },
      { source: "strava-csv", sport: "ride", durationMin: 15, distanceKm: 6.075, title: "Ride to work" },
    ]);
    expect(sessions[0]?.startedAt?.toISOString()).toBe("2018-05-09T06:30:00.000Z");
  });

  it("MapMyRun's: a day alone, miles, seconds", () => {
    const { sessions } = read(
      "Date Submitted,Workout Date,Activity Type,Calories Burned (kCal),Distance (mi),Workout Time (seconds),Avg Pace (min/mi),Max Pace (min/mi),Avg Speed (mi/h),Max Speed (mi/h),Avg Heart Rate,Steps,Notes,Source,Link",
      '"May 10, 2026","May 9, 2026",Indoor Run / Jog,582,4.47,2400,8.9,7.5,7.0,7.9,141,5658,Felt good,Map My Run,',
      '"Sept. 3, 2025","Sept. 3, 2025",Road Cycling,582,20,3600,3,2,20,30,,,,Map My Ride,',
      '"Feb. 3, 2025","Feb. 3, 2025",Dog Walk,82,2,2400,20,20,3,3,,,,Map My Walk,',
      '"Feb. 4, 2025","Feb. 4, 2025",Gym Workout,82,0,2400,,,,,,,,Map My Fitness,',
    );
    expect(sessions).toMatchObject([
      {
        date: "2026-05-09",
        sport: "run",
        durationMin: 40,
        distanceKm: 7.194,
        averageHr: 141,
        note: "Felt good",
      },
      { date: "2025-09-03", sport: "ride", durationMin: 60, distanceKm: 32.187 },
      { date: "2025-02-03", sport: "walk", durationMin: 40 },
      { date: "2025-02-04", sport: "strength", durationMin: 40 },
    ]);
  });
});

describe("what a spreadsheet made of a table", () => {
  const garmin = (...rows: string[]) =>
    read("Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR", ...rows).sessions;

  it.each(["20. Jul", "Jul 20", "7-Feb", "07. fév"])(
    "a distance that became the date %s is left out with a word",
    (cell) => {
      const [session] = garmin(
        `Running,2026-05-09 08:30:00,FALSE,Perth,${cell},500,00:40:00,141,160`,
        "Running,2026-05-10 08:30:00,FALSE,Perth,7.25,500,00:40:00,141,160",
      );
      expect(session?.distanceKm).toBeNull();
      expect(saidAll(session?.warnings)).toContain(`Distance was “${cell}” and was left out.`);
    },
  );

  it("a time that became a part of a day is that part", () => {
    const sessions = garmin(
      "Running,2026-05-09 08:30:00,FALSE,Perth,7.20,500,0.0277777778,141,160",
      "Running,2026-05-10 08:30:00,FALSE,Perth,14.40,500,0.0555555556,141,160",
    );
    expect(sessions).toMatchObject([
      { durationMin: 40, distanceKm: 7.2 },
      { durationMin: 80, distanceKm: 14.4 },
    ]);
  });

  it("a time that became a time of day is still a time", () => {
    const sessions = garmin(
      "Running,5/9/2026 12:05:00 AM,FALSE,Perth,7.20,500,12:40:00 AM,141,160",
      "Cycling,5/19/2026 1:05:00 PM,FALSE,Perth,40,500,1:40:00 AM,141,160",
    );
    expect(sessions).toMatchObject([
      { durationMin: 40, wallClock: "2026-05-09T00:05:00" },
      { durationMin: 100, wallClock: "2026-05-19T13:05:00" },
    ]);
  });
});
