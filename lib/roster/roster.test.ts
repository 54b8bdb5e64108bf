import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/calendar";
import { formatFor } from "@/lib/format/format";
import { PLAIN_LOCALE, wordsIn } from "@/lib/words/words";
import { answersIn } from "./needs";
import { byUrgency } from "./order";
import { type RosterDay, type RosterFlag, type RosterRow, type RowParts, rosterRow } from "./row";
import type { Talk } from "./spoken";
import { morningSummary } from "./summary";
import { type RosterView, select, viewFrom, viewHref } from "./view";

const TODAY = "2026-05-10";
const day = (ago: number, over: Partial<RosterDay> = {}): RosterDay => ({
  date: addDays(TODAY, -ago),
  soreness: 1,
  quality: "dull",
  sites: [],
  sleepHours: 8,
  verdict: "train",
  urgency: null,
  headline: null,
  wellnessZ: null,
  declining: false,
  load: 100,
  secondsEasy: 2400,
  secondsModerate: 0,
  secondsHard: 600,
  hrEasy: 0,
  hrModerate: 0,
  hrHard: 0,
  sessionsEasy: 1,
  sessionsModerate: 0,
  sessionsHard: 0,
  sessionsByHr: 0,
  minutes: 50,
  sessionCount: 1,
  sessionsUnrated: 0,
  minutesUnrated: 0,
  plannedMin: null,
  plannedKind: null,
  ...over,
});
const flag = (over: Partial<RosterFlag> = {}): RosterFlag => ({
  id: "f",
  severity: "watch",
  order: null,
  reason: "",
  until: null,
  raisedOn: TODAY,
  closedOn: null,
  byCoach: true,
  acknowledged: false,
  ...over,
});
const row = (name: string, days: RosterDay[], flags: RosterFlag[] = [], more: Partial<RowParts> = {}) =>
  rosterRow({ id: name, name }, TODAY, { days, flags, ...more });

describe("a roster row", () => {
  it("sums this week, the usual week of the four before, and the split of 28 days", () => {
    const days = Array.from({ length: 40 }, (_, i) => day(i));
    expect(row("A", days)).toMatchObject({
      load: { week: 700, usual: { mean: 700 }, ratio: 1 },
      split: { easy: 0.8, hard: 0.2 },
      splitTrust: { told: 28, of: 28, trust: "enough" },
    });
    expect(
      row(
        "A",
        days.filter((d) => d.date > addDays(TODAY, -7)),
      ),
    ).toMatchObject({ load: { week: 700, usual: null, ratio: null, unknown: "early" } });
  });

  it("says how the split was told, and what was planned and done this week", () => {
    const watch = { secondsEasy: 0, secondsHard: 0, hrEasy: 1800, hrModerate: 1200 };
    expect(row("A", [day(0, watch)]).split).toMatchObject({ method: "heart-rate", easy: 0.6 });
    expect(row("A", [day(0, watch), day(1)]).split).toMatchObject({ method: "mixed", byHeartRate: 0.5 });
    // 10 May 2026 is a Sunday: the week began on the 4th, and tomorrow's plan is of the next.
    const planned = { plannedMin: 60, plannedKind: "tempo" };
    const days = [day(-1, planned), day(0, planned), day(6, planned), day(7, planned)];
    expect(row("A", days)).toMatchObject({
      planned: { kind: "tempo", minutes: 60 },
      weekPlanned: 120,
      weekDone: 100,
    });
    // Where weeks begin on Sunday, today is the first day of this one.
    const own = row("A", days, [], { weekStart: 7 });
    expect(own).toMatchObject({ weekPlanned: 60, weekDone: 50 });
  });

  it("is late only without a check-in, and only when one was expected", () => {
    expect(row("A", [], [], { expected: true }).late).toBe(true);
    expect(row("A", []).late).toBe(false);
    expect(row("A", [day(0)], [], { expected: true }).late).toBe(false);
  });

  it("leaves gaps where there was no check-in", () => {
    const { spark } = row("A", [day(0, { soreness: 5 }), day(2, { soreness: 3 })]);
    expect(spark).toHaveLength(28);
    expect(spark.slice(-3)).toEqual([3, null, 5]);
  });

  it("within a verdict puts first who is furthest below their own usual, whatever the soreness", () => {
    const rows = [
      row("Sore", [day(0, { soreness: 2 })]),
      row("Well", [day(0, { soreness: 3, wellnessZ: 0.8 })]),
      row("Low", [day(0, { soreness: 0, wellnessZ: -1.4 })]),
      row("Easy", [day(0, { verdict: "easy", wellnessZ: 2 })]),
      row("Lowest", [day(0, { soreness: 1, wellnessZ: -2.1 })]),
    ];
    expect(rows.sort(byUrgency).map(({ name }) => name)).toEqual(["Easy", "Lowest", "Low", "Sore", "Well"]);
  });

  it("ranks an emergency, a doctor today, refer, rest, open flag, watch, no check-in, then the rest", () => {
    const rows = [
      row("Fine", [day(0)]),
      row("Missing", []),
      row("Watched", [day(0)], [flag({ byCoach: false })]),
      row("Cross", [day(0, { verdict: "cross-train" })]),
      row("Flagged", [day(0)], [flag()]),
      row("Resting", [day(0, { verdict: "rest" })]),
      row("Referred", [], [flag({ severity: "refer", byCoach: false })]),
      row("Soon", [day(0, { verdict: "see-professional", urgency: "soon" })]),
      row("Doctor", [day(0, { verdict: "see-professional", urgency: "today" })]),
      row("Emergency", [day(0, { verdict: "see-professional", urgency: "now" })]),
    ];
    expect(rows.sort(byUrgency).map(({ name }) => name)).toEqual([
      "Emergency",
      "Doctor",
      "Soon",
      "Referred",
      "Resting",
      "Flagged",
      "Cross",
      "Watched",
      "Missing",
      "Fine",
    ]);
  });
});

