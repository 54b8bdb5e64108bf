import { describe, expect, it } from "vitest";
import { wellFormed } from "@/lib/text";
import type { SessionDraft } from "../draft";
import { bytesOf } from "../fixtures";
import { type FileContext, readFile } from "../read-file";
import { askedOf, refusalOf, saidAll } from "../testing/sentences";
import { csvMapping } from "./mapped";

const context: FileContext = {
  timeZone: "Europe/Berlin",
  now: new Date("2026-11-20T12:00:00Z"),
  units: null,
  mapping: null,
};
const read = (text: string, over: Partial<FileContext> = {}) =>
  readFile(bytesOf(text), { ...context, ...over });
const of = (text: string, over: Partial<FileContext> = {}) => read(text, over).sessions;
const asked = (text: string, over: Partial<FileContext> = {}) => askedOf(() => of(text, over));

const GARMIN =
  "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Avg Run Cadence,Total Ascent,Total Descent,Moving Time,Elapsed Time";
const garmin = (...rows: string[]) => [GARMIN, ...rows].join("\n");
const STRAVA =
  "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Filename,Elapsed Time,Moving Time,Distance,Elevation Gain,Elevation Loss,Average Cadence,Max Heart Rate,Average Heart Rate,Perceived Exertion";
const strava = (...rows: string[]) => [STRAVA, ...rows].join("\n");
const RUN = `1,"May 9, 2026, 6:30:00 AM",Morning Run,Run,,2405,7.20,,2405.0,2400.0,7200.0`;

describe("an odd cell never loses its row", () => {
  it.each<[string, string, Partial<SessionDraft>]>([
    [
      "a fall below nothing",
      strava(`${RUN},20,-0.10000000149011612,,150,141,`),
      { ascentM: 20, descentM: 0 },
    ],
    ["half a step", strava(`${RUN},20,20,82.5,150.4,141.2,`), { cadence: 165, averageHr: 141, maxHr: 150 }],
    ["a heart rate of nothing", strava(`${RUN},20,20,,0,0.0,`), { averageHr: null, maxHr: null }],
    [
      "words for a number",
      strava(`${RUN},much,20,high,n/a,--,12`),
      { ascentM: null, cadence: null, rpe: null },
    ],
    [
      "numbers beyond all bounds",
      strava(`${RUN},1e12,-99999,99999,9999,1e5,`),
      { ascentM: null, descentM: null, averageHr: null, cadence: null },
    ],
    [
      "an elapsed time of weeks",
      strava(RUN.replaceAll("2405", "1814400")),
      { durationMin: 40, elapsedMin: null },
    ],
    [
      "Garmin's missing time",
      garmin(
        `Strength Training,2026-05-09 08:30:00,false,Core,0.00,200,00:40:00,101,122,--,--,--,--:--:--,00:NaN:NaN`,
      ),
      { durationMin: 40, elapsedMin: null, distanceKm: null },
    ],
    [
      "Garmin's timer, not the motion its GPS saw",
      garmin(
        `Pool Swim,2026-05-09 15:24:47,false,Swim,"1,200","450","00:43:20","151","180","--","--","--","00:24:41","00:47:20"`,
      ),
      { durationMin: 43.33, distanceKm: 1.2 },
    ],
    [
      "a track in metres",
      garmin(
        `Track Running,2026-05-09 15:24:47,false,Track,"5,000","450","00:25:00","151","180","180","--","--","00:25:00","00:27:20"`,
      ),
      { distanceKm: 5 },
    ],
    [
      "Excel's apostrophe before a minus",
      garmin(`Running,2026-05-09 15:24:47,false,Run,7.20,450,0:40:00,151,180,170,'20,'-12,,`),
      { ascentM: 20, descentM: 12 },
    ],
  ])("%s", (_, text, right) => {
    const [session] = of(text);
    expect(session).toMatchObject(right);
    expect(session?.date).toBe("2026-05-09");
  });

  it("what was left out is said", () => {
    expect(saidAll(of(strava(`${RUN},much,20,,,,`))[0]?.warnings)).toBe(
      "Elevation Gain was “much” and was left out.",
    );
  });

  it("text is cut by character and has no control characters", () => {
    const title = `Run\u0007 ${"🏃".repeat(300)}`;
    const [session] = of(strava(RUN.replace("Morning Run", title)));
    expect(wellFormed(session?.title ?? "")).toBe(session?.title);
    expect([...(session?.title ?? "")].length).toBe(200);
    expect(session?.title).not.toContain("\u0007");
  });
});

