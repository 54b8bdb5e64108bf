import { describe, expect, it } from "vitest";
import { assess } from "./assess";
import { type InputOver, input, past, STEADY, session, soreness } from "./fixtures";
import type { CheckIn } from "./input";
import { RULE_IDS, type RuleId } from "./rule-ids";
import type { Verdict } from "./vocabulary";

type Case = {
  rule: RuleId;
  name: string;
  given: InputOver;
  /** The floor this rule sets, null where it must stay silent. */
  floor: Verdict | null;
  /** The verdict of all rules together, where it differs from the floor. */
  verdict?: Verdict;
};

const days = (n: number, of: (day: number) => ReturnType<typeof past>) => Array.from({ length: n }, (_, i) => of(i + 1));
const spot: Partial<CheckIn> = { sites: [{ region: "shin", side: "left" }], spread: "one-spot" };
const well = { sleepQuality: 4, fatigue: 2, stress: 2, mood: 4 };

const CASES: Case[] = [
  { rule: "red-flag", name: "night pain", given: { checkIn: { redFlags: ["night-pain"] } }, floor: "see-professional" },
  { rule: "red-flag", name: "none", given: {}, floor: null, verdict: "train" },
  { rule: "red-flag", name: "swelling alone is the swelling rule's", given: { checkIn: { redFlags: ["swelling"] } }, floor: null, verdict: "rest" },
  { rule: "red-flag", name: "stands against a clearance", given: { checkIn: { redFlags: ["heard-pop"] }, coachOrder: { kind: "cleared", until: "2026-05-20" } }, floor: "see-professional" },

  { rule: "swelling", name: "alone", given: { checkIn: { redFlags: ["swelling"] } }, floor: "rest" },
  { rule: "swelling", name: "none", given: { checkIn: { soreness: 2 } }, floor: null, verdict: "train" },
  { rule: "swelling", name: "with a changed stride", given: { checkIn: { redFlags: ["swelling"], gait: "altered" } }, floor: "see-professional" },
  { rule: "swelling", name: "with one spot", given: { checkIn: { soreness: 2, spread: "one-spot", redFlags: ["swelling"] } }, floor: "see-professional" },

  { rule: "illness", name: "fever", given: { checkIn: { illness: "below-neck-or-fever" } }, floor: "rest" },
  { rule: "illness", name: "head cold", given: { checkIn: { illness: "above-neck" } }, floor: "easy" },
  { rule: "illness", name: "none", given: {}, floor: null, verdict: "train" },
  { rule: "illness", name: "head cold beside sore legs", given: { checkIn: { illness: "above-neck", soreness: 6 } }, floor: "easy", verdict: "cross-train" },

  { rule: "gait", name: "altered", given: { checkIn: { gait: "altered" } }, floor: "rest" },
  { rule: "gait", name: "limping with mild soreness", given: { checkIn: { soreness: 1, gait: "limping" } }, floor: "rest" },
  { rule: "gait", name: "normal", given: { checkIn: { soreness: 2 } }, floor: null, verdict: "train" },

  { rule: "sharp-pain", name: "one side", given: { checkIn: { soreness: 1, quality: "sharp", spread: "one-side" } }, floor: "rest" },
  { rule: "sharp-pain", name: "both sides", given: { checkIn: { soreness: 1, quality: "sharp" } }, floor: "cross-train" },
  { rule: "sharp-pain", name: "both sides and worse", given: { checkIn: { soreness: 1, quality: "sharp", withMovement: "worsens" } }, floor: "rest" },
  { rule: "sharp-pain", name: "dull", given: { checkIn: { soreness: 1 } }, floor: null, verdict: "train" },

  { rule: "bone-stress", name: "sharp spot at the shin", given: { checkIn: { soreness: 2, quality: "sharp", ...spot } }, floor: "see-professional" },
  { rule: "bone-stress", name: "dull spot on its first day", given: { checkIn: { soreness: 2, ...spot } }, floor: null, verdict: "cross-train" },
  { rule: "bone-stress", name: "dull spot on 3 of 7 days", given: { checkIn: { soreness: 2, ...spot }, checkIns: [past(2, { soreness: 2, ...spot }), past(6, { soreness: 1, ...spot })] }, floor: "see-professional" },
  { rule: "bone-stress", name: "a day too old does not count", given: { checkIn: { soreness: 2, ...spot }, checkIns: [past(2, { soreness: 2, ...spot }), past(7, { soreness: 1, ...spot })] }, floor: null, verdict: "cross-train" },
  { rule: "bone-stress", name: "the other side does not count", given: { checkIn: { soreness: 2, ...spot }, checkIns: days(4, (d) => past(d, { soreness: 2, spread: "one-side", sites: [{ region: "shin", side: "right" }] })) }, floor: null, verdict: "cross-train" },
  { rule: "bone-stress", name: "calf is muscle", given: { checkIn: { soreness: 2, quality: "sharp", spread: "one-spot", sites: [{ region: "calf", side: "left" }] } }, floor: null, verdict: "rest" },
  { rule: "bone-stress", name: "one side is not one spot", given: { checkIn: { soreness: 2, quality: "sharp", spread: "one-side", sites: [{ region: "shin", side: "left" }] } }, floor: null, verdict: "rest" },

  { rule: "one-sided", name: "dull, one side", given: { checkIn: { soreness: 4, spread: "one-side" } }, floor: "cross-train" },
  { rule: "one-sided", name: "from 5", given: { checkIn: { soreness: 5, spread: "one-side" } }, floor: "rest" },
  { rule: "one-sided", name: "dull, one spot", given: { checkIn: { soreness: 1, spread: "one-spot" } }, floor: "cross-train" },
  { rule: "one-sided", name: "both sides", given: { checkIn: { soreness: 5 } }, floor: null, verdict: "easy" },

  { rule: "worsens", name: "mild", given: { checkIn: { soreness: 4, withMovement: "worsens" } }, floor: "cross-train" },
  { rule: "worsens", name: "from 5", given: { checkIn: { soreness: 5, withMovement: "worsens" } }, floor: "rest" },
  { rule: "worsens", name: "same is not worse", given: { checkIn: { soreness: 5, withMovement: "same" } }, floor: null, verdict: "easy" },

  { rule: "soreness-band", name: "2", given: { checkIn: { soreness: 2 } }, floor: "train" },
  { rule: "soreness-band", name: "3", given: { checkIn: { soreness: 3 } }, floor: "easy" },
  { rule: "soreness-band", name: "5", given: { checkIn: { soreness: 5 } }, floor: "easy" },
  { rule: "soreness-band", name: "6", given: { checkIn: { soreness: 6 } }, floor: "cross-train" },
  { rule: "soreness-band", name: "7", given: { checkIn: { soreness: 7 } }, floor: "cross-train" },
  { rule: "soreness-band", name: "8", given: { checkIn: { soreness: 8 } }, floor: "rest" },
  { rule: "soreness-band", name: "new runner at 1", given: { profile: { experience: "new" }, checkIn: { soreness: 1 } }, floor: "train" },
  { rule: "soreness-band", name: "new runner at 2", given: { profile: { experience: "new" }, checkIn: { soreness: 2 } }, floor: "easy" },
  { rule: "soreness-band", name: "returning runner at 5", given: { profile: { experience: "returning" }, checkIn: { soreness: 5 } }, floor: "cross-train" },
  { rule: "soreness-band", name: "new runner at 7", given: { profile: { experience: "new" }, checkIn: { soreness: 7 } }, floor: "rest" },
  { rule: "soreness-band", name: "easy beside a limp", given: { checkIn: { soreness: 3, gait: "limping" } }, floor: "easy", verdict: "rest" },

  { rule: "slow-course", name: "5 days", given: { checkIn: { soreness: 3 }, checkIns: soreness(4, 5, 4, 3) }, floor: "cross-train" },
  { rule: "slow-course", name: "4 days", given: { checkIn: { soreness: 3 }, checkIns: soreness(2, 5, 4, 3) }, floor: null, verdict: "easy" },
  { rule: "slow-course", name: "8 days", given: { checkIn: { soreness: 3 }, checkIns: soreness(3, 3, 3, 4, 5, 4, 3) }, floor: "see-professional" },
  { rule: "slow-course", name: "7 days", given: { checkIn: { soreness: 3 }, checkIns: soreness(3, 3, 4, 5, 4, 3) }, floor: "cross-train" },
  { rule: "slow-course", name: "one missed check-in does not break it", given: { checkIn: { soreness: 3 }, checkIns: [past(1, { soreness: 3 }), past(3, { soreness: 4 }), past(4, { soreness: 4 }), past(5, { soreness: 3 })] }, floor: "cross-train" },
  { rule: "slow-course", name: "two missed check-ins do", given: { checkIn: { soreness: 3 }, checkIns: [past(1, { soreness: 3 }), past(4, { soreness: 4 }), past(5, { soreness: 4 }), past(6, { soreness: 3 })] }, floor: null, verdict: "easy" },
  { rule: "slow-course", name: "lifted by a clearance", given: { checkIn: { soreness: 3 }, checkIns: soreness(3, 3, 3, 4, 5, 4, 3), coachOrder: { kind: "cleared", until: "2026-05-10" } }, floor: null, verdict: "easy" },

  { rule: "rising", name: "three rises to 4", given: { checkIn: { soreness: 4 }, checkIns: soreness(1, 2, 3) }, floor: "cross-train" },
  { rule: "rising", name: "two rises are the usual way to the peak", given: { checkIn: { soreness: 5 }, checkIns: soreness(3, 3, 4), sessions: [...STEADY, session(3, { rpe: 8 })] }, floor: null, verdict: "easy" },
  { rule: "rising", name: "to 3 only", given: { checkIn: { soreness: 3 }, checkIns: soreness(0, 1, 2) }, floor: null, verdict: "easy" },
  { rule: "rising", name: "to 8, with the band", given: { checkIn: { soreness: 8 }, checkIns: soreness(5, 6, 7) }, floor: "cross-train", verdict: "rest" },

  { rule: "unexplained", name: "from 2 to 4 with easy days", given: { checkIn: { soreness: 4 }, checkIns: soreness(2), sessions: STEADY }, floor: "easy" },
  { rule: "unexplained", name: "a hard session explains it", given: { checkIn: { soreness: 4 }, checkIns: soreness(2), sessions: [...STEADY, session(2, { rpe: 8 })] }, floor: null, verdict: "easy" },
  { rule: "unexplained", name: "too old to explain it", given: { checkIn: { soreness: 4 }, checkIns: soreness(2), sessions: [...STEADY, session(4, { rpe: 7, durationMin: 25 })] }, floor: "easy" },
  { rule: "unexplained", name: "3 yesterday", given: { checkIn: { soreness: 4 }, checkIns: soreness(3), sessions: STEADY }, floor: null, verdict: "easy" },
  { rule: "unexplained", name: "no check-in yesterday", given: { checkIn: { soreness: 4 }, checkIns: [past(2)], sessions: STEADY }, floor: null, verdict: "easy" },

  { rule: "short-sleep", name: "5.5 h", given: { checkIn: { sleepHours: 5.5 } }, floor: "easy" },
  { rule: "short-sleep", name: "6 h", given: { checkIn: { sleepHours: 6 } }, floor: null, verdict: "train" },
  { rule: "short-sleep", name: "4.5 h and sore", given: { checkIn: { sleepHours: 4.5, soreness: 3 } }, floor: "cross-train" },
  { rule: "short-sleep", name: "4.5 h, not sore", given: { checkIn: { sleepHours: 4.5 } }, floor: "easy" },
  { rule: "short-sleep", name: "two nights and sore", given: { checkIn: { sleepHours: 5.5, soreness: 3 }, checkIns: [past(1, { sleepHours: 5.9, soreness: 3 })] }, floor: "cross-train" },
  { rule: "short-sleep", name: "not answered", given: { checkIn: { sleepHours: null } }, floor: null, verdict: "train" },

  { rule: "below-baseline", name: "far below", given: { checkIn: { sleepQuality: 1, fatigue: 5, stress: 4, mood: 2 }, checkIns: days(14, (d) => past(d, { ...well, fatigue: d % 2 ? 2 : 3 })) }, floor: "easy" },
  { rule: "below-baseline", name: "as usual", given: { checkIn: well, checkIns: days(14, (d) => past(d, { ...well, fatigue: d % 2 ? 2 : 3 })) }, floor: null, verdict: "train" },
  { rule: "below-baseline", name: "13 days are too few", given: { checkIn: { sleepQuality: 1, fatigue: 5, stress: 4, mood: 2 }, checkIns: days(13, (d) => past(d, { ...well, fatigue: d % 2 ? 2 : 3 })) }, floor: null, verdict: "train" },
  { rule: "below-baseline", name: "with fever", given: { checkIn: { sleepQuality: 1, fatigue: 5, stress: 4, mood: 2, illness: "below-neck-or-fever" }, checkIns: days(14, (d) => past(d, { ...well, fatigue: d % 2 ? 2 : 3 })) }, floor: "easy", verdict: "rest" },

  { rule: "load-spike", name: "twice the usual and sore", given: { checkIn: { soreness: 3 }, checkIns: soreness(3), sessions: [...STEADY, session(3, { rpe: 6, durationMin: 60 }), session(5, { rpe: 6, durationMin: 60 })] }, floor: "easy" },
  { rule: "load-spike", name: "not sore", given: { checkIn: { soreness: 2 }, checkIns: soreness(2), sessions: [...STEADY, session(3, { rpe: 6, durationMin: 60 }), session(5, { rpe: 6, durationMin: 60 })] }, floor: null, verdict: "train" },
  { rule: "load-spike", name: "the usual week", given: { checkIn: { soreness: 3 }, checkIns: soreness(3), sessions: STEADY }, floor: null, verdict: "easy" },
  { rule: "load-spike", name: "three weeks of data are needed before this one", given: { checkIn: { soreness: 3 }, checkIns: soreness(3), sessions: [session(26), session(20), session(3, { rpe: 6, durationMin: 90 })] }, floor: null, verdict: "easy" },

  { rule: "long-run-spike", name: "12 km after 8 km", given: { checkIn: { soreness: 3 }, sessions: [...STEADY, session(1, { distanceKm: 12 })] }, floor: "easy" },
  { rule: "long-run-spike", name: "8.8 km after 8 km", given: { checkIn: { soreness: 3 }, sessions: [...STEADY, session(1, { distanceKm: 8.8 })] }, floor: null, verdict: "easy" },
  { rule: "long-run-spike", name: "three days ago", given: { checkIn: { soreness: 3 }, sessions: [...STEADY, session(3, { distanceKm: 12 })] }, floor: null, verdict: "easy" },
  { rule: "long-run-spike", name: "by minutes without distance", given: { checkIn: { soreness: 3 }, sessions: [...STEADY, session(2, { durationMin: 60 })] }, floor: "easy" },
  { rule: "long-run-spike", name: "three runs in three days are no month", given: { checkIn: { soreness: 3 }, sessions: [2, 3, 4].map((d) => session(d, { distanceKm: 8 })).concat(session(1, { distanceKm: 12 })) }, floor: null, verdict: "easy" },
  { rule: "long-run-spike", name: "one run is no month", given: { checkIn: { soreness: 3 }, sessions: [session(20, { distanceKm: 8 }), session(1, { distanceKm: 12 })] }, floor: null, verdict: "easy" },
  { rule: "long-run-spike", name: "a ride is no run", given: { checkIn: { soreness: 3 }, sessions: [...STEADY, session(1, { sport: "ride", distanceKm: 60 })] }, floor: null, verdict: "easy" },

  { rule: "back-to-back", name: "hard on both days", given: { sessions: [session(1, { rpe: 7 }), session(2, { rpe: 9 })] }, floor: "easy" },
  { rule: "back-to-back", name: "hard on one", given: { sessions: [session(1, { rpe: 7 }), session(2, { rpe: 6 })] }, floor: null, verdict: "train" },
  { rule: "back-to-back", name: "a third of six sessions hard", given: { sessions: [3, 5, 7, 9, 11, 13].map((d) => session(d, { rpe: d < 6 ? 8 : 3 })) }, floor: "easy" },
  { rule: "back-to-back", name: "five sessions are too few", given: { sessions: [3, 5, 7, 9, 11].map((d) => session(d, { rpe: d < 6 ? 8 : 3 })) }, floor: null, verdict: "train" },
  { rule: "back-to-back", name: "three of ten hard is not above 30 %", given: { sessions: [3, 4, 5, 6, 7, 8, 9, 10, 12, 14].map((d) => session(d, { rpe: [3, 6, 9].includes(d) ? 8 : 3 })) }, floor: null, verdict: "train" },

  { rule: "back-to-back", name: "unrated, but hard by heart rate on both days", given: { sessions: [1, 2].map((d) => session(d, { rpe: undefined, durationMin: 60, zoneSeconds: [1800, 900, 900] })) }, floor: "easy" },
  { rule: "back-to-back", name: "heart rate tells the hard share of six", given: { sessions: [2, 4, 6, 8, 10, 12].map((d) => session(d, { rpe: undefined, durationMin: 60, zoneSeconds: d < 5 ? [1800, 900, 900] : [3600, 0, 0] })) }, floor: "easy" },

  { rule: "return-step", name: "limped yesterday", given: { checkIns: [past(1, { gait: "limping" })] }, floor: "easy" },
  { rule: "return-step", name: "two days ago", given: { checkIns: [past(2, { soreness: 8 })] }, floor: "easy" },
  { rule: "return-step", name: "three days ago", given: { checkIns: [past(3, { soreness: 8 })] }, floor: null, verdict: "train" },
  { rule: "return-step", name: "fever is not pain", given: { checkIns: [past(1, { illness: "below-neck-or-fever" })] }, floor: null, verdict: "train" },
  { rule: "return-step", name: "a feel check that ended the run", given: { checkIns: [past(1, { soreness: 2, feelCheck: { minutes: 10, feeling: "same", gaitChanged: true } })] }, floor: "easy" },
  { rule: "return-step", name: "lifted by a clearance", given: { checkIns: [past(1, { gait: "limping" })], coachOrder: { kind: "cleared", until: "2026-05-12" } }, floor: null, verdict: "train" },

  { rule: "referral-stands", name: "night pain ten days ago", given: { checkIns: [past(10, { redFlags: ["night-pain"] })] }, floor: "rest" },
  { rule: "referral-stands", name: "cleared since", given: { checkIns: [past(10, { redFlags: ["night-pain"] })], clearances: ["2026-05-05"] }, floor: null, verdict: "train" },
  { rule: "referral-stands", name: "a referral after the clearance stands", given: { checkIns: [past(3, { redFlags: ["night-pain"] })], clearances: ["2026-05-05"], coachOrder: { kind: "cleared", until: "2026-05-20" } }, floor: "rest" },
  { rule: "referral-stands", name: "an expired order without a record lifts nothing", given: { checkIns: [past(10, { redFlags: ["night-pain"] })], coachOrder: { kind: "cleared", until: "2026-05-09" } }, floor: "rest" },
  { rule: "referral-stands", name: "older than the history, remembered by the caller", given: { referrals: ["2026-02-01"] }, floor: "rest" },
  { rule: "referral-stands", name: "swelling alone was rest, no referral", given: { checkIns: [past(10, { redFlags: ["swelling"] })] }, floor: null, verdict: "train" },

  { rule: "many-cautions", name: "three", given: { checkIn: { soreness: 3, sleepHours: 5.5, illness: "above-neck" } }, floor: "cross-train" },
  { rule: "many-cautions", name: "two", given: { checkIn: { sleepHours: 5.5, illness: "above-neck" } }, floor: null, verdict: "easy" },
  { rule: "many-cautions", name: "three beside a limp", given: { checkIn: { soreness: 3, sleepHours: 5.5, illness: "above-neck", gait: "limping" } }, floor: "cross-train", verdict: "rest" },

  { rule: "feel-check", name: "better", given: { checkIn: { soreness: 2 }, feelCheck: { minutes: 10, feeling: "better", gaitChanged: false } }, floor: null, verdict: "train" },
  { rule: "feel-check", name: "same", given: { checkIn: { soreness: 2 }, feelCheck: { minutes: 10, feeling: "same", gaitChanged: false } }, floor: "easy" },
  { rule: "feel-check", name: "worse", given: { checkIn: { soreness: 2 }, feelCheck: { minutes: 10, feeling: "worse", gaitChanged: false } }, floor: "cross-train" },
  { rule: "feel-check", name: "worse and sharp", given: { checkIn: { soreness: 2, quality: "sharp" }, feelCheck: { minutes: 10, feeling: "worse", gaitChanged: false } }, floor: "rest" },
  { rule: "feel-check", name: "better, but the stride changed", given: { feelCheck: { minutes: 10, feeling: "better", gaitChanged: true } }, floor: "rest" },

  { rule: "coach-order", name: "rest until today", given: { coachOrder: { kind: "rest", until: "2026-05-10" } }, floor: "rest" },
  { rule: "coach-order", name: "rest until yesterday", given: { coachOrder: { kind: "rest", until: "2026-05-09" } }, floor: null, verdict: "train" },
  { rule: "coach-order", name: "easy", given: { coachOrder: { kind: "easy", until: "2026-05-12" } }, floor: "easy" },
  { rule: "coach-order", name: "easy beside today's own rest", given: { checkIn: { soreness: 9 }, coachOrder: { kind: "easy", until: "2026-05-12" } }, floor: "easy", verdict: "rest" },
];

