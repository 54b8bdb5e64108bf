import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { InputError } from "@/lib/engine/input";
import { readDate, readNumber, readSoreness } from "./cells";
import { table } from "./fixtures";
import { parseMapping } from "./mapping";
import { readTeam } from "./read";
import { FileError } from "./tables";

const MAPPING = {
  dateFormat: "dd.MM.yyyy",
  checkIns: {
    player: "who",
    date: "day",
    soreness: { column: "sore", from: [7, 1], to: [0, 10] },
    sleepHours: { column: "sleep" },
  },
  sessions: { player: "who", date: "day", durationMin: { column: "min" }, rpe: { column: "rpe" } },
  outcome: { column: "pain", yes: ["Y"], no: ["N"] },
};
const written = (name: string) =>
  parseMapping(JSON.parse(readFileSync(`docs/backtest/${name}.mapping.json`, "utf8")));

describe("cells", () => {
  it("maps inverted scales, missing cells, decimal commas, percents and date formats", () => {
    const rule = { column: ["s"], from: [7, 1] as [number, number], to: [0, 10] as [number, number] };
    expect(["7", "1", "4", "NA"].map((cell) => readNumber(cell, rule, ["NA"]))).toEqual([0, 10, 5, null]);
    expect([readNumber("7,5", { column: ["s"] }, []), readNumber("95 %", { column: ["s"] }, [])]).toEqual([
      7.5, 95,
    ]);
    expect(readDate("5.3.2026", { dateFormat: "dd.MM.yyyy" })).toBe("2026-03-05");
    expect(() => readDate("2026-03-05", { dateFormat: "dd.MM.yyyy" })).toThrow(RangeError);
    expect(() => readDate("31.02.2026", { dateFormat: "dd.MM.yyyy" })).toThrow(/not a day/);
  });

  it("an instant in UTC is of the day in the mapping's zone; without a zone as it is written", () => {
    const late = "2019-11-08T23:30:00.000Z";
    expect(readDate(late, { dateFormat: "yyyy-MM-dd", timeZone: "Europe/Oslo" })).toBe("2019-11-09");
    expect(readDate(late, { dateFormat: "yyyy-MM-dd" })).toBe("2019-11-08");
    expect(readDate("2019-11-08", { dateFormat: "yyyy-MM-dd", timeZone: "Europe/Oslo" })).toBe("2019-11-08");
  });

  it.each([
    [{ best: 7, worst: 1 }, ["7", "6", "5", "4", "3", "2", "1"], [0, 0, 1, 2, 4, 6, 8]],
    [{ best: 5, worst: 1 }, ["5", "4", "3", "2", "1"], [0, 1, 2, 5, 8]],
    [{ best: 1, worst: 4 }, ["1", "2", "3", "4"], [0, 2, 5, 8]],
    [{ best: 0, worst: 100 }, ["0", "35", "100"], [0, 4, 10]],
    [{ best: 0, worst: 10, normal: 4 }, ["0", "4", "7", "10"], [0, 2, 6, 10]],
    [{ best: 5, worst: 1 }, ["0", "6", ""], ["beyond", "beyond", null]],
  ])("soreness on %o", (scale, cells, read) => {
    expect(cells.map((cell) => readSoreness(cell, { column: ["s"], ...scale }, [""]))).toEqual(read);
  });
});