describe("rows as they come", () => {
  it("an inch mark, doubled or not, a line break and a comma inside quotes", () => {
    const sessions = of(
      garmin(
        `Running,2026-05-09 08:30:00,false,"8km + 10x20"/40" + 2km","7.20","411","00:40:00","141","142","170","20","20","00:40:00","00:40:05"`,
        `Running,2026-05-08 08:30:00,false,"10x20"","7.20","411","00:40:00","141","142","170","20","20","00:40:00","00:40:05"`,
        `Running,2026-05-07 08:30:00,false,"Easy, with\nInes","7.20","411","00:40:00","141","142","170","20","20","00:40:00","00:40:05"`,
      ),
    );
    expect(sessions.map(({ title, durationMin }) => [title, durationMin])).toEqual([
      ['8km + 10x20"/40" + 2km', 40],
      ['10x20"', 40],
      ["Easy, with Ines", 40],
    ]);
  });

  it("columns in any order, some missing, a preamble, a sum, trailing delimiters, the header a second time", () => {
    const rows = [
      "My activities;;;;",
      "",
      "Zeit;Titel;Datum;Aktivitätstyp;Distanz;",
      "00:40:00;Runde;09.05.2026 08:30;Laufen;7,20;",
      "Zeit;Titel;Datum;Aktivitätstyp;Distanz;",
      "01:10:00;Tour;10.05.2026 08:30;Radfahren;31,5;",
      "Summe;;;;38,7;",
    ];
    const { sessions, rowErrors } = read(rows.join("\r\n"));
    expect(rowErrors).toEqual([]);
    expect(sessions.map(({ sport, distanceKm, durationMin }) => [sport, distanceKm, durationMin])).toEqual([
      ["run", 7.2, 40],
      ["ride", 31.5, 70],
    ]);
  });

  it.each([",", ";", "\t", "|"])("parted by %j, with and without sep=", (mark) => {
    const text = garmin(
      `Running,2026-05-09 08:30:00,false,Easy,7.20,411,00:40:00,141,142,170,20,20,00:40:00,00:40:05`,
    );
    expect(of(text.replaceAll(",", mark))[0]).toMatchObject({ distanceKm: 7.2, durationMin: 40 });
    expect(of(`sep=${mark}\r\n${text.replaceAll(",", mark)}`)[0]).toMatchObject({ distanceKm: 7.2 });
  });

  it("a bad row is told by its line, and the others arrive", () => {
    const { sessions, rowErrors } = read(
      strava(RUN, RUN.replace("May 9", "May 99"), RUN.replace("May 9", "May 10")),
    );
    expect(sessions).toHaveLength(2);
    expect(rowErrors).toMatchObject([{ row: 3, field: "Activity Date" }]);
  });

  it("a day that has not come yet where the athlete lives is refused, whatever day UTC has", () => {
    const row = (date: string) => garmin(`Running,${date},false,Easy,7.20,411,00:40:00,,,,,,,`);
    const now = new Date("2026-05-10T02:00:00Z");
    expect(of(row("2026-05-09 18:00:00"), { now, timeZone: "America/Denver" })).toHaveLength(1);
    const tomorrow = row("2026-05-10 18:00:00");
    expect(refusalOf(() => read(tomorrow, { now, timeZone: "America/Denver" }))).toMatch(/not come yet/);
    expect(of(row("2026-05-10 11:00:00"), { now, timeZone: "Asia/Tokyo" })).toHaveLength(1);
  });
});

