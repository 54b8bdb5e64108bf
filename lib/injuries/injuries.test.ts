import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "@/lib/calendar";
import { comesBack, episodesOf, type Injury, isAt, isOpen, type Version } from "./episode";
import { painDays } from "./pain-days";
import { suggestions } from "./suggest";
import { restrictionOn, timeLossDays } from "./time-loss";

const TODAY = "2026-05-20";
const ago = (days: number) => addDays(TODAY, -days);

const version = (over: Partial<Version> = {}): Version => ({
  id: "a",
  revision: 1,
  what: "injury",
  onset: ago(10),
  mode: null,
  region: "shin",
  side: "left",
  course: "new",
  earlier: null,
  during: null,
  firstSeenBy: null,
  restriction: "full",
  expectedOn: null,
  returnedOn: null,
  nextVisit: null,
  removed: false,
  recordedOn: ago(9),
  byName: null,
  ...over,
});
const injury = (over: Partial<Version> = {}): Injury => ({ ...version(over), versions: [], told: [] });

describe("days lost to an episode", () => {
  const since = (restriction: Version["restriction"], days: number, over: Partial<Version> = {}) =>
    version({ restriction, recordedOn: ago(days), ...over });
  it.each<[string, Version[], number]>([
    ["out since, today included", [since("full", 10)], 10],
    ["the day it began is day 0", [since("full", 0, { onset: TODAY })], 0],
    ["back the next day", [since("none", 9, { returnedOn: ago(9) })], 0],
    [
      "back the next day, told to be out before",
      [since("full", 10), since("none", 9, { returnedOn: ago(9) })],
      0,
    ],
    ["a part of training counts, too", [since("full", 10), since("modified", 5)], 10],
    ["nothing lost while nothing was kept from", [since("none", 10)], 0],
    ["kept from nothing until four days ago", [since("none", 10), since("modified", 4)], 5],
    [
      "the day of full return does not count",
      [since("full", 10), since("none", 3, { returnedOn: ago(3) })],
      6,
    ],
    ["return told later", [since("full", 10), since("full", 0, { returnedOn: ago(5) })], 4],
    ["told long after", [since("full", 0, { onset: ago(10) })], 10],
    ["the onset corrected", [since("full", 9), since("full", 1, { onset: ago(4) })], 4],
  ])("%s", (_, versions, days) => expect(timeLossDays(versions, TODAY)).toBe(days));

  it("is never negative nor more than the days there were", () => {
    const any = fc.record({
      restriction: fc.constantFrom("none", "modified", "full"),
      recordedOn: fc.integer({ min: 0, max: 60 }).map(ago),
      onset: fc.integer({ min: 0, max: 60 }).map(ago),
      returnedOn: fc.option(fc.integer({ min: 0, max: 60 }).map(ago), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), (some) => {
        const versions = some.sort((a, b) => (a.recordedOn < b.recordedOn ? -1 : 1)) as Version[];
        const lost = timeLossDays(versions, TODAY);
        expect(lost).toBeGreaterThanOrEqual(0);
        const onset = versions.at(-1)?.onset ?? TODAY;
        expect(lost).toBeLessThanOrEqual(Math.max(0, daysBetween(onset, TODAY)));
        const days = Array.from({ length: 62 }, (_, back) => restrictionOn(versions, ago(back), TODAY));
        expect(days.filter((restriction) => restriction !== "none")).toHaveLength(lost);
      }),
    );
  });
});

