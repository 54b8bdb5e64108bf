import { expect, it } from "vitest";
import { checkIn } from "@/lib/engine/fixtures";
import { emptyDay } from "./day";
import { type DayParts, deriveDays, partsOn } from "./derive";

const ATHLETE = "athlete";
const NONE: DayParts = { entries: [], sessions: [], verdicts: [], plans: [] };
const derive = (parts: Partial<DayParts>) => deriveDays(ATHLETE, { ...NONE, ...parts });
const at = new Date("2026-05-01T06:00:00Z");
const session = (over: Partial<DayParts["sessions"][number]> = {}) => ({
  date: "2026-05-01",
  durationMin: 60,
  rpe: 7,
  threeZones: null,
  ...over,
});

it("nothing dated, no day", () => expect(derive({})).toEqual([]));

it("a check-in with its verdict", () => {
  const entries = [{ date: "2026-05-01", answers: checkIn({ soreness: 3, sleepHours: 7.5 }), writtenAt: at }];
  const verdict = {
    verdict: "easy",
    urgent: false,
    urgency: null,
    headline: "Go easy",
    locks: false,
  } as const;
  const [day] = derive({ entries, verdicts: [{ date: "2026-05-01", ...verdict }] });
  expect(day).toMatchObject({
    soreness: 3,
    sleepHours: 7.5,
    checkedInAt: at,
    ...verdict,
    load: 0,
    minutes: 0,
  });
});

it("a verdict without its check-in is nobody's day", () => {
  const verdict = { verdict: "rest", urgent: false, urgency: null, headline: "Rest", locks: true } as const;
  expect(derive({ verdicts: [{ date: "2026-05-01", ...verdict }] })).toEqual([]);
  const [day] = derive({ sessions: [session()], verdicts: [{ date: "2026-05-01", ...verdict }] });
  expect(day).toMatchObject({ verdict: null, locks: false, sessionCount: 1 });
});

it("sessions add up; one without effort adds minutes and no load", () => {
  const [day] = derive({ sessions: [session(), session({ durationMin: 30, rpe: null })] });
  expect(day).toEqual({
    ...emptyDay(ATHLETE, "2026-05-01"),
    load: 420,
    minutes: 90,
    sessionCount: 2,
    sessionsUnrated: 1,
    minutesUnrated: 30,
    secondsHard: 3600,
    sessionsHard: 1,
  });
});

it("heart rate tells the zones where it covers the session, effort where it does not", () => {
  const [day] = derive({
    sessions: [session({ threeZones: [2700, 600, 300], rpe: 3 }), session({ rpe: 3, durationMin: 20 })],
  });
  expect(day).toMatchObject({
    hrEasy: 2700,
    hrModerate: 600,
    hrHard: 300,
    secondsEasy: 1200,
    sessionsByHr: 1,
  });
});

it("plans of a day add up, and two kinds are several", () => {
  const plan = { date: "2026-05-02", minutes: 30, kind: "tempo" };
  expect(derive({ plans: [plan, { ...plan, minutes: 15 }] })).toMatchObject([
    { plannedMin: 45, plannedKind: "tempo" },
  ]);
  expect(derive({ plans: [plan, { ...plan, kind: "ride" }] })).toMatchObject([
    { plannedMin: 60, plannedKind: "several" },
  ]);
});

it("days come in order, and those of some dates are the same as all of them, cut", () => {
  const sessions = ["2026-05-03", "2026-05-01", "2026-05-02"].map((date) => session({ date }));
  const all = derive({ sessions });
  expect(all.map(({ date }) => date)).toEqual(["2026-05-01", "2026-05-02", "2026-05-03"]);
  const some = deriveDays(ATHLETE, partsOn(["2026-05-02"], { ...NONE, sessions }));
  expect(some).toEqual(all.filter(({ date }) => date === "2026-05-02"));
});
