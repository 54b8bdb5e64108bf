import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawn } from "../testing/drawn";
import { inputs, pain, pick, scale } from "./any-input";
import { assess } from "./assess";
import { daysAgo } from "./fixtures";
import { type AssessmentInput, type CheckIn, parseInput } from "./input";
import { RULE_IDS } from "./rule-ids";
import { HOUSE_SOURCES, SOURCES } from "./sources";
import * as words from "./vocabulary";

const strictness = (input: AssessmentInput) => words.STRICTNESS[assess(input).verdict];
const runs = { numRuns: drawn(500, 15_000) };

/** Every way to make one symptom of a check-in worse by one step. */
function worsened(day: CheckIn): CheckIn[] {
  const worse: CheckIn[] = [];
  const step = <K extends keyof CheckIn>(key: K, values: readonly CheckIn[K][]) => {
    const next = values[values.indexOf(day[key]) + 1];
    if (values.includes(day[key]) && next !== undefined) worse.push({ ...day, [key]: next });
  };
  if (day.soreness === 0) worse.push({ ...day, soreness: 1, quality: "dull", spread: "both-sides" });
  else {
    if (day.soreness < 10) worse.push({ ...day, soreness: day.soreness + 1 });
    step("quality", words.QUALITIES);
    step("spread", words.SPREADS);
  }
  step("withMovement", words.MOVEMENTS);
  step("gait", words.GAITS);
  step("illness", words.ILLNESSES);
  if (day.painAfter != null && day.painAfter < 10) worse.push({ ...day, painAfter: day.painAfter + 1 });
  if (day.sleepHours) worse.push({ ...day, sleepHours: day.sleepHours - 0.5 });
  for (const key of ["fatigue", "stress"] as const)
    if (day[key] && day[key] < 5) worse.push({ ...day, [key]: day[key] + 1 });
  for (const key of ["sleepQuality", "mood"] as const)
    if (day[key] && day[key] > 1) worse.push({ ...day, [key]: day[key] - 1 });
  return worse;
}