describe("each rule by cases", () => {
  it.each(CASES)("$rule: $name", ({ given, rule, floor, verdict }) => {
    const result = assess(input(given));
    const reason = result.reasons.find((r) => r.rule === rule && (floor !== null || r.floor !== "train"));
    expect(reason?.floor ?? null).toBe(floor);
    expect(result.verdict).toBe(verdict ?? floor);
  });

  it("covers every rule with at least three cases", () => {
    for (const rule of RULE_IDS) expect(CASES.filter((c) => c.rule === rule).length, rule).toBeGreaterThanOrEqual(3);
  });
});

describe("what goes with the verdict", () => {
  it("calls chest pain urgent and night pain not", () => {
    expect(assess(input({ checkIn: { redFlags: ["chest-pain"] } })).urgent).toBe(true);
    expect(assess(input({ checkIn: { redFlags: ["night-pain"] } })).urgent).toBe(false);
  });

  it("asks for the feel check before a hard session on mildly sore legs", () => {
    const planned = { intensity: "hard", sport: "run", durationMin: 50 } as const;
    const result = assess(input({ planned, checkIn: { soreness: 2 } }));
    expect(result.verdict).toBe("train");
    expect(result.instead.what).toContain("feel check before the hard part");
    expect(assess(input({ planned })).instead.what).not.toContain("feel check");
  });

  it("gives form cues only where running is allowed and something is sore", () => {
    expect(assess(input({ checkIn: { soreness: 3 } })).formCues.length).toBeGreaterThan(0);
    expect(assess(input()).formCues).toEqual([]);
    expect(assess(input({ checkIn: { soreness: 8 } })).formCues).toEqual([]);
  });

  it("raises flags by gravity", () => {
    expect(assess(input()).flag).toBeNull();
    expect(assess(input({ checkIn: { soreness: 3 }, checkIns: soreness(4, 5, 4, 3) })).flag?.severity).toBe("watch");
    expect(assess(input({ checkIn: { soreness: 9 } })).flag?.severity).toBe("rest");
    expect(assess(input({ checkIn: { soreness: 9, redFlags: ["numbness"] } })).flag?.severity).toBe("refer");
    expect(assess(input({ coachOrder: { kind: "rest", until: "2026-05-12" } })).flag).toBeNull();
  });
});