describe("reading a team's files", () => {
  it("says which line and column is wrong", () => {
    const mapping = parseMapping(MAPPING);
    const sessions = table("who,day,min,rpe\na,10.05.2026,30,5\n");
    const read = (text: string) => readTeam(table(text), sessions, mapping);
    expect(() => read("who,day,sore,sleep,pain\na,10.05.2026,x,8,N\n")).toThrow(
      /check-ins, line 2: sore is "x"/,
    );
    expect(() => read("who,day,sleep,pain\na,10.05.2026,8,N\n")).toThrow(/no column sore/);
    expect(() => read("day,sore,pain\n10.05.2026,1,N\n")).toThrow(/whose rows are these\? no column who/);
    expect(() => read("")).toThrow(FileError);
  });

  it.each([
    [{ ...MAPPING, outcome: { column: "pain" } }, /mapping\.outcome\.yes/],
    [{ ...MAPPING, timeZone: "Oslo" }, /mapping\.timeZone: is not a time zone/],
    [{ ...MAPPING, sessions: { player: "who", date: "day" } }, /mapping\.sessions\.durationMin: is required/],
    [
      { ...MAPPING, checkIns: { ...MAPPING.checkIns, soreness: { column: "s", best: 1, worst: 1 } } },
      /soreness/,
    ],
  ])("refuses a mapping that cannot be followed: %#", (mapping, message) => {
    expect(() => parseMapping(mapping)).toThrow(InputError);
    expect(() => parseMapping(mapping)).toThrow(message);
  });

  it("keeps fractions, leaves out what is beyond its scale, and of two mornings of a date takes the sorer", () => {
    const mapping = parseMapping({
      checkIns: {
        player: "who",
        date: "day",
        soreness: { column: "sore", best: 7, worst: 1 },
        mood: { column: "mood", from: [1, 7], to: [1, 5] },
        stress: { column: "stress" },
      },
    });
    const text = "who;day;sore;mood;stress\na;2026-01-02;4;4,5;0\na;2026-01-02;2;6;3\na;2026-01-01;9;1;1\n";
    const { players, notes } = readTeam(table(text), [], mapping);
    expect(players[0]?.days).toHaveLength(1);
    expect(players[0]?.days[0]?.checkIn).toMatchObject({ soreness: 6, stress: 3 });
    expect(players[0]?.days[0]?.checkIn.mood).toBeCloseTo(1 + (5 * 4) / 6);
    expect(notes).toMatchObject({ secondMornings: 1, beyondScale: 2 });
  });

  it("rugby: an effort that nobody gave stays empty, an outcome and the readiness are read beside the answers", () => {
    const { players, notes } = readTeam(
      table(
        "Date,PlayerID,Fatigue,Soreness,Desire,Irritability,SleepHours,SleepQuality,Pain,Illness,TrainingReadiness\n2018-07-21,1,3,4,2,3,8,2,Yes,Slightly Off,85%\n",
      ),
      table("Date,PlayerID,SessionType,Duration,RPE\n2018-07-20,1,Speed,30,NA\n2018-07-20,9,Game,30,5\n"),
      written("rugby7s"),
    );
    expect(players).toHaveLength(1);
    expect(players[0]?.days[0]).toMatchObject({
      checkIn: { soreness: 2, illness: "above-neck" },
      outcome: true,
      readiness: 85,
    });
    expect(players[0]?.sessions).toMatchObject([{ sport: "run", durationMin: 30, rpe: null }]);
    expect(notes).toMatchObject({ noEffort: 1, loadOnly: 0, strangers: 1 });
  });

  it("SoccerMon: one table; a load becomes a session without an effort, no load none", () => {
    const { players, notes } = readTeam(
      table(
        "date,player_id,daily_load,fatigue,mood,readiness,sleep_duration,sleep_quality,soreness,stress\n2020-01-01,A_1,0.0,,,,,,,\n2020-01-02,A_1,450,2,3,7,8.5,4,2,3\n",
      ),
      [],
      written("soccermon"),
    );
    expect(players[0]?.days).toMatchObject([
      { date: "2020-01-02", checkIn: { soreness: 5, fatigue: 4 }, readiness: 7, outcome: null },
    ]);
    expect(players[0]?.sessions).toMatchObject([
      { rpe: null, durationMin: 90, load: 450, sport: "football" },
    ]);
    expect(notes.loadOnly).toBe(1);
  });

  it("PMData: the folder tells the person; a joined table's column does", () => {
    const head =
      "effective_time_frame,fatigue,mood,readiness,sleep_duration_h,sleep_quality,soreness,soreness_area,stress\n";
    const row = '2019-11-08T08:53:28.000Z,2,3,5,7,3,2,"[12921003, 28273000]",3\n';
    const files = ["p01", "p12"].map((who) => ({
      path: `/tmp/p9/data/${who}/pmsys/wellness.csv`,
      text: head + row,
    }));
    const srpe = table(
      "end_date_time,activity_names,perceived_exertion,duration_min\n2019-11-07T17:00:00.000Z,\"['individual', 'running']\",6,40\n",
      "/tmp/p9/data/p12/pmsys/srpe.csv",
    );
    const { players } = readTeam(files, srpe, written("pmdata"));
    expect(players.map(({ id, days, sessions }) => [id, days[0]?.checkIn.soreness, sessions.length])).toEqual(
      [
        ["p01", 5, 0],
        ["p12", 5, 1],
      ],
    );
    expect(players[1]?.sessions[0]).toMatchObject({ sport: "run", rpe: 6, date: "2019-11-07" });
    const joined = readTeam(table(`participant,${head}p07,${row}`), [], written("pmdata"));
    expect(joined.players.map(({ id }) => id)).toEqual(["p07"]);
    const named = readTeam([{ path: "wellness_p03.csv", text: head + row }], [], written("pmdata"));
    expect(named.players.map(({ id }) => id)).toEqual(["p03"]);
    expect(() => readTeam(table(head + row), [], written("pmdata"))).toThrow(/whose rows are these/);
  });
});
