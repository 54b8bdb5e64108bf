import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "@/lib/calendar";
import { episodesOf, type Version } from "@/lib/injuries/episode";
import { timeLossDays } from "@/lib/injuries/time-loss";
import { PLAIN_LOCALE, wordsIn } from "@/lib/words/words";
import { type BoardAthlete, daysLost, healthBoard, rateOf } from "./board";
import { rangeIn } from "./range";
import { healthTable } from "./tables";

const TODAY = "2026-05-20"; // a Wednesday
const ago = (days: number) => addDays(TODAY, -days);
const RANGE = { from: ago(27), to: TODAY };

let next = 0;
const version = (over: Partial<Version> = {}): Version => ({
  id: `${next++}`,
  revision: 1,
  what: "injury",
  onset: ago(10),
  mode: "gradual",
  region: "shin",
  side: "left",
  course: "new",
  earlier: null,
  during: "training",
  firstSeenBy: null,
  restriction: "full",
  expectedOn: null,
  returnedOn: null,
  nextVisit: null,
  removed: false,
  recordedOn: over.onset ?? ago(10),
  byName: null,
  ...over,
});
const athlete = (versions: Version[], over: Partial<BoardAthlete> = {}): BoardAthlete => ({
  id: "ada",
  name: "Ada",
  today: TODAY,
  since: ago(400),
  minutes: 600,
  injuries: episodesOf(versions),
  ...over,
});
const board = (...athletes: BoardAthlete[]) => healthBoard(athletes, RANGE, 1);

describe("a team's board", () => {
  it("counts what began in the range, and the days that any episode took in it", () => {
    const found = board(
      athlete([version(), version({ onset: ago(60), returnedOn: ago(20), region: "calf" })]),
      athlete([version({ what: "illness", region: null, side: null, onset: ago(3), returnedOn: ago(1) })]),
      athlete([version({ restriction: "none" })]),
    );
    expect(found.injuries).toMatchObject({ began: 2, days: 17 });
    expect(found.injuries.lossRate?.count).toBe(1);
    expect(found.illnesses).toEqual({ began: 1, days: 1 });
    expect(found.places).toEqual([
      { region: "shin", injuries: 2, days: 10 },
      { region: "calf", injuries: 0, days: 7 },
    ]);
  });

  it("per 1,000 hours, with the exact interval", () => {
    const { rate } = board(athlete([version(), version()], { minutes: 60 * 500 })).injuries;
    expect(rate).toMatchObject({ count: 2, hours: 500, per1000: 4 });
    expect(rate?.low).toBeCloseTo(0.484, 2);
    expect(rate?.high).toBeCloseTo(14.45, 2);
    expect(board(athlete([version()], { minutes: 0 })).injuries.rate).toBeNull();
    expect(rateOf(0, 100)).toMatchObject({ per1000: 0, low: 0 });
  });

  it("two at once take each day once of their athlete, and each its days of its place", () => {
    const found = board(athlete([version(), version({ region: "knee" })]));
    expect(found.injuries.days).toBe(10);
    expect(found.places.map(({ days }) => days)).toEqual([10, 10]);
  });

  it("nobody counts before anything of theirs is known; who is not known at all is told apart", () => {
    const found = board(athlete([version()], { since: ago(5) }), athlete([], { since: null, minutes: 0 }));
    expect(found).toMatchObject({ athletes: 1, unknown: 1 });
    expect(found.injuries).toMatchObject({ began: 0, days: 6 });
    expect(found.weeks.map(({ week, athletes }) => [week, athletes])).toEqual([
      ["2026-05-11", 1],
      ["2026-05-18", 1],
    ]);
  });

  it("a week has days by availability and athletes by what they had at any time of it", () => {
    const [last] = board(
      athlete([version({ onset: ago(2) }), version({ onset: ago(2), restriction: "modified" })]),
      athlete([version({ onset: ago(2), restriction: "modified" })]),
      athlete([version({ restriction: "none", what: "illness" })]),
    ).weeks.slice(-1);
    // Monday to Wednesday; the day of the onset is not lost yet.
    expect(last).toEqual({
      week: "2026-05-18",
      athletes: 3,
      full: 5,
      modified: 2,
      out: 2,
      injured: 2,
      ill: 1,
    });
  });

  it("now: who is out before who trains in part, and nobody who is back", () => {
    const { now } = board(
      athlete([version({ restriction: "modified" })], { id: "bea" }),
      athlete([version({ returnedOn: ago(1) })], { id: "cy" }),
      athlete([version()], { id: "ada" }),
    );
    expect(now.map(({ id, availability }) => [id, availability.state])).toEqual([
      ["ada", "out"],
      ["bea", "modified"],
    ]);
  });

  const any = fc
    .record({
      what: fc.constantFrom("injury", "illness"),
      onset: fc.nat(60).map(ago),
      restriction: fc.constantFrom("none", "modified", "full"),
      region: fc.constantFrom("shin", "knee", null),
      back: fc.option(fc.nat(60), { nil: null }),
    })
    .map(({ back, ...over }) =>
      version({
        ...(over as Partial<Version>),
        returnedOn: back === null ? null : ago(Math.min(back, daysBetween(over.onset, TODAY))),
      }),
    );

  it("the days of all weeks are those of everybody, and those lost are what each episode's own count says", () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 4 }), fc.nat(60), (versions, since) => {
        const one = athlete(versions, { since: ago(since) });
        const { weeks, places } = board(one);
        const days = weeks.reduce((sum, { full, modified, out }) => sum + full + modified + out, 0);
        expect(days).toBe(Math.min(28, since + 1));
        for (const { athletes, injured, ill } of weeks)
          expect(Math.max(injured, ill)).toBeLessThanOrEqual(athletes);
        const whole = { from: ago(400), to: TODAY };
        for (const injury of one.injuries)
          expect(daysLost(injury, TODAY, whole)).toBe(timeLossDays(injury.versions, TODAY));
        for (const place of places) expect(place.injuries + place.days).toBeGreaterThan(0);
      }),
    );
  });
});

