import { describe, expect, it } from "vitest";
import { bytesOf } from "../fixtures";
import { type FileContext, readFile } from "../read-file";
import { HEADER_WORDS, listed } from "../words/header-words";
import type { Field, Service } from "../words/headers";
import { type Language, SPORT_WORDS } from "../words/sport-words";

const context: FileContext = {
  timeZone: "Europe/Berlin",
  now: new Date("2026-11-20T12:00:00Z"),
  units: null,
  mapping: null,
};
const LANGUAGES = Object.keys(HEADER_WORDS) as Language[];

/** Where people live who have a language, with the platform's way of writing dates and numbers there. */
const LOCALES: Readonly<Record<Language, readonly string[]>> = {
  en: ["en-US", "en-GB", "en-AU", "en-NZ", "en-IE"],
  de: ["de-DE", "de-AT"],
  fr: ["fr-FR", "fr-CA"],
  es: ["es-ES", "es-MX"],
  pt: ["pt-BR", "pt-PT"],
  it: ["it-IT"],
  nl: ["nl-NL", "nl-BE"],
  sv: ["sv-SE"],
  da: ["da-DK"],
  nb: ["nb-NO"],
  pl: ["pl-PL"],
  hu: ["hu-HU"],
};
const EVERY = LANGUAGES.flatMap((language) => LOCALES[language].map((locale) => [locale, language] as const));

const name = (language: Language, service: Service, field: Field): string =>
  listed(HEADER_WORDS[language][service]?.[field] ?? "")[0] ?? "";
const sportWord = (language: Language, sport: "run" | "ride" | "swim") =>
  listed(SPORT_WORDS[language][sport])[0] ?? "";
const quoted = (cells: readonly (string | number)[]) =>
  cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(",");

const START = new Date("2026-05-09T06:30:05Z");
const dateIn = (locale: string, at: Date) =>
  new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "medium", timeZone: "UTC" }).format(at);

/** Strava's list as an account in a language gets it: dates and display distances in its own way, the rest by machine. */
function stravaIn(locale: string, language: Language): string {
  const h = (field: Field) => name(language, "strava", field);
  const header = [
    ...(["id", "date", "title", "type", "note", "elapsed", "distance", "maxHr"] as const).map(h),
    h("file"),
    ...(
      ["elapsed", "moving", "distance", "ascent", "descent", "cadence", "maxHr", "averageHr", "rpe"] as const
    ).map(h),
  ];
  const km = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(7.2);
  const row = (id: number, at: Date, sport: "run" | "ride" | "swim") => [
    id,
    dateIn(locale, at),
    'Ines, "5 x 1"',
    sportWord(language, sport),
    "",
    2405,
    km,
    150,
    `activities/${id}.fit.gz`,
    "2405.0",
    "2400.0",
    "7200.0",
    "118.412",
    "20.5",
    "82.5",
    "150.0",
    "141.2",
    "3.0",
  ];
  const later = (days: number) => new Date(START.getTime() + days * 86_400_000);
  return [
    header,
    row(12345678, START, "run"),
    row(12345679, later(1), "ride"),
    row(12345680, later(14), "swim"),
  ]
    .map(quoted)
    .join("\r\n");
}

describe.each(EVERY)("Strava's list in %s", (locale, language) => {
  const { sessions, rowErrors } = readFile(bytesOf(stravaIn(locale, language)), context);
  it("has its date, sport, time, distance, climb, beats and steps", () => {
    expect(rowErrors).toEqual([]);
    expect(sessions.map(({ sport }) => sport)).toEqual(["run", "ride", "swim"]);
    expect(sessions.map(({ startedAt }) => startedAt?.toISOString())).toEqual([
      "2026-05-09T06:30:05.000Z",
      "2026-05-10T06:30:05.000Z",
      "2026-05-23T06:30:05.000Z",
    ]);
    expect(sessions[0]).toMatchObject({
      source: "strava-csv",
      title: 'Ines, "5 x 1"',
      durationMin: 40,
      elapsedMin: 40.08,
      distanceKm: 7.2,
      ascentM: 118,
      descentM: 21,
      averageHr: 141,
      maxHr: 150,
      cadence: 165,
      rpe: 3,
      instant: "true",
      warnings: [],
    });
    expect(sessions[1]?.cadence).toBe(83);
  });
});

