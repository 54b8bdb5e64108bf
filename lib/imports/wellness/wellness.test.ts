import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { csvMapping } from "../csv/mapped";
import { NeedsAnswers } from "../csv/questions";
import { bytesOf } from "../fixtures";
import { type FileContext, NeedsMapping, readFile } from "../read-file";
import { saidAll } from "../testing/sentences";
import { uploadEvents } from "../upload-events";

const context: FileContext = {
  timeZone: "Europe/Berlin",
  now: new Date("2026-05-20T12:00:00Z"),
  units: null,
  mapping: null,
};
const read = (text: string, over: Partial<FileContext> = {}) =>
  readFile(bytesOf(text), { ...context, ...over });
const nights = (text: string) =>
  read(text).measures?.map(({ date, sleepHours, hrvMs, restingHr, source }) => [
    date,
    sleepHours,
    hrvMs,
    restingHr,
    source,
  ]);

describe("nights that devices measured are read without a question, and no morning of them vanishes", () => {
  it("Whoop: dated by waking up, minutes asleep", () => {
    expect(
      nights(`Cycle start time,Cycle end time,Cycle timezone,Recovery score %,Resting heart rate (bpm),Heart rate variability (ms),Sleep onset,Wake onset,Asleep duration (min)
2026-05-08 22:40:11,2026-05-09 23:01:00,UTC+02:00,66,51,74,2026-05-08 22:40:11,2026-05-09 06:31:00,447
2026-05-09 23:01:00,,UTC+02:00,,,,,2026-05-10 07:00:00,
`),
    ).toEqual([["2026-05-09", 7.5, 74, 51, "whoop"]]);
  });

  it("Oura: seconds, and the average beside the lowest heart rate; both of its ways to write columns", () => {
    expect(
      nights(
        "date,Sleep Score,Total Sleep Duration,Average Resting Heart Rate,Lowest Resting Heart Rate,Average HRV\n2026-05-09,80,27000,52.5,47,61\n",
      ),
    ).toEqual([["2026-05-09", 7.5, 61, 53, "oura"]]);
    expect(
      nights(
        "id;average_breath;average_hrv;bedtime_end;bedtime_start;day;lowest_heart_rate;total_sleep_duration;type\na1;14;61;2026-05-09T06:30:00+02:00;2026-05-08T22:30:00+02:00;2026-05-09;47;27000;long_sleep\na2;14;;2026-05-09T14:30:00+02:00;2026-05-09T14:00:00+02:00;2026-05-09;;1500;late_nap\n",
      ),
    ).toEqual([["2026-05-09", 7.5, 61, 47, "oura"]]);
  });

  it("Garmin: days without a year are the last that have come, hours and minutes as it writes them", () => {
    expect(
      nights(
        "Sleep Score 4 Weeks,Score,Resting Heart Rate,Body Battery,Quality,Duration,Bedtime,Wake Time\nMay 9,80,51,70,Good,7h 30min,10:40 PM,6:31 AM\nDec 24,--,--,--,--,6h 0min,--,--\n",
      ),
    ).toEqual([
      ["2025-12-24", 6, null, null, "garmin"],
      ["2026-05-09", 7.5, null, 51, "garmin"],
    ]);
    expect(nights("Date,Overnight HRV,Baseline,7d Avg\nMay 9,45ms,40ms - 55ms,47ms\n")).toEqual([
      ["2026-05-09", null, 45, null, "garmin"],
    ]);
  });

  it("Polar's nights, and a diary of one's own with German words and commas", () => {
    expect(nights("Date;ANS charge;HRV avg (ms);Sleep time\n09.05.2026;2.1;58;7:30\n")).toEqual([
      ["2026-05-09", 7.5, 58, null, "polar"],
    ]);
    expect(nights("Datum;Schlaf;Ruhepuls\n09.05.2026;7,5;48\n13.05.2026;8;49\n")).toEqual([
      ["2026-05-09", 7.5, null, 48, "csv"],
      ["2026-05-13", 8, null, 49, "csv"],
    ]);
  });

  it("TrainingPeaks' metrics and intervals.icu's wellness keep what has no soreness", () => {
    const metrics =
      "Timestamp,Type,Value\n2026-05-09T06:00:00,Pulse,48\n2026-05-09T06:00:00,HRV,71\n2026-05-10T06:00:00,Sleep Hours,8\n";
    expect(nights(metrics)).toEqual([
      ["2026-05-09", null, 71, 48, "trainingpeaks"],
      ["2026-05-10", 8, null, null, "trainingpeaks"],
    ]);
    const wellness =
      "date,restingHR,hrv,sleepSecs,soreness\n2026-05-09,49,80,28800,\n2026-05-10,48,,27000,2\n";
    const { wellness: checkIns, measures } = read(wellness);
    expect(checkIns).toMatchObject([{ date: "2026-05-10", answers: { soreness: 2, sleepHours: 7.5 } }]);
    expect(measures).toMatchObject([
      { date: "2026-05-09", sleepHours: 8, hrvMs: 80, restingHr: 49 },
      { date: "2026-05-10", restingHr: 48 },
    ]);
  });

  it("asks for the order of its days where the column does not tell", () => {
    const text = "Date,Sleep duration,HRV\n5/9/2026,8,60\n";
    expect(() => read(text, { now: new Date("2026-11-20T12:00:00Z") })).toThrow(NeedsAnswers);
    const mapping = csvMapping.parse({ holds: "answers", dateOrder: "mdy" });
    expect(read(text, { mapping }).measures).toMatchObject([{ date: "2026-05-09" }]);
  });
});