describe("invariants of the engine", () => {
  it("is total, and each reason names a known rule and source", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const result = assess(input);
        expect(words.VERDICTS).toContain(result.verdict);
        expect(result.reasons.length).toBeGreaterThan(0);
        for (const reason of result.reasons) {
          expect(RULE_IDS).toContain(reason.rule);
          expect([...Object.keys(SOURCES), ...HOUSE_SOURCES]).toContain(reason.source);
        }
        const strictest = Math.max(...result.reasons.map((r) => words.STRICTNESS[r.floor]));
        expect(words.STRICTNESS[result.verdict]).toBe(strictest);
      }),
      runs,
    );
  });

  it("is deterministic and leaves its input as it was", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const copy = structuredClone(input);
        expect(assess(input)).toEqual(assess(copy));
        expect(input).toEqual(copy);
      }),
      runs,
    );
  });

  it("does not depend on the order of the history", () => {
    fc.assert(
      fc.property(inputs, fc.integer(), (input, seed) => {
        const shuffled = <T>(list: readonly T[]) =>
          list
            .map((value, i) => ({ value, key: Math.imul(i + 1, seed | 1) % 1009 }))
            .sort((a, b) => a.key - b.key)
            .map(({ value }) => value);
        const { checkIns, sessions } = input.history;
        const other = {
          ...input,
          history: { ...input.history, checkIns: shuffled(checkIns), sessions: shuffled(sessions) },
        };
        expect(assess(other)).toEqual(assess(input));
      }),
      runs,
    );
  });

  it("never becomes more permissive when one symptom gets worse", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const before = strictness(input);
        for (const checkIn of worsened(input.checkIn))
          expect(strictness({ ...input, checkIn })).toBeGreaterThanOrEqual(before);
      }),
      runs,
    );
  });

  it("never becomes more permissive when the feel check gets worse", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const answers = words.FEELINGS.map((feeling) =>
          strictness({ ...input, feelCheck: { minutes: 10, feeling, gaitChanged: false } }),
        );
        const changed = strictness({
          ...input,
          feelCheck: { minutes: 10, feeling: "worse", gaitChanged: true },
        });
        expect([...answers, changed]).toEqual([...answers, changed].sort((a, b) => a - b));
      }),
      runs,
    );
  });

  it("never becomes more permissive when a session hurt more, or changed the stride", () => {
    fc.assert(
      fc.property(inputs, pain, fc.integer({ min: 0, max: 2 }), (input, hurt, ago) => {
        const hurting = (worse: Partial<typeof hurt>) => {
          const one = { date: daysAgo(ago), sport: "run", durationMin: 40, pain: { ...hurt, ...worse } };
          return strictness({
            ...input,
            history: { ...input.history, sessions: [...input.history.sessions, one] },
          });
        };
        const given = hurting({});
        expect(hurting({ worst: Math.min(10, hurt.worst + 1) })).toBeGreaterThanOrEqual(given);
        expect(hurting({ strideChanged: true })).toBeGreaterThanOrEqual(given);
        expect(hurting({ oneSpot: true })).toBeGreaterThanOrEqual(given);
      }),
      runs,
    );
  });

  it("never becomes more permissive, nor less urgent, with one more red flag", () => {
    fc.assert(
      fc.property(inputs, pick(words.RED_FLAGS), (input, flag) => {
        const more = { ...input, checkIn: { ...input.checkIn, redFlags: [...input.checkIn.redFlags, flag] } };
        expect(strictness(more)).toBeGreaterThanOrEqual(strictness(input));
        expect(Number(assess(more).urgent)).toBeGreaterThanOrEqual(Number(assess(input).urgent));
      }),
      runs,
    );
  });

  it("one more ordinary day never moves a verdict by two steps", () => {
    const wellness = fc.record({
      sleepQuality: scale,
      fatigue: scale,
      stress: scale,
      mood: scale,
      sleepHours: fc.constant(8),
    });
    const settled = fc.record({
      level: fc.integer({ min: 0, max: 5 }),
      wellness,
      days: fc.integer({ min: 8, max: 42 }),
    });
    fc.assert(
      fc.property(
        settled,
        fc.integer({ min: 0, max: 7 }),
        wellness,
        ({ level, wellness, days }, soreness, now) => {
          const ordinary = (n: number) => {
            const kind = n > 0 ? { quality: "dull" as const, spread: "both-sides" as const } : {};
            return { soreness: n, ...kind, withMovement: "eases" as const, gait: "normal" as const };
          };
          const none = { sites: [], redFlags: [], illness: "none" as const };
          const at = (length: number) =>
            strictness(
              parseInput({
                date: daysAgo(0),
                checkIn: { ...ordinary(soreness), ...none, ...now },
                history: {
                  checkIns: Array.from({ length }, (_, i) => ({
                    ...ordinary(level),
                    ...none,
                    ...wellness,
                    date: daysAgo(i + 1),
                  })),
                  sessions: [],
                },
              }),
            );
          expect(Math.abs(at(days + 1) - at(days))).toBeLessThanOrEqual(1);
        },
      ),
      runs,
    );
  });

  it("a lock always has a way out: the athlete's own record, or a clearance, ends it", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const calm = { ...input.checkIn, soreness: 0, quality: undefined, spread: undefined, sites: [] };
        const well = { ...calm, redFlags: [], gait: "normal" as const, withMovement: "not-tried" as const };
        const today = { ...input, checkIn: well, feelCheck: null, coachOrder: null };
        const cleared = { ...today, history: { ...today.history, clearances: [input.date] } };
        expect(assess(cleared).reasons.map(({ rule }) => rule)).not.toContain("referral-stands");
      }),
      runs,
    );
  });

  it("removing history never turns a danger verdict of today into train", () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 0, max: 3 }), (input, keep) => {
        fc.pre(assess(input).verdict === "see-professional");
        const { checkIns, sessions } = input.history;
        // What hurt in a session today is no history.
        const now = sessions.filter(({ date }) => date === input.date);
        const history = {
          checkIns: checkIns.slice(0, keep),
          sessions: [...now, ...sessions.slice(0, keep)],
        };
        expect(assess({ ...input, history }).verdict).not.toBe("train");
      }),
      { numRuns: 400 },
    );
  });

  it("a cleared order never lifts what today itself shows", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const cleared = { ...input, coachOrder: { kind: "cleared" as const, until: input.date } };
        // What is usual stays known; what hurt does not.
        const calm = { redFlags: [], sites: [], gait: "normal" as const, feelCheck: null };
        const earlier = input.history.checkIns.filter(({ date }) => date <= daysAgo(8));
        const checkIns = earlier.map((day) => ({ ...day, ...calm }));
        const bare = { ...cleared, history: { checkIns, sessions: [] } };
        expect(strictness(cleared)).toBeGreaterThanOrEqual(Math.min(3, strictness(bare)));
        if (input.checkIn.redFlags.some((f) => f !== "swelling"))
          expect(assess(cleared).verdict).toBe("see-professional");
      }),
      runs,
    );
  });
});