/** Garmin Connect's list: dates alike everywhere, numbers and decimals as the account has them. */
function garminIn(language: Language, decimal: "." | ","): string {
  const fields = [
    "type",
    "date",
    "favorite",
    "title",
    "distance",
    "calories",
    "duration",
    "averageHr",
    "maxHr",
    "cadence",
    "ascent",
    "descent",
    "moving",
    "elapsed",
  ] as const;
  const number = (text: string) =>
    decimal === "," ? text.replace(/[.,]/g, (m) => (m === "." ? "," : ".")) : text;
  const row = (date: string, sport: "run" | "ride" | "swim", km: string, time: string, cadence: string) => [
    sportWord(language, sport),
    date,
    "false",
    "Tour",
    number(km),
    number("1,411"),
    time,
    141,
    152,
    cadence,
    number("1,250"),
    "--",
    "--:--:--",
    "00:41:05",
  ];
  return [
    fields.map((field) => name(language, "garmin", field)),
    row("2026-05-09 08:30:05", "run", "7.20", "00:40:00", "170"),
    row("2026-05-10 18:00:00", "ride", "31.05", "01:15:30", "--"),
    row("2026-05-11 07:00:00", "swim", "1,500", "00:35:12.5", "--"),
  ]
    .map(quoted)
    .join("\n");
}

describe.each(LANGUAGES.flatMap((language) => [[language, "."] as const, [language, ","] as const]))(
  "Garmin's list in %s with %s before fractions",
  (language, decimal) => {
    const { sessions, rowErrors } = readFile(bytesOf(garminIn(language, decimal)), context);
    it("has its wall clock, sport, timer, distance, climb and steps", () => {
      expect(rowErrors).toEqual([]);
      expect(sessions.map(({ sport, distanceKm, durationMin }) => [sport, distanceKm, durationMin])).toEqual([
        ["run", 7.2, 40],
        ["ride", 31.05, 75.5],
        ["swim", 1.5, 35.21],
      ]);
      expect(sessions[0]).toMatchObject({
        source: "garmin-csv",
        date: "2026-05-09",
        wallClock: "2026-05-09T08:30:05",
        instant: "guessed",
        elapsedMin: 41.08,
        ascentM: 1250,
        descentM: null,
        averageHr: 141,
        maxHr: 152,
        cadence: 170,
        warnings: [],
      });
      expect(sessions[0]?.startedAt?.toISOString()).toBe("2026-05-09T06:30:05.000Z");
    });
  },
);

describe("a language nobody has words for", () => {
  it("Strava's and Garmin's lists are known by their shape", () => {
    const header = (n: number) => Array.from({ length: n }, (_, i) => `列${i + 1}`);
    const strava = Array.from({ length: 44 }, () => "");
    const said = {
      0: "12345678",
      1: "2026/05/09 6:30:05",
      2: "朝",
      3: "Run",
      5: "2405",
      6: "7.2",
      12: "activities/1.fit.gz",
      15: "2405.0",
      16: "2400.0",
      17: "7200.0",
      20: "118.4",
      31: "141",
      43: "4",
    };
    for (const [i, cell] of Object.entries(said)) strava[Number(i)] = cell;
    const [run] = readFile(bytesOf([header(44), strava].map(quoted).join("\n")), context).sessions;
    expect(run).toMatchObject({
      sport: "run",
      durationMin: 40,
      elapsedMin: 40.08,
      distanceKm: 7.2,
      ascentM: 118,
      averageHr: 141,
      rpe: 4,
    });
    const garmin = ["Running", "2026-05-09 08:30:05", "false", "朝", "7.20", "411", "00:40:00", "141", "152"];
    expect(readFile(bytesOf([header(9), garmin].map(quoted).join("\n")), context).sessions[0]).toMatchObject({
      sport: "run",
      durationMin: 40,
      distanceKm: 7.2,
      maxHr: 152,
    });
  });
});