describe("wellness entries that somebody explained", () => {
  const base = { holds: "wellness", date: "Day", dateOrder: "ymd", sleepHours: null, sleepQuality: null };
  const mapping = (over: object) =>
    csvMapping.parse({ ...base, fatigue: null, stress: null, mood: null, ...over });
  const sore = (values: readonly number[], scale: object) =>
    read(`Day,Legs\n${values.map((value, i) => `2026-05-0${i + 1},${value}`).join("\n")}\n`, {
      mapping: mapping({ soreness: { column: "Legs", ...scale } }),
    }).wellness.map(({ answers }) => answers.soreness);

  it("a diary with soreness is asked about: nobody's scale is guessed", () => {
    expect(() => read("date,HRV,muscle_soreness\n2026-05-09,60,3\n")).toThrow(NeedsMapping);
  });

  it("scales of four, five and seven steps by one table, either way round; others by their share", () => {
    expect(sore([1, 2, 3, 4], { least: 1, most: 4 })).toEqual([0, 2, 5, 8]);
    expect(sore([5, 4, 3, 2, 1], { least: 5, most: 1 })).toEqual([0, 1, 2, 5, 8]);
    expect(sore([1, 2, 3, 4, 5, 6, 7], { least: 1, most: 7 })).toEqual([0, 0, 1, 2, 4, 6, 8]);
    expect(sore([0, 50, 100], { least: 0, most: 100 })).toEqual([0, 5, 10]);
  });

  it("what is normal on a scale is soreness 2", () => {
    expect(sore([1, 4, 7], { least: 1, most: 10, normal: 4 })).toEqual([0, 2, 6]);
  });

  it("one odd answer costs that answer and not the morning, and is told", () => {
    const { wellness, rowErrors, notes } = read(
      "Day,Legs,Slept,Tired\n2026-05-09,3,lots,99\n2026-05-10,x,8,1\n",
      {
        mapping: mapping({
          soreness: { column: "Legs", least: 0, most: 10 },
          sleepHours: "Slept",
          fatigue: { column: "Tired", least: 1, most: 5 },
        }),
      },
    );
    expect(wellness).toMatchObject([
      { date: "2026-05-09", answers: { soreness: 3, sleepHours: null, fatigue: null } },
    ]);
    expect(rowErrors).toMatchObject([{ row: 3, field: "Legs" }]);
    expect(saidAll(notes)).toMatch(
      /^2 answers could not be read and stayed empty; the first: line 2, (Slept|Tired)/,
    );
  });

  it("columns without soreness are kept as measured", () => {
    const given = mapping({ sleepHours: "Slept", hrvMs: "V", restingHr: "P" });
    const { wellness, measures } = read("Day,Slept,V,P\n2026-05-09,7.5,60,48\n2026-05-10,,,\n", {
      mapping: given,
    });
    expect(wellness).toEqual([]);
    expect(measures).toMatchObject([{ date: "2026-05-09", sleepHours: 7.5, hrvMs: 60, restingHr: 48 }]);
  });
});

