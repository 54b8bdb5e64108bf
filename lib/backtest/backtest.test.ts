import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/calendar";
import { InputError } from "@/lib/engine/input";
import { parseMapping, readDate, readNumber } from "./mapping";
import { rates } from "./rates";
import { FileError, readTeam } from "./read";
import { episodes, replay } from "./replay";

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
const german = (date: string) => `${date.slice(8)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;

describe("reading a team's files", () => {
  it("maps inverted scales, missing cells and date formats", () => {
    const rule = { column: "s", from: [7, 1] as [number, number], to: [0, 10] as [number, number] };
    expect([
      readNumber("7", rule, []),
      readNumber("1", rule, []),
      readNumber("4", rule, []),
      readNumber("NA", rule, ["NA"]),
    ]).toEqual([0, 10, 5, null]);
    expect(readDate("5.3.2026", "dd.MM.yyyy")).toBe("2026-03-05");
    expect(() => readDate("2026-03-05", "dd.MM.yyyy")).toThrow(RangeError);
    expect(() => readDate("31.02.2026", "dd.MM.yyyy")).toThrow(/not a day/);
  });

  it("says which line and column is wrong", () => {
    const mapping = parseMapping(MAPPING);
    const sessions = "who,day,min,rpe\na,10.05.2026,30,5\n";
    expect(() => readTeam("who,day,sore,sleep,pain\na,10.05.2026,x,8,N\n", sessions, mapping)).toThrow(
      /check-ins, line 2: sore is "x"/,
    );
    expect(() => readTeam("who,day,sleep,pain\na,10.05.2026,8,N\n", sessions, mapping)).toThrow(
      /no column sore/,
    );
    expect(() => readTeam("", sessions, mapping)).toThrow(FileError);
    expect(() => parseMapping({ ...MAPPING, outcome: { column: "pain" } })).toThrow(InputError);
  });
});

describe("replaying", () => {
  const days = Array.from({ length: 60 }, (_, i) => addDays("2026-01-01", i));
  const csv = (pain: (i: number) => boolean, sore: (i: number) => number) =>
    `who,day,sore,sleep,pain\n${days.map((date, i) => `a,${german(date)},${sore(i)},8,${pain(i) ? "Y" : "N"}`).join("\n")}\n`;
  const sessions = "who,day,min,rpe\na,03.01.2026,30,5\n";
  const run = (text: string) =>
    readTeam(text, sessions, parseMapping(MAPPING)).flatMap((player) => [...replay(player)]);

  it("each day sees only the past: cutting the future off changes no verdict", () => {
    const sore = (i: number) => 7 - ((i * 5) % 7);
    const whole = run(csv(() => false, sore)).map(({ verdict }) => verdict);
    const cut = csv(() => false, sore)
      .split("\n")
      .slice(0, 31)
      .join("\n");
    expect(run(cut).map(({ verdict }) => verdict)).toEqual(whole.slice(0, 30));
  });

  it("the outcome is never an input of the engine", () => {
    const verdicts = (pain: (i: number) => boolean) => run(csv(pain, () => 5)).map(({ verdict }) => verdict);
    expect(verdicts((i) => i > 30)).toEqual(verdicts(() => false));
  });

  it("an episode is two reports in a week after 14 free days", () => {
    const at = (...reports: number[]) =>
      episodes(new Map(Array.from({ length: 60 }, (_, i) => [i, reports.includes(i)])));
    expect(at(20)).toEqual([]);
    expect(at(20, 22)).toEqual([20]);
    expect(at(20, 27)).toEqual([]);
    expect(at(20, 21, 30, 31)).toEqual([20]);
    expect(at(20, 21, 40, 41)).toEqual([20, 40]);
  });

  it("asks only days that were free and have a week ahead, and counts those followed", () => {
    const replayed = run(
      csv(
        (i) => i === 30 || i === 31,
        () => 7,
      ),
    );
    const asked = replayed.filter(({ followed }) => followed !== null);
    expect(replayed.filter(({ followed }) => followed).map(({ date }) => date)).toEqual(days.slice(23, 30));
    expect(asked.at(-1)?.date).toBe(days[52]);
    expect(asked.some(({ date }) => date === days[40])).toBe(false);
    const [base] = rates([replayed]);
    expect(base).toMatchObject({
      n: asked.length,
      followed: 7,
      share: 7 / asked.length,
      low: 7 / asked.length,
    });
  });
});