describe("episodes", () => {
  it("the newest version counts, latest onset first, and what was recorded by mistake is none", () => {
    const list = episodesOf([
      version({ id: "old", onset: ago(90), revision: 2, restriction: "none" }),
      version({ id: "old", onset: ago(90), revision: 1 }),
      version({ id: "slip", revision: 1 }),
      version({ id: "slip", revision: 2, removed: true }),
      version({ id: "new", onset: ago(2) }),
    ]);
    expect(list.map(({ id, restriction }) => [id, restriction])).toEqual([
      ["new", "full"],
      ["old", "none"],
    ]);
    expect(list[1]?.versions.map(({ revision }) => revision)).toEqual([1, 2]);
  });

  it("is open until the day of full return", () => {
    expect(isOpen(version(), TODAY)).toBe(true);
    expect(isOpen(version({ returnedOn: TODAY }), TODAY)).toBe(false);
    expect(isOpen(version({ returnedOn: addDays(TODAY, 1) }), TODAY)).toBe(true);
    expect(isOpen(version({ removed: true }), TODAY)).toBe(false);
  });

  it("one place is another's where the side fits", () => {
    const left = { region: "shin", side: "left" } as const;
    expect(isAt(left, { region: "shin", side: "both" })).toBe(true);
    expect(isAt(left, { region: "shin", side: "right" })).toBe(false);
    expect(isAt(left, { region: "calf", side: "left" })).toBe(false);
    expect(isAt({ region: null, side: null }, left)).toBe(false);
  });

  it("the same place within a year of full return is the same injury again", () => {
    const back = (returnedOn: string | null, place = { region: "shin", side: "left" } as const) =>
      comesBack(place, [injury({ returnedOn })], TODAY)?.id ?? null;
    expect(back(ago(30))).toBe("a");
    expect(back(ago(366))).toBe(null);
    expect(back(null)).toBe(null);
    expect(comesBack({ region: "shin", side: "right" }, [injury({ returnedOn: ago(30) })], TODAY)).toBe(null);
  });
});

it("pain at the place attaches itself; another place that hurt says nothing of it", () => {
  const day = (days: number, soreness: number | null, region: "shin" | "calf" = "shin") => ({
    date: ago(days),
    soreness,
    sites: soreness ? [{ region, side: "left" as const }] : [],
  });
  const days = painDays(
    version({ onset: ago(4) }),
    [day(5, 9), day(4, 5), day(3, 4, "calf"), day(1, 2)],
    TODAY,
  );
  expect(days.map(({ pain }) => pain)).toEqual([5, 0, null, 2, null]);
  expect(painDays(version({ region: null, side: null }), [day(4, 5)], TODAY)).toEqual([]);
  expect(painDays(version({ onset: ago(400) }), [], TODAY)).toHaveLength(56);
  expect(painDays(version({ onset: ago(4), returnedOn: ago(2) }), [], TODAY)).toHaveLength(3);
});

describe("what could be opened in one tap", () => {
  const day = (days: number, over: object = {}) => ({
    date: ago(days),
    soreness: 3,
    sites: [{ region: "shin" as const, side: "left" as const }],
    verdict: "easy" as const,
    locks: false,
    ...over,
  });
  const places = (days: ReturnType<typeof day>[], injuries: Injury[] = []) =>
    suggestions(days, [], injuries, TODAY).map(({ place, onset }) => [place?.region, onset]);

  it("a place on three of seven mornings, from the first day of its bout", () =>
    expect(places([day(30), day(9), day(6), day(4), day(3), day(0)])).toEqual([["shin", ago(9)]]));
  it("a lock at once", () => expect(places([day(0, { locks: true })])).toEqual([["shin", TODAY]]));
  it("a rest for pain at once", () =>
    expect(places([day(1, { verdict: "rest" })])).toEqual([["shin", ago(1)]]));
  it("not one easy morning", () => expect(places([day(0)])).toEqual([]));
  it("not soreness of both sides", () => {
    const both = { sites: [{ region: "quad" as const, side: "both" as const }], verdict: "rest" as const };
    expect(places([day(2, both), day(1, both), day(0, both)])).toEqual([]);
  });
  it("not what an open episode covers; what is closed is suggested again", () => {
    const locked = [day(0, { locks: true })];
    expect(places(locked, [injury()])).toEqual([]);
    expect(places(locked, [injury({ returnedOn: ago(3) })])).toEqual([["shin", TODAY]]);
  });
  it("a fever, from its first day, until one is open", () => {
    const fevers = [
      { date: ago(2), ill: true },
      { date: ago(1), ill: true },
      { date: TODAY, ill: false },
    ];
    expect(suggestions([], fevers, [], TODAY)).toEqual([
      { what: "illness", place: null, onset: ago(2), restriction: "full" },
    ]);
    const open = injury({ what: "illness", region: null, side: null });
    expect(suggestions([], fevers, [open], TODAY)).toEqual([]);
  });
});