describe("flags on the roster", () => {
  it("are in force to their date and not from the day they were closed", () => {
    const order = flag({ severity: "rest", order: "rest", raisedOn: addDays(TODAY, -5) });
    const needs = (over: Partial<RosterFlag>) => row("A", [day(0)], [{ ...order, ...over }]).needs;
    expect(needs({ until: TODAY })).toEqual(["rest", "flag"]);
    expect(needs({ until: addDays(TODAY, -1) })).toEqual(["fine"]);
    expect(needs({ until: addDays(TODAY, 3), closedOn: TODAY })).toEqual(["fine"]);
  });

  it("are all shown, the gravest first, and each counts in its chip", () => {
    const refer = flag({ id: "r", severity: "refer", byCoach: false });
    const rows = [
      row("Amara", [day(0, { verdict: "rest" })], [flag(), refer]),
      row("Bo", [day(0, { verdict: "see-professional" })]),
      row("Cy", [], [flag({ acknowledged: true })]),
    ];
    expect(rows[0]?.flags.map(({ id }) => id)).toEqual(["r", "f"]);
    const shown = (need: RosterView["need"]) =>
      select(rows, { q: "", need, sort: "name", group: null }).map(({ name }) => name);
    expect(shown("refer")).toEqual(["Amara", "Bo"]);
    expect(shown("rest")).toEqual(["Amara"]);
    expect(shown("flag")).toEqual(["Amara", "Cy"]);
    expect(shown("missing")).toEqual(["Cy"]);
    expect(morningSummary(rows, wordsIn(PLAIN_LOCALE, "roster"), formatFor(PLAIN_LOCALE))).toEqual([
      "2 of 3 should not run: Bo and Amara.",
      "Cy has not checked in.",
      "Amara has not read a coach’s flag.",
    ]);
  });
});

describe("who has not answered", () => {
  it("is said beside those whom yesterday's flag stops, also while nobody has", () => {
    const rows = [row("Amara", [], [flag({ severity: "rest", acknowledged: true })]), row("Bo", [])];
    expect(morningSummary(rows, wordsIn(PLAIN_LOCALE, "roster"), formatFor(PLAIN_LOCALE))).toEqual([
      "1 of 2 should not run: Amara.",
      "Amara and Bo have not checked in.",
    ]);
  });
});

describe("a day off", () => {
  const days = [{ from: TODAY, until: TODAY, word: "", why: "illness" as const }];
  const off = { owing: { off: (date: string) => date === TODAY }, daysOff: days };

  it("is nobody's missing check-in; who answers all the same stands as everybody", () => {
    expect(row("A", [], [], { ...off, expected: true })).toMatchObject({
      off: true,
      late: false,
      place: "away",
      needs: ["away"],
      away: days[0],
    });
    expect(row("A", [day(0, { verdict: "rest" })], [], off)).toMatchObject({ off: false, place: "word" });
    expect(row("A", [], [flag()], off)).toMatchObject({ off: true, place: "word" });
    expect(row("A", [], [flag({ severity: "refer" })], off).needs).toEqual(["refer", "flag", "away"]);
    const yesterday = addDays(TODAY, -1);
    const over = { daysOff: [{ from: yesterday, until: yesterday, word: "", why: null }] };
    expect(row("A", [], [], over)).toMatchObject({ needs: ["missing"], away: null });
  });

  it("is left out of who has not answered", () => {
    const t = wordsIn(PLAIN_LOCALE, "roster");
    const told = (rows: RosterRow[]) => morningSummary(rows, t, formatFor(PLAIN_LOCALE));
    const away = row("Away", [], [], off);
    expect(told([away, row("Bo", [day(0)])])).toEqual(["Nobody who has checked in needs to rest."]);
    expect(told([away, row("Bo", [])])).toEqual(["The only athlete has not checked in yet."]);
    expect(told([away])).toEqual([]);
  });
});