describe("a table of a team", () => {
  const people = ["Ann", "Ben", "Cem"];
  const days = [1, 2, 3, 4, 5, 6];
  const text = `date,athlete,sleep duration,hrv\n${days
    .flatMap((day) => people.map((name, i) => `2026-05-0${day},${name},${6 + i},${50 + day}`))
    .join("\n")}\n`;
  const base = { holds: "wellness", date: "date", dateOrder: "ymd", sleepQuality: null, fatigue: null };
  const mapping = (athlete: object | null | undefined) =>
    csvMapping.parse({ ...base, stress: null, mood: null, sleepHours: "sleep duration", athlete });

  it("is never one person's: its columns and its people are asked for", () => {
    expect(() => read(text)).toThrow(NeedsMapping);
    expect(() => read(text, { mapping: mapping(undefined) })).toThrow(NeedsMapping);
  });

  it("gives one athlete their rows alone, with the file's lines", () => {
    const { measures } = read(text, { mapping: mapping({ column: "athlete", value: "Ben" }) });
    expect(measures?.map(({ sleepHours }) => sleepHours)).toEqual([7, 7, 7, 7, 7, 7]);
  });

  it("gives an owner's athletes theirs, and leaves out those not chosen", () => {
    const [a, b] = ["0197f6f0-0000-7000-8000-000000000001", "0197f6f0-0000-7000-8000-000000000002"];
    const athlete = {
      column: "athlete",
      people: [
        { value: "Ann", athleteId: a },
        { value: "Ben", athleteId: null },
        { value: "Cem", athleteId: b },
      ],
    };
    const { measures, athletes } = read(text, { mapping: mapping(athlete) });
    expect(measures).toBeUndefined();
    const another = `${text}2026-05-06,Dana,8,60\n`;
    expect(() => read(another, { mapping: mapping(athlete) })).toThrow(NeedsMapping);
    expect(athletes?.map(({ athleteId, parsed }) => [athleteId, parsed.measures?.[0]?.sleepHours])).toEqual([
      [a, 6],
      [b, 8],
    ]);
  });

  it("asks what an athlete's word for a sport means before anything is kept", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "feelcheck-team-")), "team.csv");
    const rows = days.flatMap((day) => people.map((name) => `2026-05-0${day},${name},Blorping,40`));
    writeFileSync(path, `date,athlete,sport,min\n${rows.join("\n")}\n`);
    const athleteId = "0197f6f0-0000-7000-8000-000000000001";
    const given = csvMapping.parse({
      holds: "sessions",
      date: "date",
      dateOrder: "ymd",
      athlete: {
        column: "athlete",
        people: people.map((value) => ({ value, athleteId: value === "Ann" ? athleteId : null })),
      },
      duration: "min",
      durationUnit: "min",
      rpe: null,
      sport: "sport",
      distance: null,
      distanceUnit: "km",
    });
    const told = [];
    for await (const event of uploadEvents({
      path,
      name: "team.csv",
      context: { ...context, mapping: given },
    }))
      told.push(event);
    expect(told).toMatchObject([{ kind: "asks", sports: ["Blorping"] }]);
  });

  it("a person's own diary with several sessions a day is none", () => {
    const diary = `Day,Sport,Min\n${days.map((day) => `2026-05-0${day},run,40\n2026-05-0${day},swim,30`).join("\n")}\n`;
    const own = csvMapping.parse({
      holds: "sessions",
      date: "Day",
      dateOrder: "ymd",
      duration: "Min",
      durationUnit: "min",
      rpe: null,
      sport: "Sport",
      distance: null,
      distanceUnit: "km",
    });
    expect(read(diary, { mapping: own }).sessions).toHaveLength(12);
  });
});