describe("what one cell cannot tell, the column does, or the person is asked", () => {
  const on = (...dates: string[]) =>
    garmin(
      ...dates.map((date) => `Running,${date},FALSE,Easy,7.2,411,0:40:00,141,142,170,20,20,0:40:00,0:40:05`),
    );
  it("day and month", () => {
    expect(of(on("5/9/2026 8:30", "5/20/2026 8:30")).map(({ date }) => date)).toEqual([
      "2026-05-09",
      "2026-05-20",
    ]);
    expect(of(on("9/5/2026 8:30", "20/5/2026 8:30")).map(({ date }) => date)).toEqual([
      "2026-05-09",
      "2026-05-20",
    ]);
    expect(asked(on("5/9/2026 8:30"))).toEqual(["Does 5/9/2026 mean 5 Sept 2026 or 9 May 2026?"]);
    const answers = csvMapping.parse({ holds: "answers", dateOrder: "mdy" });
    expect(of(on("5/9/2026 8:30"), { mapping: answers })[0]?.date).toBe("2026-05-09");
    // The column outvotes an answer given for another one.
    expect(of(on("20/5/2026 8:30"), { mapping: answers })[0]?.date).toBe("2026-05-20");
  });

  const ran = (distance: string, time: string, head = GARMIN) =>
    `${head}\nRunning,2026-05-09 08:30:00,false,Easy,${distance},411,${time},141,142,,,,,`;
  it("kilometres and miles, by a pace that can only be one of them, by the language, by what was said", () => {
    expect(of(ran("7.20", "00:40:00"))[0]?.distanceKm).toBe(7.2);
    expect(of(ran("4.00", "00:40:00"))[0]?.distanceKm).toBeCloseTo(6.437, 3);
    expect(asked(ran("5.00", "00:40:00"))).toEqual([
      "A distance is 5.00, in 40 minutes. Is that kilometres or miles?",
    ]);
    expect(of(ran("5.00", "00:40:00"), { units: "mi" })[0]?.distanceKm).toBeCloseTo(8.047, 3);
    const mapping = csvMapping.parse({ holds: "answers", distance: "mi" });
    expect(of(ran("5.00", "00:40:00"), { mapping })[0]?.distanceKm).toBeCloseTo(8.047, 3);
    const german = "Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit,Ø HF,Max. HF,a,b,c,d,e";
    expect(of(ran("5.00", "00:40:00", german))[0]?.distanceKm).toBe(5);
  });

  it("kilometres and miles, by the length of the steps", () => {
    const head = "Activity Type,Date,Title,Distance,Time,Avg Run Cadence,Avg Stride Length";
    const row = (day: number, km: number) => `Running,2026-05-0${day} 08:30:00,Easy,${km},00:40:00,160,0.90`;
    expect(of([head, row(1, 5.76), row(2, 5.8), row(3, 5.7)].join("\n"))[0]?.distanceKm).toBe(5.76);
    expect(of([head, row(1, 3.58), row(2, 3.6), row(3, 3.55)].join("\n"))[0]?.distanceKm).toBeCloseTo(
      5.761,
      2,
    );
  });

  it("Strava's one column of 2019 is in kilometres, or miles, and its swims in metres", () => {
    const head =
      "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Relative Effort,Commute,Activity Gear,Filename";
    const row = (type: string, seconds: number, distance: string) =>
      `1,"May 9, 2026, 6:30:00 AM",A,${type},,${seconds},${distance},,false,,activities/1.fit.gz`;
    expect(
      of([head, row("Run", 2400, "7.20"), row("Swim", 2400, "1800")].join("\n")).map((s) => s.distanceKm),
    ).toEqual([7.2, 1.8]);
    expect(of([head, row("Run", 2400, "7200")].join("\n"))[0]?.distanceKm).toBe(7.2);
  });

  it("thousands and fractions: one row writes 21,130 kilometres and 1,443 metres", () => {
    const head = "Type d'activité,Date,Titre,Distance,Durée,Ascension totale";
    const sessions = of(
      `${head}\nCourse à pied,2026-02-04 17:31:41,A,"21,130","01:58:00","1,443"\nCourse à pied,2026-02-05 09:53:45,B,"9.33","01:08:50","685"`,
    );
    expect(sessions.map(({ distanceKm, ascentM }) => [distanceKm, ascentM])).toEqual([
      [21.13, 1443],
      [9.33, 685],
    ]);
  });

  it("an unknown word for the sport goes with its row, and an explained one is believed", () => {
    const row = garmin(`Ausdauerdings,2026-05-09 08:30:00,false,Easy,7.20,411,00:40:00,141,142,,,,,`);
    expect(of(row)[0]).toMatchObject({ sport: "other", sportWord: "Ausdauerdings" });
    const known = of(row, { sports: { ausdauerdings: "run" } })[0];
    expect(known?.sport).toBe("run");
    expect(known).not.toHaveProperty("sportWord");
  });
});
