import { describe, expect, it } from "vitest";
import { assess } from "./assess";
import { type InputOver, input, past, STEADY, session, soreness } from "./fixtures";
import type { CheckIn } from "./input";
import { STRICTNESS, type Verdict } from "./vocabulary";

// What a careful reader must get, whatever rule gives it: the least or the most strict verdict, and the urgency.
type Vignette = {
  name: string;
  given: InputOver;
  atLeast?: Verdict;
  atMost?: Verdict;
  urgency?: "now" | "today" | "soon";
  /** No rule may hold the athlete back tomorrow for what was today. */
  noLock?: true;
};

const days = (n: number, of: (day: number) => ReturnType<typeof past>) =>
  Array.from({ length: n }, (_, i) => of(i + 1));
const at = (region: CheckIn["sites"][number]["region"], side: "left" | "right" | "both" = "left") => ({
  sites: [{ region, side }],
});
const well = { sleepQuality: 4, fatigue: 2, stress: 2, mood: 4 };
const worseFeel = { minutes: 10, feeling: "worse", gaitChanged: false } as const;
const hard = { intensity: "hard", sport: "run", durationMin: 60 } as const;

const VIGNETTES: Vignette[] = [
  {
    name: "one calf swollen and aching after a long flight, walks normally",
    given: { checkIn: { soreness: 3, spread: "one-side", redFlags: ["swelling"], ...at("calf") } },
    atLeast: "see-professional",
    urgency: "today",
  },
  {
    name: "the same calf with breathlessness",
    given: {
      checkIn: {
        soreness: 3,
        spread: "one-side",
        redFlags: ["hot-swollen-calf", "breathless"],
        ...at("calf"),
      },
    },
    atLeast: "see-professional",
    urgency: "now",
  },
  {
    name: "a deep ache in one groin, third day, worse on each step",
    given: {
      checkIn: { soreness: 3, spread: "one-side", withMovement: "worsens", ...at("groin") },
      checkIns: days(2, (d) => past(d, { soreness: 2, spread: "one-side", ...at("groin") })),
    },
    atLeast: "see-professional",
    urgency: "today",
  },
  {
    name: "a dull spot on the shin, first day, worse at the feel check",
    given: { checkIn: { soreness: 2, spread: "one-spot", ...at("shin") }, feelCheck: worseFeel },
    atLeast: "rest",
  },
  {
    name: "a dull spot on the top of the foot, first day, stride changed at the feel check",
    given: {
      checkIn: { soreness: 2, spread: "one-spot", ...at("foot") },
      feelCheck: { minutes: 10, feeling: "same", gaitChanged: true },
    },
    atLeast: "rest",
  },
  {
    name: "fever until yesterday, fine today, intervals planned",
    given: { planned: hard, checkIns: [past(1, { illness: "below-neck-or-fever" })] },
    atLeast: "easy",
  },
  {
    name: "cleared today after five weeks with a stress fracture, a hard hour planned",
    given: {
      planned: hard,
      coachOrder: { kind: "cleared", until: "2026-05-20" },
      checkIns: days(35, (d) =>
        past(
          d,
          d > 25 ? { soreness: 4, quality: "sharp", spread: "one-spot", ...at("shin") } : { soreness: 0 },
        ),
      ),
      sessions: [session(37), session(39), session(41)],
    },
    atLeast: "easy",
  },
  {
    name: "five weeks of holiday, sixty minutes of tempo planned",
    given: { planned: hard, sessions: [36, 38, 40, 42].map((d) => session(d)) },
    atLeast: "easy",
  },
  {
    name: "back pain with numb inner thighs",
    given: { checkIn: { soreness: 5, redFlags: ["saddle-numbness"], ...at("lower-back", "both") } },
    atLeast: "see-professional",
    urgency: "now",
  },
  {
    name: "sudden groin pain, no weight on the leg",
    given: {
      checkIn: {
        soreness: 7,
        quality: "sharp",
        spread: "one-side",
        redFlags: ["cannot-bear-weight"],
        ...at("groin"),
      },
    },
    atLeast: "see-professional",
    urgency: "now",
  },
  {
    name: "thighs at 10, swollen, after an ultra",
    given: { checkIn: { soreness: 10, redFlags: ["swelling"], ...at("quad", "both") } },
    atLeast: "see-professional",
    urgency: "today",
  },
  {
    name: "dark urine alone",
    given: { checkIn: { soreness: 2, redFlags: ["dark-urine"] } },
    atLeast: "see-professional",
    urgency: "today",
  },
  {
    name: "dark urine with thighs at 8",
    given: { checkIn: { soreness: 8, redFlags: ["dark-urine"], ...at("quad", "both") } },
    atLeast: "see-professional",
    urgency: "now",
  },
  {
    name: "chest pain with legs that feel fine",
    given: { checkIn: { soreness: 0, redFlags: ["chest-pain"] } },
    atLeast: "see-professional",
    urgency: "now",
  },
  {
    name: "a beginner's shins at 4 on four of seven mornings",
    given: {
      profile: { experience: "new" },
      checkIn: { soreness: 4, ...at("shin", "both") },
      checkIns: [1, 3, 5].map((d) => past(d, { soreness: 4, ...at("shin", "both") })),
    },
    atLeast: "cross-train",
  },
  {
    name: "two weeks of falling mood, sleep and freshness with soreness 2",
    given: {
      checkIn: { soreness: 2, sleepQuality: 2, fatigue: 4, stress: 3, mood: 2 },
      checkIns: days(35, (d) =>
        past(
          d,
          d > 14
            ? { soreness: 1, ...well, fatigue: d % 2 ? 2 : 3 }
            : {
                soreness: 2,
                sleepQuality: d > 7 ? 3 : 2,
                fatigue: d > 7 ? 3 : 4,
                stress: 3,
                mood: d > 7 ? 3 : 2,
              },
        ),
      ),
    },
    atLeast: "easy",
  },
  {
    name: "the same fall over the only two weeks there are",
    given: {
      checkIn: { soreness: 2, sleepQuality: 2, fatigue: 4, stress: 4, mood: 2 },
      checkIns: days(13, (d) =>
        past(d, {
          soreness: 2,
          sleepQuality: d > 9 ? 5 : d > 5 ? 4 : d > 2 ? 3 : 2,
          fatigue: d > 9 ? 1 : d > 5 ? 2 : d > 2 ? 3 : 4,
          stress: d > 9 ? 2 : 3,
          mood: d > 9 ? 5 : d > 5 ? 4 : d > 2 ? 3 : 2,
        }),
      ),
    },
    atLeast: "easy",
  },
  {
    name: "one calf at 1, eases",
    given: { checkIn: { soreness: 1, spread: "one-side", ...at("calf") } },
    atMost: "easy",
  },
  {
    name: "a heel at 2 with the first steps, gone after minutes",
    given: { checkIn: { soreness: 2, spread: "one-spot", withMovement: "eases", ...at("heel") } },
    atLeast: "easy",
    atMost: "cross-train",
    noLock: true,
  },
  {
    name: "a marathon block: even 3 to 4, easing, nine mornings, a hard session every second day",
    given: {
      checkIn: { soreness: 4, ...at("quad", "both") },
      checkIns: soreness(3, 4, 3, 4, 3, 4, 3, 4),
      sessions: [...STEADY, ...[1, 3, 5, 7, 9].map((d) => session(d, { rpe: 8 }))],
    },
    atLeast: "easy",
    atMost: "cross-train",
  },
  {
    name: "one step down on one wellness item",
    given: { checkIn: { ...well, mood: 3 }, checkIns: days(35, (d) => past(d, well)) },
    atMost: "train",
  },
  {
    name: "three runs a week, one of them hard, fresh",
    given: {
      sessions: [1, 3, 5, 8, 10, 12, 15, 17, 19].map((d) => session(d, { rpe: d % 7 === 3 ? 8 : 3 })),
    },
    atMost: "train",
  },
  {
    name: "nine mornings of calf strain, then eleven without pain, the referral handed in",
    given: {
      checkIns: days(20, (d) => past(d, d > 11 ? { soreness: 4, spread: "one-side", ...at("calf") } : {})),
      referrals: ["2026-04-29", "2026-04-28"],
    },
    atMost: "train",
    noLock: true,
  },
  {
    name: "nine mornings of one even bout that nothing explains anew",
    given: { checkIn: { soreness: 4 }, checkIns: soreness(4, 4, 5, 5, 4, 4, 4, 4), sessions: STEADY },
    atLeast: "see-professional",
    urgency: "soon",
  },
  {
    name: "usually at 4, today at 5",
    given: {
      checkIn: { soreness: 5 },
      checkIns: days(41, (d) => past(d, { soreness: 4 })),
      sessions: Array.from({ length: 20 }, (_, i) => session(1 + i * 2, { rpe: 5 })),
    },
    atMost: "easy",
  },
];

