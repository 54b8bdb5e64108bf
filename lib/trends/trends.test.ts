import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/calendar";
import { PLAIN_LOCALE, wordsIn } from "@/lib/words/words";
import body from "@/messages/en/body.json";
import { type TableWords, tableOf } from "./tables";
import { checkInRate, heatRows, loadRows, splitRows, splitWeeks, type TrendDay, teamDays } from "./trends";
import { CHARTS } from "./view";
import { whereItHurts } from "./where";

const WORDS: TableWords = {
  t: wordsIn(PLAIN_LOCALE, "files"),
  region: (region) => body.region[region],
  date: (date) => date,
  weekStart: 1,
  easyTarget: 0.8,
};
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
    // One of them checked in a day longer ago than the last seven: too little to know what is usual.
    expect(whereItHurts(team)).toEqual({
      places: [{ region: "calf", now: 14, before: 0, who: [ahead, behind] }],
      weeks: 0,
    });
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
    expect(tableOf("rate", team, WORDS).rows.at(-1)).toMatchObject({
      "so far": "3 of 7 days",
      "rate %": 100,
    });
  });

  it("owes none on a day off, which counts where it was answered all the same", () => {
    const joinedOn = addDays(TO, -2);
    const rate = (days: TrendDay[]) => {
      const away = { id: "a", name: "A", joinedOn, off: (date: string) => date === addDays(TO, -1) };
      return checkInRate(teamDays([away], days, FROM, TO)).at(-1);
    };
    expect(rate([day("a", joinedOn), day("a", TO)])).toMatchObject({ answered: 2, expected: 2, rate: 1 });
    expect(rate([day("a", joinedOn)])).toMatchObject({ answered: 1, expected: 2, rate: 0.5 });
    expect(rate(daily("a", joinedOn, TO))).toMatchObject({ answered: 3, expected: 3, rate: 1 });
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
    expect(tableOf("split", team, WORDS).rows.map((row) => row["points from 80/20"])).toEqual([20, null]);
    const aimsHigher = tableOf("split", team, { ...WORDS, easyTarget: 0.85 });
    expect(aimsHigher.rows.map((row) => row["points from 85/15"])).toEqual([15, null]);
    expect(tableOf("load", team, WORDS).rows.map((row) => row["change %"])).toEqual([0, null]);
    expect(tableOf("load", team, WORDS).rows.map((row) => row["days of history"])).toEqual(["28 or more", 1]);
  });
});

it("a week without effort is unknown in the table, not none", () => {
  const unrated = { load: 0, sessionsUnrated: 1, minutesUnrated: 40 };
  const days = [...daily("a", FROM, addDays(TO, -7)), ...daily("a", addDays(TO, -6), TO, unrated)];
  const [row] = tableOf("load", teamDays([{ id: "a", name: "A" }], days, FROM, TO), WORDS).rows;
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
  expect(tableOf("weeks", team, WORDS).rows.at(-1)).toMatchObject({
    "so far": "3 of 7 days",
    "points from 80/20": null,
  });
});

it("a week begins where its reader's does", () => {
  const team = teamDays([{ id: "a", name: "A" }], daily("a", FROM, TO), FROM, TO);
  const sundays = { ...WORDS, weekStart: 7 };
  expect(splitWeeks(team, 7).map(({ days }) => days)).toEqual([3, 7, 7, 7, 7, 7, 4]);
  expect(tableOf("weeks", team, sundays).rows.at(-1)).toMatchObject({ "week of": "2026-05-10" });
  expect(tableOf("rate", team, sundays).rows.at(-1)).toMatchObject({
    "week of": "2026-05-10",
    "so far": "4 of 7 days",
    answered: 4,
  });
  expect(checkInRate(team, 6).at(-1)).toMatchObject({ week: "2026-05-09", days: 5 });
});

it("a method is told in words, and no two columns have one heading", () => {
  const team = teamDays([{ id: "a", name: "A" }], daily("a", FROM, TO), FROM, TO);
  expect(tableOf("split", team, WORDS).rows[0]).toMatchObject({ method: "RPE" });
  for (const chart of CHARTS) {
    const { columns } = tableOf(chart, team, WORDS);
    expect(new Set(columns).size, chart).toBe(columns.length);
  }
});

it("rows stand by what changed: the sorest against their usual, the load furthest outside its range", () => {
  const days = [
    ...daily("a", addDays(TO, -40), TO),
    ...daily("b", addDays(TO, -40), addDays(TO, -7)),
    ...daily("b", addDays(TO, -6), TO, { soreness: 6, load: 20 }),
    ...daily("c", addDays(TO, -5), TO),
  ];
  const athletes = ["a", "b", "c"].map((id) => ({ id, name: id }));
  const team = teamDays(athletes, days, FROM, TO);
  expect(heatRows(team).map(({ athlete, change }) => [athlete.id, change.standing])).toEqual([
    ["b", "sorer"],
    ["c", "early"],
    ["a", "usual"],
  ]);
  expect(loadRows(team).map(({ athlete }) => athlete.id)).toEqual(["b", "a", "c"]);
  expect(tableOf("heat", team, WORDS).rows[0]).toMatchObject({
    athlete: "b",
    "mean of the last 3 days": 6,
    "usual soreness": 3,
  });
});

describe("where it hurts", () => {
  const at = (region: "calf" | "shin" | "knee") => ({ sites: [{ region, side: "left" as const }] });
  const days = [
    ...daily("a", addDays(TO, -34), TO, at("calf")),
    ...daily("b", addDays(TO, -34), addDays(TO, -7), at("knee")),
    ...daily("b", addDays(TO, -6), TO, at("shin")),
  ];
  const athletes = ["a", "b"].map((id) => ({ id, name: id }));

  it("tells what rose first, what fell last, and who named it", () => {
    const { places, weeks } = whereItHurts(teamDays(athletes, days, FROM, TO));
    expect(weeks).toBe(4);
    expect(
      places.map(({ region, now, before, who }) => [region, now, before, who.map(({ id }) => id)]),
    ).toEqual([
      ["shin", 7, 0, ["b"]],
      ["calf", 7, 7, ["a"]],
      ["knee", 0, 7, []],
    ]);
  });

  it("compares nothing before five weeks, and says so", () => {
    const young = days.filter(({ date }) => date > addDays(TO, -20));
    const team = teamDays(athletes, young, FROM, TO);
    expect(whereItHurts(team).weeks).toBe(2);
    expect(tableOf("where", team, WORDS).rows[0]).toMatchObject({
      "days this week": 7,
      "more than usual": null,
    });
  });
});

it("a week with few sessions is told, and not held against the target", () => {
  const few = [...daily("a", FROM, addDays(TO, -10)), day("a", addDays(TO, -9)), day("a", addDays(TO, -8))];
  const team = teamDays([{ id: "a", name: "A" }], few, FROM, TO);
  expect(splitWeeks(team).map(({ told, early }) => [told, early])).toEqual([
    [4, true],
    [7, false],
    [7, false],
    [7, false],
    [7, false],
    [2, true],
    [0, true],
  ]);
  expect(tableOf("weeks", team, WORDS).rows.at(-2)).toMatchObject({
    "sessions told": 2,
    "points from 80/20": null,
  });
});
