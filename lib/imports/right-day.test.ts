import { describe, expect, it } from "vitest";
import type { SessionDraft } from "./draft";
import { at, fitOf, gpxOf, START, steady, tcxOf, totals, wall, xml } from "./fixtures-odd";
import { readFile } from "./read-file";
import { refusalOf, saidAll } from "./testing/sentences";

const context = {
  timeZone: "Europe/Berlin",
  now: new Date("2026-05-20T12:00:00Z"),
  units: "km" as const,
  mapping: null,
};
const one = (bytes: Uint8Array, timeZone = "Europe/Berlin") =>
  readFile(bytes, { ...context, timeZone }).sessions[0] as SessionDraft;
const refusal = (bytes: Uint8Array) => refusalOf(() => one(bytes));

const DENVER = { lat: 39.7, lon: -105 };
const AUCKLAND = { lat: -36.85, lon: 174.76 };
const LONDON = { lat: 51.5, lon: -0.12 };
const WATOPIA = { lat: -11.64, lon: 166.97 };

/** A 40-min run that began at an instant, as a watch at a place writes it. */
function run(
  start: string,
  over: { place?: typeof DENVER | null; local?: string; file?: object; session?: object } = {},
) {
  const began = new Date(start);
  return fitOf({
    moments: steady({ start: began, to: 2400, place: over.place ?? null, hr: 140 }),
    file: { ...over.file },
    sessions: [totals(began, 2400, { totalDistance: 7200, ...over.session })],
    activity: over.local ? { timestamp: at(2400, began), localTimestamp: wall(over.local) } : null,
  });
}

describe("the place of a watch", () => {
  it("comes from the positions where the local time is written as UTC", () => {
    const evening = run("2026-05-10T01:00:00Z", { place: DENVER, local: "2026-05-10T01:40:00" });
    expect(one(evening)).toMatchObject({ date: "2026-05-09", place: "America/Denver" });
    const morning = run("2026-05-08T19:00:00Z", { place: AUCKLAND, local: "2026-05-08T19:40:00" });
    expect(one(morning)).toMatchObject({ date: "2026-05-09", place: "Pacific/Auckland" });
    const winter = run("2026-01-10T07:00:00Z", { place: LONDON, local: "2026-01-10T07:40:00" });
    expect(one(winter)).toMatchObject({ date: "2026-01-10", place: "Europe/London" });
  });

  it("is the athlete's own where neither a position nor a difference to UTC tells", () => {
    const treadmill = run("2026-05-10T01:00:00Z", { local: "2026-05-10T01:40:00" });
    expect(one(treadmill, "America/Denver")).toMatchObject({ date: "2026-05-09", place: null });
    expect(one(treadmill, "Europe/Berlin")).toMatchObject({ date: "2026-05-10", place: null });
  });

  it("is the watch's own clock where it differs, also a half hour and beyond the date line", () => {
    expect(one(run("2026-05-09T19:00:00Z", { local: "2026-05-10T01:10:00" }))).toMatchObject({
      date: "2026-05-10",
      place: "+05:30",
    });
    expect(one(run("2026-05-09T11:00:00Z", { local: "2026-05-10T01:40:00" }))).toMatchObject({
      date: "2026-05-10",
      place: "+14:00",
    });
  });

  it("no clock is set to 23 minutes: such a local time is not believed beside positions", () => {
    expect(one(run("2026-05-10T01:00:00Z", { place: DENVER, local: "2026-05-10T01:17:00" })).place).toBe(
      "America/Denver",
    );
  });

  it("a position of 0 and 0 is a watch without a fix, one wild position is outvoted", () => {
    const moments = steady({ start: new Date("2026-05-10T01:00:00Z"), to: 2400, place: DENVER });
    const lost = [
      { ...moments[0], lat: 0, lon: 0 },
      { ...moments[1], lat: 60, lon: 30 },
      ...moments.slice(2),
    ];
    expect(one(xml(gpxOf([{ moments: lost as typeof moments }])))).toMatchObject({
      date: "2026-05-09",
      place: "America/Denver",
    });
  });

  it("the day is the one it began on, over midnight, a clock change and the date line", () => {
    const gpx = (start: string, place: typeof DENVER) =>
      one(xml(gpxOf([{ moments: steady({ start: new Date(start), to: 2400, place }) }])));
    expect(gpx("2026-05-09T21:50:00Z", { lat: 48.1, lon: 11.5 }).date).toBe("2026-05-09");
    // Clocks went from 2 to 3 on 29 March: 23:30Z is 00:30 before it and still the 29th.
    expect(gpx("2026-03-28T23:30:00Z", { lat: 48.1, lon: 11.5 })).toMatchObject({
      date: "2026-03-29",
      durationMin: 40,
    });
    const fiji = steady({
      start: new Date("2026-05-08T13:00:00Z"),
      to: 2400,
      place: { lat: -16.8, lon: 179.999 },
    });
    const over = fiji.map((m, i) => ({
      ...m,
      lat: -16.8,
      lon: i < 240 ? 179.99 + i * 4e-5 : -180 + (i - 240) * 4e-5,
    }));
    const draft = one(xml(gpxOf([{ moments: over }])));
    expect(draft.date).toBe("2026-05-09");
    expect(draft.distanceKm).toBeCloseTo(2.05, 1);
  });
});

