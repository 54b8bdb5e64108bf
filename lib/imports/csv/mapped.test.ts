import { describe, expect, it } from "vitest";
import { bytesOf } from "../fixtures";
import { type FileContext, readFile } from "../read-file";
import { askedOf } from "../testing/sentences";
import { csvMapping } from "./mapped";

const context: FileContext = {
  timeZone: "Europe/Berlin",
  now: new Date("2026-11-20T12:00:00Z"),
  units: null,
  mapping: null,
};
const of = (text: string, over: Partial<FileContext> = {}) =>
  readFile(bytesOf(text), { ...context, ...over }).sessions;
const asked = (text: string, over: Partial<FileContext> = {}) => askedOf(() => of(text, over));

describe("a table of one's own", () => {
  const mapping = (over: object) =>
    csvMapping.parse({
      holds: "sessions",
      date: "Tag",
      dateOrder: "ymd",
      duration: "Dauer",
      durationUnit: "min",
      rpe: null,
      sport: null,
      distance: null,
      distanceUnit: "km",
      ...over,
    });

  it("every column can be named", () => {
    const text =
      "Tag;Beginn;Was;Dauer;Km;Puls;Max;Hoch;Runter;Schritte;RPE;Brutto;Wort\n9.5.2026;8:30;Lauf;40:00;7,2;141;152;20;18;84,5;3;0:41:00;leicht";
    const [session] = of(text, {
      mapping: mapping({
        time: "Beginn",
        sport: "Was",
        durationUnit: "m:ss",
        distance: "Km",
        averageHr: "Puls",
        maxHr: "Max",
        ascent: "Hoch",
        descent: "Runter",
        cadence: "Schritte",
        rpe: "RPE",
        elapsed: "Brutto",
        note: "Wort",
        title: "Wort",
      }),
    });
    expect(session).toMatchObject({
      date: "2026-05-09",
      wallClock: "2026-05-09T08:30:00",
      instant: "guessed",
      sport: "run",
      durationMin: 40,
      elapsedMin: 41,
      distanceKm: 7.2,
      averageHr: 141,
      maxHr: 152,
      ascentM: 20,
      descentM: 18,
      cadence: 169,
      rpe: 3,
      title: "leicht",
      note: "leicht",
    });
  });

  it("ten kilometres and 125 metres are not ten thousand", () => {
    const text = "Tag;Dauer;Km\n2026-05-09;60;10,125\n2026-05-10;60;1,250";
    const sessions = of(text, { mapping: mapping({ distance: "Km", sportIs: "run" }) });
    expect(sessions.map(({ distanceKm }) => distanceKm)).toEqual([10.125, 1.25]);
  });

  it.each<[string, string, number]>([
    ["1h 5m", "min", 65],
    ["1 h 05 min 30 s", "min", 65.5],
    ["1h05", "min", 65],
    ["PT1H5M", "min", 65],
    ["65 min", "h", 65],
    ["1,5 Std.", "min", 90],
    ["1:05", "h:mm", 65],
    ["65:30", "m:ss", 65.5],
    ["00:40:12.5", "min", 40.21],
    ["45'", "min", 45],
    ["3900", "s", 65],
    ["1.25", "h", 75],
  ])("a duration of %s in %s", (cell, durationUnit, minutes) => {
    expect(of(`Tag;Dauer\n2026-05-09;${cell}`, { mapping: mapping({ durationUnit }) })[0]?.durationMin).toBe(
      minutes,
    );
  });

  it("what a colon parts is asked where no speed tells", () => {
    const text = "Tag;Dauer;Km\n2026-05-09;1:05;\n2026-05-10;0:50;";
    expect(asked(text, { mapping: mapping({}) })).toEqual([
      "Does 1:05 mean 1 hour and 5 minutes, or 1 minute and 5 seconds?",
    ]);
    const withKm = "Tag;Dauer;Km\n2026-05-09;1:05;11\n2026-05-10;0:50;8,5";
    expect(of(withKm, { mapping: mapping({ distance: "Km" }) })[0]?.durationMin).toBe(65);
  });
});