describe("what must be given", () => {
  it.each(VIGNETTES)("$name", ({ given, atLeast, atMost, urgency, noLock }) => {
    const today = input(given);
    const result = assess(today);
    if (atLeast) expect(STRICTNESS[result.verdict]).toBeGreaterThanOrEqual(STRICTNESS[atLeast]);
    if (atMost) expect(STRICTNESS[result.verdict]).toBeLessThanOrEqual(STRICTNESS[atMost]);
    if (urgency) expect(result.urgency).toBe(urgency);
    expect(result.urgent).toBe(result.urgency === "now" || result.urgency === "today");
    if (noLock) expect(result.reasons.map(({ rule }) => rule)).not.toContain("referral-stands");
  });

  it("an emergency says what to do in this minute, and nothing about training or recovery", () => {
    for (const { given, urgency } of VIGNETTES) {
      const result = assess(input(given));
      if (urgency !== "now" && urgency !== "today") continue;
      expect(result.recovery).toEqual([]);
      expect(result.formCues).toEqual([]);
      expect(result.doms).toBeNull();
      expect(result.instead.durationMin).toEqual([0, 0]);
      expect(result.instead.code).toBe(`seen-${urgency}`);
    }
  });

  it("never plans the hard hour of somebody who comes back", () => {
    for (const { given } of VIGNETTES.filter(({ given }) => given.planned)) {
      const { instead, verdict } = assess(input(given));
      expect(verdict).not.toBe("train");
      expect(instead.durationMin[1]).toBeLessThanOrEqual(40);
    }
  });
});