describe("the worlds of games lie where the athlete lives", () => {
  const start = "2026-05-09T16:30:00Z";
  it.each([
    ["Zwift", { file: { manufacturer: "zwift" } }],
    ["Rouvy", { file: { manufacturer: "virtualtraining" } }],
    ["MyWhoosh", { file: { manufacturer: "mywhoosh" } }],
    ["TrainerRoad", { file: { manufacturer: "trainerRoad" } }],
    ["another's virtual activity", { session: { sport: "cycling", subSport: "virtualActivity" } }],
  ])("%s", (_, over) => {
    expect(one(run(start, { place: WATOPIA, ...over }))).toMatchObject({ date: "2026-05-09", place: null });
  });

  const moments = steady({ start: new Date(start), to: 2400, place: WATOPIA });
  it.each([
    ["the creator", gpxOf([{ type: "cycling", moments }], { creator: "Zwift" })],
    ["the type", gpxOf([{ type: "VirtualRide", moments }])],
    ["Strava's type of a run", gpxOf([{ type: "virtual_run", moments }])],
    ["the title", gpxOf([{ name: "Zwift - Tempo in Watopia", type: "cycling", moments }])],
  ])("a GPX by %s", (_, text) => expect(one(xml(text))).toMatchObject({ date: "2026-05-09", place: null }));

  it("a TCX by its creator; a road race called virtual was run on a road", () => {
    const laps = [{ start: new Date(start), seconds: 2400, metres: 7200, moments }];
    const tcx = tcxOf([{ laps, more: "<Creator><Name>Zwift</Name></Creator>" }]);
    expect(one(xml(tcx))).toMatchObject({ date: "2026-05-09", place: null });
    const road = steady({ start: new Date("2026-05-10T01:00:00Z"), to: 2400, place: DENVER });
    expect(one(xml(gpxOf([{ name: "Virtual Denver Marathon", type: "running", moments: road }]))).place).toBe(
      "America/Denver",
    );
  });
});

describe("the session's own start", () => {
  it("FIT: before the first moment, as in a pool, however late that is within the session", () => {
    for (const late of [80, 1500])
      expect(
        one(fitOf({ moments: steady({ from: late, to: 2400 }), sessions: [totals(START, 2400)] })).startedAt,
      ).toEqual(START);
  });

  it("TCX: the lap's, or the activity's id; GPX: the file's, where it fits", () => {
    const moments = steady({ from: 80, to: 2400 });
    expect(
      one(xml(tcxOf([{ laps: [{ start: START, seconds: 2400, metres: 7200, moments }] }]))).startedAt,
    ).toEqual(START);
    const said = (time: Date) => ({ head: `<metadata><time>${time.toISOString()}</time></metadata>` });
    expect(one(xml(gpxOf([{ moments }], said(START)))).startedAt).toEqual(START);
    expect(one(xml(gpxOf([{ moments }], said(at(86_400))))).startedAt).toEqual(at(80));
    expect(one(xml(gpxOf([{ moments }], said(at(-7_200))))).startedAt).toEqual(at(80));
  });

  it("one that does not fit its moments is not believed", () => {
    const draft = one(fitOf({ moments: steady({ to: 2400 }), sessions: [totals(at(-86_400), 2400)] }));
    expect(draft.startedAt).toEqual(START);
  });
});

describe("a clock that was never set", () => {
  const unset = (year: string, more: object = {}) => {
    const start = new Date(`${year}-01-01T00:08:05Z`);
    return fitOf({ moments: steady({ start, to: 2400, hr: 140 }), sessions: [totals(start, 2400)], ...more });
  };

  it.each([["1990"], ["2000"], ["2089"]])("refuses %s with the year and the remedy", (year) => {
    const message = refusal(unset(year));
    expect(message).toContain(`it says ${year}`);
    expect(message).toContain("add the session by hand");
  });

  it("takes the day of the local time, the wall's hour with it", () => {
    const activity = {
      timestamp: new Date("1990-01-01T00:48:05Z"),
      localTimestamp: wall("2012-09-01T19:40:00"),
    };
    const draft = one(unset("1990", { activity }));
    expect(draft).toMatchObject({ date: "2012-09-01", durationMin: 40, averageHr: 140 });
    expect(draft.startedAt?.toISOString()).toBe("2012-09-01T17:00:00.000Z");
    expect(saidAll(draft.warnings)).toContain("clock was not set");
  });

  it("takes the day the file was made on, or ended on", () => {
    const made = one(unset("1990", { file: { timeCreated: new Date("2012-09-01T06:30:00Z") } }));
    expect(made).toMatchObject({ date: "2012-09-01", durationMin: 40 });
    const ended = one(unset("1990", { activity: { timestamp: new Date("2012-09-01T07:10:00Z") } }));
    expect(ended.startedAt?.toISOString()).toBe("2012-09-01T06:30:00.000Z");
  });

  it("XML alike: refused, or by the lap's own start", () => {
    const moments = steady({ start: new Date("1980-01-06T00:01:00Z"), to: 2400 });
    expect(refusal(xml(gpxOf([{ type: "running", moments }])))).toContain("it says 1980");
    const draft = one(xml(tcxOf([{ laps: [{ start: START, seconds: 2400, metres: 7200, moments }] }])));
    expect(draft).toMatchObject({ date: "2026-05-09", durationMin: 40, distanceKm: 7.2 });
  });

  it("moments before the fix set the clock are left out, and said", () => {
    const early = steady({ start: new Date("1990-01-01T00:00:00Z"), to: 30 });
    const draft = one(
      fitOf({ moments: [...early, ...steady({ from: 35, to: 2400 })], sessions: [totals(START, 2400)] }),
    );
    expect(draft).toMatchObject({ date: "2026-05-09", durationMin: 40 });
    expect(saidAll(draft.warnings)).toContain("7 moments had an impossible date");
  });
});
