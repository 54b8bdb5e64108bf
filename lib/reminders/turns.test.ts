import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, localDate, localTime } from "@/lib/calendar";
import { dealtWith, nextTurn, type Reminded, type Turn, weekdayOf } from "./turns";

const MINUTE = 60_000;
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const wants = (own: Partial<Reminded> = {}): Reminded => ({
  timeZone: "Europe/Berlin",
  time: "07:00",
  days: EVERY_DAY,
  evening: false,
  lastMorning: null,
  lastEvening: null,
  nudgeAt: null,
  ...own,
});
const at = (iso: string) => new Date(iso);
const told = (turn: Turn | null) => turn && `${turn.what} ${turn.date} ${turn.at.toISOString().slice(0, 16)}`;

describe("what comes next", () => {
  it.each([
    ["before its time", wants(), "2026-05-20T04:00:00Z", "morning 2026-05-20 2026-05-20T05:00"],
    ["at its time", wants(), "2026-05-20T05:00:00Z", "morning 2026-05-20 2026-05-20T05:00"],
    [
      "a server that was down comes late",
      wants(),
      "2026-05-20T06:59:00Z",
      "morning 2026-05-20 2026-05-20T05:00",
    ],
    ["or not at all", wants(), "2026-05-20T07:00:00Z", "morning 2026-05-21 2026-05-21T05:00"],
    [
      "dealt with today",
      wants({ lastMorning: "2026-05-20" }),
      "2026-05-20T05:00:00Z",
      "morning 2026-05-21 2026-05-21T05:00",
    ],
    [
      "not on this weekday",
      wants({ days: [5] }),
      "2026-05-20T04:00:00Z",
      "morning 2026-05-22 2026-05-22T05:00",
    ],
    [
      "the same weekday next week",
      wants({ days: [3], lastMorning: "2026-05-20" }),
      "2026-05-20T06:00:00Z",
      "morning 2026-05-27 2026-05-27T05:00",
    ],
    ["nothing wanted", wants({ time: null }), "2026-05-20T04:00:00Z", null],
    [
      "the evening alone",
      wants({ time: null, evening: true }),
      "2026-05-20T04:00:00Z",
      "evening 2026-05-20 2026-05-20T17:00",
    ],
    [
      "the evening after the morning",
      wants({ evening: true, lastMorning: "2026-05-20" }),
      "2026-05-20T06:00:00Z",
      "evening 2026-05-20 2026-05-20T17:00",
    ],
    [
      "one evening a day",
      wants({ time: null, evening: true, lastEvening: "2026-05-20" }),
      "2026-05-20T17:10:00Z",
      "evening 2026-05-21 2026-05-21T17:00",
    ],
    [
      "a nudge",
      wants({ lastMorning: "2026-05-20", nudgeAt: at("2026-05-20T07:00:00Z") }),
      "2026-05-20T06:00:00Z",
      "nudge 2026-05-20 2026-05-20T07:00",
    ],
    [
      "a nudge that is late",
      wants({ lastMorning: "2026-05-20", nudgeAt: at("2026-05-20T07:00:00Z") }),
      "2026-05-20T08:59:00Z",
      "nudge 2026-05-20 2026-05-20T07:00",
    ],
    [
      "or too late",
      wants({ lastMorning: "2026-05-20", nudgeAt: at("2026-05-20T07:00:00Z") }),
      "2026-05-20T09:00:00Z",
      "morning 2026-05-21 2026-05-21T05:00",
    ],
    // Two hours after eight in the evening in Berlin it is the next morning in Tokyo.
    [
      "no nudge for another date than it is there",
      wants({ timeZone: "Asia/Tokyo", lastMorning: "2026-05-20", nudgeAt: at("2026-05-20T20:00:00Z") }),
      "2026-05-20T19:00:00Z",
      "morning 2026-05-21 2026-05-20T22:00",
    ],
    // It was reminded on the 21st in Auckland: in Los Angeles the 20th has begun again, and then the 21st.
    [
      "never again for a date, west of where it was",
      wants({ timeZone: "America/Los_Angeles", lastMorning: "2026-05-21" }),
      "2026-05-20T22:00:00Z",
      "morning 2026-05-22 2026-05-22T14:00",
    ],
  ])("%s", (_, own, now, expected) => expect(told(nextTurn(own, at(now)))).toBe(expected));

  it("the nudge is two hours after the reminder was given out, late or not, and none where it was not", () => {
    const now = at("2026-05-20T06:30:00Z");
    const turn = nextTurn(wants(), now) as Turn;
    expect(dealtWith(wants(), turn, now, true).nudgeAt).toEqual(at("2026-05-20T08:30:00Z"));
    expect(dealtWith(wants(), turn, now, false).nudgeAt).toBeNull();
  });
});