describe("the worklist", () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 4, 10, 7, minute));
  const ill = { code: "rest", why: { rule: "illness", code: "fever", params: {} } } as const;
  const resting = [day(0, { verdict: "rest", headlineOf: ill })];
  const talkOf = (over: Partial<Talk> = {}): Talk => ({
    id: "t",
    date: TODAY,
    holds: "day",
    word: "",
    told: null,
    standing: row("A", resting).standing,
    at: at(10),
    by: "Robin",
    byId: "robin",
    ...over,
  });
  const placed = (more: Partial<RowParts>, days = resting, flags: RosterFlag[] = []) =>
    row("A", days, flags, more).place;

  it("moves down who was spoken to, until another verdict, flag or note is there", () => {
    expect(placed({})).toBe("word");
    expect(placed({ talks: [talkOf()] })).toBe("spoken");
    expect(placed({ talks: [talkOf({ date: addDays(TODAY, -1) })] })).toBe("word");
    expect(placed({ talks: [talkOf({ date: addDays(TODAY, -1), holds: "change" })] })).toBe("spoken");
    expect(placed({ talks: [talkOf()] }, [day(0, { verdict: "see-professional" })])).toBe("word");
    expect(placed({ talks: [talkOf()] }, resting, [flag()])).toBe("word");
    const news = (minute: number) => [{ text: "The calf again", at: at(minute) }];
    expect(placed({ talks: [talkOf()], news: news(5) })).toBe("spoken");
    expect(placed({ talks: [talkOf()], news: news(15) })).toBe("word");
  });

  it("an answer for the day takes nothing from a talk that holds longer, and what holds is told", () => {
    const yesterday = { date: addDays(TODAY, -1) };
    const longer = talkOf({ id: "longer", holds: "change", at: at(0), ...yesterday });
    const answered = talkOf({ id: "answer", told: "thanks", at: at(20) });
    const told = (...talks: Talk[]) => row("A", resting, [], { talks }).talk?.id;
    expect(told(answered, longer)).toBe("answer");
    expect(told({ ...answered, ...yesterday }, longer)).toBe("longer");
    expect(told({ ...answered, ...yesterday })).toBeUndefined();
  });

  it("counts who waits for an answer: an emergency until it has one, nobody who has not answered or is fine", () => {
    const now = [day(0, { verdict: "see-professional", urgency: "now" })];
    const rows = (talks: Talk[]) => [
      row("Now", now, [], { talks }),
      row("Resting", resting),
      row("Told", resting, [], { talks: [talkOf({ told: "rest" })] }),
      row("Missing", []),
      row("Fine", [day(0)]),
    ];
    expect(answersIn(rows([]))).toEqual({ waiting: 2, answered: 1 });
    expect(answersIn(rows([talkOf({ told: "words", standing: row("A", now).standing })]))).toEqual({
      waiting: 1,
      answered: 2,
    });
  });

  it("keeps an emergency on top and whoever is fine at the bottom, spoken to or not", () => {
    const now = [day(0, { verdict: "see-professional", urgency: "now" })];
    const talk = (days: RosterDay[]) => talkOf({ standing: row("A", days).standing, holds: "change" });
    expect(placed({ talks: [talk(now)] }, now)).toBe("word");
    expect(row("A", now, [], { talks: [talk(now)] }).talk).not.toBeNull();
    expect(placed({ talks: [talk([day(0)])] }, [day(0)])).toBe("fine");
    expect(placed({ talks: [talk([])] }, [])).toBe("spoken");
  });

  it("has who needs a word, who has not answered, who was spoken to, who is fine; a new note needs a word", () => {
    const rows = [
      row("Fine", [day(0)]),
      row("Spoken", resting, [], { talks: [talkOf()] }),
      row("Missing", []),
      row("Wrote", [day(0)], [], { news: [{ text: "Shin", at: at(0) }] }),
      row("Resting", resting),
    ];
    expect(rows.sort(byUrgency).map(({ name }) => name)).toEqual([
      "Resting",
      "Wrote",
      "Missing",
      "Spoken",
      "Fine",
    ]);
    const noted = select(rows, { q: "", need: "note", sort: "name", group: null });
    expect(noted.map(({ name }) => name)).toEqual(["Wrote"]);
  });
});

describe("the roster's view", () => {
  const rows = [
    row("Zoë", [day(0, { soreness: 2 })]),
    row("Kaya Yılmaz", [day(0, { soreness: 4 })]),
    row("Bo", []),
  ];

  it("searches without case and accents", () => {
    const found = (q: string) =>
      select(rows, { q, need: "all", sort: "name", group: null }).map(({ name }) => name);
    expect(found("zoe")).toEqual(["Zoë"]);
    expect(found("YILMAZ")).toEqual(["Kaya Yılmaz"]);
    expect(found("")).toEqual(["Bo", "Kaya Yılmaz", "Zoë"]);
  });

  it("lives in the URL and forgives what it does not know", () => {
    const view = viewFrom({ q: "a", show: "missing", sort: "soreness" });
    expect(viewHref(view, {})).toBe("/roster?q=a&show=missing&sort=soreness");
    expect(viewHref(view, { q: "", need: "all", sort: "urgency", group: null })).toBe("/roster");
    expect(viewFrom({ show: "x", sort: ["name"] })).toEqual({
      q: "",
      need: "all",
      sort: "urgency",
      group: null,
    });
    expect(
      select(rows, { q: "", need: "missing", sort: "urgency", group: null }).map(({ name }) => name),
    ).toEqual(["Bo"]);
  });
});
