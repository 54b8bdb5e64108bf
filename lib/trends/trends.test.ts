import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/calendar";
import { tableOf } from "./tables";
import {
  checkInRate,
  heatRows,
  loadRows,
  splitRows,
  splitWeeks,
  type TrendDay,
  teamDays,
  whereItHurts,
} from "./trends";

const TO = "2026-05-13"; // a Wednesday
const day = (athleteId: string, date: string, over: Partial<TrendDay> = {}): TrendDay => ({
  athleteId,
  date,
  soreness: 3,
  verdict: "train",
  sites: [],
  load: 100,
  minutes: 40,
  sessionCount: 1,
  sessionsUnrated: 0,
  minutesUnrated: 0,
  secondsEasy: 2400,
  secondsModerate: 0,
  secondsHard: 0,
  hrEasy: 0,
  hrModerate: 0,
  hrHard: 0,
  sessionsEasy: 1,
  sessionsModerate: 0,
  sessionsHard: 0,
  sessionsByHr: 0,
  ...over,
});
const daily = (id: string, from: string, to: string, over: Partial<TrendDay> = {}) => {
  const days: TrendDay[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) days.push(day(id, date, over));
  return days;
};
const FROM = addDays(TO, -41);

describe("a team across time zones", () => {
  // For Ahead it is Wednesday already, for Behind still Tuesday.
  const ahead = { id: "a", name: "Ahead", today: TO };
  const behind = { id: "b", name: "Behind", today: addDays(TO, -1) };
  const sore = { sites: [{ region: "calf" as const, side: "left" as const }] };
  const team = teamDays(
    [ahead, behind],
    [...daily("a", addDays(TO, -6), TO, sore), ...daily("b", addDays(TO, -7), addDays(TO, -1), sore)],
    FROM,
    TO,
  );

  it("shows who is ahead, and who is behind is not missing yet", () => {
    expect(heatRows(team).map(({ soreness, until }) => [soreness.at(-1), until])).toEqual([
      [3, TO],
      [null, addDays(TO, -1)],
    ]);
    expect(checkInRate(team).at(-1)).toMatchObject({ answered: 5, expected: 5, rate: 1 });
  });

  it("counts each one's own last seven days", () => {
    expect(whereItHurts(team)).toEqual([{ region: "calf", now: 14, before: 0 }]);
    expect(loadRows(team).map(({ load }) => load.week)).toEqual([700, 700]);
  });
});

describe("who is new", () => {
  it("owes no check-in from before the day of joining", () => {
    const joinedOn = addDays(TO, -2);
    const team = teamDays([{ id: "a", name: "A", joinedOn }], daily("a", joinedOn, TO), FROM, TO);
    const rates = checkInRate(team);
    expect(rates.at(-1)).toMatchObject({ week: "2026-05-11", answered: 3, expected: 3, rate: 1, days: 3 });
    expect(rates.slice(0, -1).every(({ rate }) => rate === null)).toBe(true);
    expect(tableOf("rate", team).rows.at(-1)).toMatchObject({ "so far": "3 of 7 days", "rate %": 100 });
  });

  it("is not held against 80/20 for one session, nor against a usual of three days", () => {
    const team = teamDays(
      [
        { id: "a", name: "New" },
        { id: "b", name: "Known" },
      ],
      [day("a", TO, { secondsEasy: 0, secondsHard: 3600 }), ...daily("b", FROM, TO)],
      FROM,
      TO,
    );
    expect(splitRows(team).map(({ athlete, trust, told }) => [athlete.name, trust, told])).toEqual([
      ["Known", "enough", 42],
      ["New", "early", 1],
    ]);
    expect(tableOf("split", team).rows.map((row) => row["points from 80/20"])).toEqual([20, null]);
    expect(tableOf("load", team).rows.map((row) => row["change %"])).toEqual([null, 0]);
    expect(tableOf("load", team).rows.map((row) => row["days of history"])).toEqual([1, "28 or more"]);
  });
});

it("a week without effort is unknown in the table, not none", () => {
  const unrated = { load: 0, sessionsUnrated: 1, minutesUnrated: 40 };
  const days = [...daily("a", FROM, addDays(TO, -7)), ...daily("a", addDays(TO, -6), TO, unrated)];
  const [row] = tableOf("load", teamDays([{ id: "a", name: "A" }], days, FROM, TO)).rows;
  expect(row).toMatchObject({
    "load of 7 days": null,
    sessions: 7,
    "sessions without effort": 7,
    "usual week": 700,
    "change %": null,
  });
});

it("a first or running week says of how many days it is", () => {
  const team = teamDays([{ id: "a", name: "A" }], daily("a", FROM, TO), FROM, TO);
  // The range begins on a Thursday and ends on a Wednesday.
  expect(splitWeeks(team).map(({ days }) => days)).toEqual([4, 7, 7, 7, 7, 7, 3]);
  expect(tableOf("weeks", team).rows.at(-1)).toMatchObject({
    "so far": "3 of 7 days",
    "points from 80/20": null,
  });
});