/** What is given out while a server looks every so often, at instants from first to last (all of them given out). */
function lookedAt(own: Reminded, looks: readonly { now: Date; timeZone?: string }[]) {
  const given: (Turn & { now: Date; timeZone: string })[] = [];
  let state = own;
  for (const { now, timeZone } of looks) {
    if (timeZone) state = { ...state, timeZone };
    for (let turn = nextTurn(state, now); turn && turn.at <= now; turn = nextTurn(state, now)) {
      given.push({ ...turn, now, timeZone: state.timeZone });
      state = dealtWith(state, turn, now, true);
    }
  }
  return given;
}
const every = (minutes: number, from: string, until: string) => {
  const list: { now: Date }[] = [];
  for (let now = Date.parse(from); now <= Date.parse(until); now += minutes * MINUTE)
    list.push({ now: new Date(now) });
  return list;
};

describe("through a change of the clock", () => {
  it.each([
    ["Europe/Berlin", "2026-03-26T00:00:00Z", "2026-04-01T00:00:00Z"],
    ["Europe/Berlin", "2026-10-22T00:00:00Z", "2026-10-28T00:00:00Z"],
    ["America/New_York", "2026-03-05T00:00:00Z", "2026-03-11T00:00:00Z"],
    ["America/New_York", "2026-10-29T00:00:00Z", "2026-11-04T00:00:00Z"],
    ["Australia/Lord_Howe", "2026-04-02T00:00:00Z", "2026-04-08T00:00:00Z"],
    ["Australia/Lord_Howe", "2026-10-01T00:00:00Z", "2026-10-07T00:00:00Z"],
    ["America/Santiago", "2026-09-03T00:00:00Z", "2026-09-09T00:00:00Z"],
  ])("%s from %s: each date once, when the clock on the wall shows it", (timeZone, from, until) => {
    for (const time of ["04:00", "07:00", "20:00"]) {
      // What was due before the first look is late, and not what is asked here.
      const given = lookedAt(wants({ timeZone, time, evening: true }), every(5, from, until)).filter(
        ({ at }) => at >= new Date(from),
      );
      const mornings = given.filter(({ what }) => what === "morning");
      const dates = mornings.map(({ date }) => date);
      expect(new Set(dates).size).toBe(dates.length);
      for (let i = 1; i < dates.length; i++) expect(dates[i]).toBe(addDays(dates[i - 1] as string, 1));
      expect(dates.length).toBeGreaterThanOrEqual(5);
      for (const { now, date } of mornings) {
        expect(localTime(now, timeZone)).toBe(time);
        expect(localDate(now, timeZone)).toBe(date);
      }
      const evenings = given.filter(({ what }) => what === "evening");
      expect(evenings.every(({ now }) => localTime(now, timeZone) === "19:00")).toBe(true);
      expect(evenings.length).toBeGreaterThanOrEqual(5);
    }
  });
});

const ZONES = [
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Pacific/Auckland",
  "Pacific/Apia",
  "Pacific/Pago_Pago",
  "Asia/Kathmandu",
  "America/Los_Angeles",
  "UTC",
];

describe("however somebody travels and the server stands still", () => {
  const journey = fc.array(
    fc.record({ minutes: fc.integer({ min: 1, max: 900 }), zone: fc.option(fc.constantFrom(...ZONES)) }),
    { minLength: 5, maxLength: 120 },
  );
  const start = fc.date({
    min: at("2026-01-01T00:00:00Z"),
    max: at("2026-12-31T00:00:00Z"),
    noInvalidDate: true,
  });

  it("no date has two reminders, two nudges or two evenings, none comes too early or too late, no nudge without two hours between", () => {
    fc.assert(
      fc.property(
        start,
        journey,
        fc.constantFrom("04:00", "06:30", "12:00", "20:00"),
        fc.subarray(EVERY_DAY, { minLength: 1 }),
        (from, steps, time, days) => {
          let now = from.getTime();
          const looks = steps.map(({ minutes, zone }) => {
            now += minutes * MINUTE;
            return { now: new Date(now), ...(zone && { timeZone: zone }) };
          });
          const given = lookedAt(wants({ time, days, evening: true }), looks);
          for (const what of ["morning", "nudge", "evening"] as const) {
            const dates = given.filter((turn) => turn.what === what).map(({ date }) => date);
            expect(new Set(dates).size).toBe(dates.length);
            expect([...dates].sort()).toEqual(dates);
          }
          for (const turn of given) {
            expect(turn.now >= turn.at && turn.now < turn.until).toBe(true);
            expect(localDate(turn.now, turn.timeZone)).toBe(turn.date);
            if (turn.what === "morning") expect(days).toContain(weekdayOf(turn.date));
            if (turn.what !== "nudge") continue;
            const first = given.find(({ what, date }) => what === "morning" && date === turn.date);
            expect(turn.now.getTime() - (first?.now.getTime() ?? Number.NaN)).toBeGreaterThanOrEqual(
              120 * MINUTE,
            );
          }
        },
      ),
    );
  });

  it("what comes next is never before it is looked for and too late, and is known for as long as something is wanted", () => {
    fc.assert(
      fc.property(
        start,
        fc.constantFrom(...ZONES),
        fc.subarray(EVERY_DAY, { minLength: 1 }),
        (now, timeZone, days) => {
          const turn = nextTurn(wants({ timeZone, days }), now);
          expect(turn && turn.until > now).toBe(true);
          expect((turn?.at.getTime() ?? 0) - now.getTime()).toBeLessThan(8 * 24 * 60 * MINUTE);
        },
      ),
    );
  });
});