describe("the season of an address", () => {
  it.each([
    [{}, { from: ago(181), to: TODAY }],
    [
      { from: ago(30), to: ago(10) },
      { from: ago(30), to: ago(10) },
    ],
    [
      { from: ago(30), to: addDays(TODAY, 9) },
      { from: ago(30), to: TODAY },
    ],
    [
      { from: TODAY, to: ago(10) },
      { from: ago(191), to: ago(10) },
    ],
    [{ from: "1990-01-01" }, { from: ago(1095), to: TODAY }],
    [
      { from: "no date", to: ["2026-01-01"] },
      { from: ago(181), to: TODAY },
    ],
  ])("%j", (params, range) => expect(rangeIn(params, TODAY)).toEqual(range));
});

describe("tables", () => {
  const words = {
    files: wordsIn(PLAIN_LOCALE, "files"),
    injuries: wordsIn(PLAIN_LOCALE, "injuries"),
    body: wordsIn(PLAIN_LOCALE, "body"),
  };
  const told = {
    id: "t",
    injuryId: "told",
    kind: "bone",
    diagnosis: "tibia",
    shared: true,
    recordedOn: TODAY,
    byName: null,
  } as const;
  const athletes = [athlete([version({ id: "told" }), version({ onset: ago(300), returnedOn: ago(200) })])];
  const withTold = athletes.map((one) => ({
    ...one,
    injuries: one.injuries.map((injury) => ({ ...injury, told: [told] })),
  }));

  it("of weeks and places", () => {
    const found = board(...athletes);
    expect(healthTable("weeks", found, athletes, [], words).rows.at(-1)).toMatchObject({
      "week of": "2026-05-18",
      athletes: 1,
      "days out": 3,
    });
    expect(healthTable("places", found, athletes, [], words).rows).toEqual([
      { region: "shin", "injuries begun": 1, "days lost": 10 },
    ]);
  });

  it("of episodes of the range, with names and without any word of what they are", () => {
    const { columns, rows } = healthTable("episodes", board(...withTold), withTold, [], words);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ athlete: "Ada", what: "Injury", region: "shin", "days lost": 10 });
    expect(columns).not.toContain("diagnosis");
    expect(JSON.stringify(rows)).not.toMatch(/bone|tibia/);
  });
});
