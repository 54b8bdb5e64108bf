import { describe, expect, it } from "vitest";
import { assess } from "./assess";
import { input, past, type RuleCase, STEADY, session, soreness } from "./fixtures";
import type { CheckIn } from "./input";
import { LADDER_CASES } from "./ladder-cases";
import { RULE_IDS } from "./rule-ids";
import { SESSION_CASES } from "./session-cases";

const days = (n: number, of: (day: number) => ReturnType<typeof past>) => Array.from({ length: n }, (_, i) => of(i + 1));
const spot: Partial<CheckIn> = { sites: [{ region: "shin", side: "left" }], spread: "one-spot" };
const groin: Partial<CheckIn> = { sites: [{ region: "groin", side: "left" }], spread: "one-side" };
/** A hard session every second day for six weeks. */
const BLOCK = Array.from({ length: 20 }, (_, i) => session(1 + i * 2, { rpe: 8 }));
const well = { sleepQuality: 4, fatigue: 2, stress: 2, mood: 4 };

const CASES: RuleCase[] = [
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
  { rule: "illness", name: "fever until yesterday", given: { checkIns: [past(1, { illness: "below-neck-or-fever" })] }, floor: "rest" },
  { rule: "illness", name: "a whole day without", given: { checkIns: [past(1), past(2, { illness: "below-neck-or-fever" })] }, floor: "easy" },
  { rule: "illness", name: "the fourth day of steps", given: { checkIns: [past(5, { illness: "below-neck-or-fever" })] }, floor: "easy" },
  { rule: "illness", name: "after the steps", given: { checkIns: [past(6, { illness: "below-neck-or-fever" })] }, floor: null, verdict: "train" },

  { rule: "gait", name: "altered", given: { checkIn: { gait: "altered" } }, floor: "rest" },
  { rule: "gait", name: "limping with mild soreness", given: { checkIn: { soreness: 1, gait: "limping" } }, floor: "rest" },
  { rule: "gait", name: "normal", given: { checkIn: { soreness: 2 } }, floor: null, verdict: "train" },

  { rule: "sharp-pain", name: "one side", given: { checkIn: { soreness: 1, quality: "sharp", spread: "one-side" } }, floor: "rest" },
  { rule: "sharp-pain", name: "both sides", given: { checkIn: { soreness: 1, quality: "sharp" } }, floor: "cross-train" },
  { rule: "sharp-pain", name: "both sides and worse", given: { checkIn: { soreness: 1, quality: "sharp", withMovement: "worsens" } }, floor: "rest" },
  { rule: "sharp-pain", name: "dull", given: { checkIn: { soreness: 1 } }, floor: null, verdict: "train" },

  { rule: "bone-stress", name: "sharp spot at the shin", given: { checkIn: { soreness: 2, quality: "sharp", ...spot } }, floor: "see-professional" },
  { rule: "bone-stress", name: "dull spot on its first day", given: { checkIn: { soreness: 2, ...spot } }, floor: null, verdict: "easy" },
  { rule: "bone-stress", name: "dull spot on its first day that worsens", given: { checkIn: { soreness: 2, withMovement: "worsens", ...spot } }, floor: "see-professional" },
  { rule: "bone-stress", name: "dull spot on its first day, worse at the feel check", given: { checkIn: { soreness: 2, ...spot }, feelCheck: { minutes: 10, feeling: "worse", gaitChanged: false } }, floor: "see-professional" },
  { rule: "bone-stress", name: "heel that eases", given: { checkIn: { soreness: 2, spread: "one-spot", sites: [{ region: "heel", side: "left" }] } }, floor: null, verdict: "easy" },
  { rule: "bone-stress", name: "heel that stays the same", given: { checkIn: { soreness: 2, spread: "one-spot", withMovement: "same", sites: [{ region: "heel", side: "left" }] } }, floor: "see-professional" },
  { rule: "bone-stress", name: "front of the thigh, sharp", given: { checkIn: { soreness: 2, quality: "sharp", spread: "one-spot", sites: [{ region: "quad", side: "left" }] } }, floor: "see-professional" },
  {
    rule: "bone-stress",
    name: "lower back on one side at 17, for days",
    given: { profile: { experience: "regular", years: 17 }, checkIn: { soreness: 2, spread: "one-side", sites: [{ region: "lower-back", side: "left" }] }, checkIns: days(2, (d) => past(d, { soreness: 2, spread: "one-side", sites: [{ region: "lower-back", side: "left" }] })) },
    floor: "see-professional",
  },
  {
    rule: "bone-stress",
    name: "the same at 30",
    given: { profile: { experience: "regular", years: 30 }, checkIn: { soreness: 2, spread: "one-side", sites: [{ region: "lower-back", side: "left" }] }, checkIns: days(2, (d) => past(d, { soreness: 2, spread: "one-side", sites: [{ region: "lower-back", side: "left" }] })) },
    floor: null,
    verdict: "cross-train",
  },
  { rule: "bone-stress", name: "imported mornings do not count", given: { checkIn: { soreness: 2, ...spot }, checkIns: [past(2, { soreness: 2, ...spot, imported: true }), past(6, { soreness: 1, ...spot, imported: true })] }, floor: null, verdict: "easy" },
  { rule: "bone-stress", name: "dull spot on 3 of 7 days", given: { checkIn: { soreness: 2, ...spot }, checkIns: [past(2, { soreness: 2, ...spot }), past(6, { soreness: 1, ...spot })] }, floor: "see-professional" },
  { rule: "bone-stress", name: "a day too old does not count", given: { checkIn: { soreness: 2, ...spot }, checkIns: [past(2, { soreness: 2, ...spot }), past(7, { soreness: 1, ...spot })] }, floor: null, verdict: "easy" },
  { rule: "bone-stress", name: "the other side does not count", given: { checkIn: { soreness: 2, ...spot }, checkIns: days(4, (d) => past(d, { soreness: 2, spread: "one-side", sites: [{ region: "shin", side: "right" }] })) }, floor: null, verdict: "easy" },

  { rule: "calf-swelling", name: "one calf, walks normally", given: { checkIn: { soreness: 2, spread: "one-side", redFlags: ["swelling"], sites: [{ region: "calf", side: "left" }] } }, floor: "see-professional" },
  { rule: "calf-swelling", name: "nothing sore, one calf named", given: { checkIn: { soreness: 0, redFlags: ["swelling"], sites: [{ region: "calf", side: "right" }] } }, floor: "see-professional" },
  { rule: "calf-swelling", name: "both calves", given: { checkIn: { soreness: 2, redFlags: ["swelling"], sites: [{ region: "calf", side: "both" }] } }, floor: null, verdict: "rest" },
  { rule: "calf-swelling", name: "one ankle", given: { checkIn: { soreness: 2, spread: "one-side", redFlags: ["swelling"], sites: [{ region: "ankle", side: "left" }] } }, floor: null, verdict: "rest" },

  { rule: "deep-groin", name: "one side, worse with each step", given: { checkIn: { soreness: 3, withMovement: "worsens", ...groin } }, floor: "see-professional" },
  { rule: "deep-groin", name: "changed stride", given: { checkIn: { soreness: 1, gait: "altered", ...groin } }, floor: "see-professional" },
  { rule: "deep-groin", name: "at night", given: { checkIn: { soreness: 1, redFlags: ["night-pain"], ...groin } }, floor: "see-professional" },
  { rule: "deep-groin", name: "on three of seven days", given: { checkIn: { soreness: 1, ...groin }, checkIns: [past(3, { soreness: 1, ...groin }), past(6, { soreness: 1, ...groin })] }, floor: "see-professional" },
  { rule: "deep-groin", name: "first day, eases", given: { checkIn: { soreness: 2, ...groin } }, floor: null, verdict: "easy" },
  { rule: "deep-groin", name: "both sides, worse", given: { checkIn: { soreness: 2, withMovement: "worsens", sites: [{ region: "groin", side: "both" }] } }, floor: null, verdict: "cross-train" },

  { rule: "not-muscle", name: "shins at 3, both sides", given: { checkIn: { soreness: 3, sites: [{ region: "shin", side: "both" }] } }, floor: "easy" },
  { rule: "not-muscle", name: "shins at 2: a note without a floor", given: { checkIn: { soreness: 2, sites: [{ region: "shin", side: "both" }] } }, floor: "train" },
  { rule: "not-muscle", name: "a beginner's shins at 3", given: { profile: { experience: "new" }, checkIn: { soreness: 3, sites: [{ region: "shin", side: "both" }] } }, floor: "cross-train" },
  { rule: "not-muscle", name: "knees on three of seven days", given: { checkIn: { soreness: 3, sites: [{ region: "knee", side: "both" }] }, checkIns: [past(2, { soreness: 3, sites: [{ region: "knee", side: "both" }] }), past(6, { soreness: 4, sites: [{ region: "knee", side: "both" }] })] }, floor: "cross-train" },
  { rule: "not-muscle", name: "calves are muscle", given: { checkIn: { soreness: 3, sites: [{ region: "calf", side: "both" }] } }, floor: null, verdict: "easy" },
  { rule: "bone-stress", name: "calf is muscle", given: { checkIn: { soreness: 2, quality: "sharp", spread: "one-spot", sites: [{ region: "calf", side: "left" }] } }, floor: null, verdict: "rest" },
  { rule: "bone-stress", name: "one side is not one spot", given: { checkIn: { soreness: 2, quality: "sharp", spread: "one-side", sites: [{ region: "shin", side: "left" }] } }, floor: null, verdict: "rest" },

  { rule: "one-sided", name: "dull, one side", given: { checkIn: { soreness: 4, spread: "one-side" } }, floor: "cross-train" },
  { rule: "one-sided", name: "from 5", given: { checkIn: { soreness: 5, spread: "one-side" } }, floor: "rest" },
  { rule: "one-sided", name: "1 in one spot, first day", given: { checkIn: { soreness: 1, spread: "one-spot" } }, floor: "easy" },
  { rule: "one-sided", name: "2 that does not ease", given: { checkIn: { soreness: 2, spread: "one-side", withMovement: "same" } }, floor: "cross-train" },
  { rule: "one-sided", name: "1 on the third day", given: { checkIn: { soreness: 1, spread: "one-side" }, checkIns: days(2, (d) => past(d, { soreness: 1, spread: "one-side" })) }, floor: "cross-train" },
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
  { rule: "soreness-band", name: "4 where 5 is usual", given: { checkIn: { soreness: 4 }, checkIns: days(41, (d) => past(d, { soreness: 5 })), sessions: BLOCK }, floor: null, verdict: "train" },
  { rule: "soreness-band", name: "6 where 5 is usual is at least easy", given: { checkIn: { soreness: 6 }, checkIns: days(41, (d) => past(d, { soreness: 5 })), sessions: BLOCK }, floor: "easy" },
  { rule: "soreness-band", name: "9 rests whatever the usual", given: { checkIn: { soreness: 9 }, checkIns: days(41, (d) => past(d, { soreness: 5 })), sessions: BLOCK }, floor: "rest" },
  { rule: "soreness-band", name: "a usual of 2 changes nothing", given: { checkIn: { soreness: 3 }, checkIns: days(41, (d) => past(d, { soreness: 2 })) }, floor: "easy" },
  { rule: "soreness-band", name: "seven mornings are no usual yet", given: { checkIn: { soreness: 4 }, checkIns: Array.from({ length: 7 }, (_, i) => past(8 + i, { soreness: 5 })) }, floor: "easy" },

  { rule: "slow-course", name: "5 days", given: { checkIn: { soreness: 3 }, checkIns: soreness(4, 5, 4, 3) }, floor: "cross-train" },
  { rule: "slow-course", name: "4 days", given: { checkIn: { soreness: 3 }, checkIns: soreness(2, 5, 4, 3) }, floor: null, verdict: "easy" },
  { rule: "slow-course", name: "8 days", given: { checkIn: { soreness: 3 }, checkIns: soreness(3, 3, 3, 4, 5, 4, 3) }, floor: "see-professional" },
  { rule: "slow-course", name: "7 days", given: { checkIn: { soreness: 3 }, checkIns: soreness(3, 3, 4, 5, 4, 3) }, floor: "cross-train" },
  { rule: "slow-course", name: "one missed check-in does not break it", given: { checkIn: { soreness: 3 }, checkIns: [past(1, { soreness: 3 }), past(3, { soreness: 4 }), past(4, { soreness: 4 }), past(5, { soreness: 3 })] }, floor: "cross-train" },
  { rule: "slow-course", name: "two missed check-ins do", given: { checkIn: { soreness: 3 }, checkIns: [past(1, { soreness: 3 }), past(4, { soreness: 4 }), past(5, { soreness: 4 }), past(6, { soreness: 3 })] }, floor: null, verdict: "easy" },
  { rule: "slow-course", name: "lifted by a clearance", given: { checkIn: { soreness: 3 }, checkIns: soreness(3, 3, 3, 4, 5, 4, 3), coachOrder: { kind: "cleared", until: "2026-05-10" } }, floor: null, verdict: "easy" },
  { rule: "slow-course", name: "a block with a new cause every second day", given: { checkIn: { soreness: 3 }, checkIns: soreness(3, 4, 3, 4, 3, 4, 3, 4), sessions: [...STEADY, ...[1, 3, 5, 7].map((d) => session(d, { rpe: 8 }))] }, floor: "easy" },
  { rule: "slow-course", name: "after a referral, the first good morning", given: { checkIn: { soreness: 1 }, checkIns: soreness(3, 3, 3, 4, 5, 4, 3, 3) }, floor: "cross-train" },
  { rule: "slow-course", name: "the third good morning", given: { checkIn: { soreness: 1 }, checkIns: soreness(3, 3, 3, 4, 5, 4, 3, 3, 1, 1) }, floor: null, verdict: "train" },
  { rule: "slow-course", name: "usual soreness is no bout", given: { checkIn: { soreness: 4 }, checkIns: days(41, (d) => past(d, { soreness: 4 })) }, floor: null, verdict: "train" },

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
  { rule: "short-sleep", name: "4.5 h and sore", given: { checkIn: { sleepHours: 4.5, soreness: 3 } }, floor: "easy" },
  { rule: "short-sleep", name: "7 h where 8.5 is usual", given: { checkIn: { sleepHours: 7 }, checkIns: days(20, (d) => past(d, { sleepHours: 8.5 })) }, floor: "easy" },
  { rule: "short-sleep", name: "5.5 h where 6 is usual", given: { checkIn: { sleepHours: 5.5 }, checkIns: days(20, (d) => past(d, { sleepHours: 6 })) }, floor: null, verdict: "train" },
  { rule: "short-sleep", name: "4.5 h, not sore", given: { checkIn: { sleepHours: 4.5 } }, floor: "easy" },
  { rule: "short-sleep", name: "two nights and sore", given: { checkIn: { sleepHours: 5.5, soreness: 3 }, checkIns: [past(1, { sleepHours: 5.9, soreness: 3 })] }, floor: "cross-train" },
  { rule: "short-sleep", name: "not answered", given: { checkIn: { sleepHours: null } }, floor: null, verdict: "train" },

  { rule: "below-usual", name: "far below", given: { checkIn: { sleepQuality: 1, fatigue: 5, stress: 4, mood: 2 }, checkIns: days(28, (d) => past(d, { ...well, fatigue: d % 2 ? 2 : 3 })) }, floor: "cross-train" },
  { rule: "below-usual", name: "clearly below", given: { checkIn: { ...well, fatigue: 4, mood: 3, sleepQuality: 3 }, checkIns: days(28, (d) => past(d, { ...well, fatigue: d % 2 ? 2 : 3 })) }, floor: "easy" },
  { rule: "below-usual", name: "one step on one item", given: { checkIn: { ...well, mood: 3 }, checkIns: days(28, (d) => past(d, { ...well, fatigue: d % 2 ? 2 : 3 })) }, floor: null, verdict: "train" },
  { rule: "below-usual", name: "as usual", given: { checkIn: { ...well }, checkIns: days(28, (d) => past(d, { ...well, fatigue: d % 2 ? 2 : 3 })) }, floor: null, verdict: "train" },
  { rule: "below-usual", name: "nine mornings to compare with are too few", given: { checkIn: { sleepQuality: 1, fatigue: 5, stress: 4, mood: 2 }, checkIns: days(16, (d) => past(d, { ...well, fatigue: d % 2 ? 2 : 3 })) }, floor: null, verdict: "train" },
  { rule: "below-usual", name: "ten are enough for easy", given: { checkIn: { sleepQuality: 1, fatigue: 5, stress: 4, mood: 2 }, checkIns: days(17, (d) => past(d, { ...well, fatigue: d % 2 ? 2 : 3 })) }, floor: "easy" },
  { rule: "below-usual", name: "with fever", given: { checkIn: { sleepQuality: 1, fatigue: 5, stress: 4, mood: 2, illness: "below-neck-or-fever" }, checkIns: days(28, (d) => past(d, { ...well, fatigue: d % 2 ? 2 : 3 })) }, floor: "cross-train", verdict: "rest" },
  { rule: "below-usual", name: "a declining week", given: { checkIn: { ...well, fatigue: 3, mood: 3 }, checkIns: days(35, (d) => past(d, d < 7 ? { ...well, fatigue: 3, mood: 3 } : { ...well, fatigue: d % 2 ? 2 : 1 })) }, floor: "easy" },

  { rule: "load-spike", name: "twice the usual and sore", given: { checkIn: { soreness: 3 }, checkIns: soreness(3), sessions: [...STEADY, session(3, { rpe: 6, durationMin: 60 }), session(5, { rpe: 6, durationMin: 60 })] }, floor: "easy" },
  { rule: "load-spike", name: "not sore", given: { checkIn: { soreness: 2 }, checkIns: soreness(2), sessions: [...STEADY, session(3, { rpe: 6, durationMin: 60 }), session(5, { rpe: 6, durationMin: 60 })] }, floor: null, verdict: "train" },
  { rule: "load-spike", name: "the usual week", given: { checkIn: { soreness: 3 }, checkIns: soreness(3), sessions: STEADY }, floor: null, verdict: "easy" },
  { rule: "load-spike", name: "three weeks of data are needed before this one", given: { checkIn: { soreness: 3 }, checkIns: soreness(3), sessions: [session(26), session(20), session(3, { rpe: 6, durationMin: 90 })] }, floor: null, verdict: "easy" },

  { rule: "long-run", name: "12 km after 8 km", given: { checkIn: { soreness: 3 }, sessions: [...STEADY, session(1, { distanceKm: 12 })] }, floor: "easy" },
  { rule: "long-run", name: "8.8 km after 8 km", given: { checkIn: { soreness: 3 }, sessions: [...STEADY, session(1, { distanceKm: 8.8 })] }, floor: null, verdict: "easy" },
  { rule: "long-run", name: "two days ago", given: { checkIn: { soreness: 3 }, sessions: [...STEADY, session(2, { distanceKm: 12 })] }, floor: null, verdict: "easy" },
  { rule: "long-run", name: "by minutes without distance", given: { checkIn: { soreness: 3 }, sessions: [...STEADY, session(1, { durationMin: 60 })] }, floor: "easy" },
  { rule: "long-run", name: "planned: said, without a floor", given: { planned: { intensity: "easy", sport: "run", durationMin: 70 }, sessions: STEADY }, floor: "train" },
  { rule: "long-run", name: "planned within ten per cent", given: { planned: { intensity: "easy", sport: "run", durationMin: 44 }, sessions: STEADY }, floor: null, verdict: "train" },
  { rule: "long-run", name: "a ride is no run", given: { checkIn: { soreness: 3 }, sessions: [...STEADY, session(1, { sport: "ride", distanceKm: 60 })] }, floor: null, verdict: "easy" },
  { rule: "long-run", name: "three runs in three days are no month", given: { checkIn: { soreness: 3 }, sessions: [2, 3, 4].map((d) => session(d, { distanceKm: 8 })).concat(session(1, { distanceKm: 12 })) }, floor: null, verdict: "easy" },
  { rule: "long-run", name: "one run is no month", given: { checkIn: { soreness: 3 }, sessions: [session(20, { distanceKm: 8 }), session(1, { distanceKm: 12 })] }, floor: null, verdict: "easy" },

  { rule: "back-to-back", name: "hard on both days", given: { sessions: [session(1, { rpe: 7 }), session(2, { rpe: 9 })] }, floor: "easy" },
  { rule: "back-to-back", name: "hard on one", given: { sessions: [session(1, { rpe: 7 }), session(2, { rpe: 6 })] }, floor: null, verdict: "train" },
  { rule: "back-to-back", name: "four of ten sessions hard", given: { sessions: [3, 4, 5, 6, 7, 8, 9, 10, 12, 14].map((d) => session(d, { rpe: [3, 6, 9, 12].includes(d) ? 8 : 3 })) }, floor: "easy" },
  { rule: "back-to-back", name: "five sessions are too few", given: { sessions: [3, 5, 7, 9, 11].map((d) => session(d, { rpe: d < 6 ? 8 : 3 })) }, floor: null, verdict: "train" },
  { rule: "back-to-back", name: "three of ten hard is not above 30 %", given: { sessions: [3, 4, 5, 6, 7, 8, 9, 10, 12, 14].map((d) => session(d, { rpe: [3, 6, 9].includes(d) ? 8 : 3 })) }, floor: null, verdict: "train" },

  { rule: "back-to-back", name: "unrated, but hard by heart rate on both days", given: { sessions: [1, 2].map((d) => session(d, { rpe: undefined, durationMin: 60, zoneSeconds: [1800, 900, 900] })) }, floor: "easy" },
  { rule: "back-to-back", name: "heart rate tells the hard share of ten", given: { sessions: [2, 3, 4, 5, 6, 7, 8, 10, 12, 14].map((d) => session(d, { rpe: undefined, durationMin: 60, zoneSeconds: d % 4 === 2 ? [1800, 900, 900] : [3600, 0, 0] })) }, floor: "easy" },
  { rule: "back-to-back", name: "three runs a week, one of them hard", given: { sessions: [1, 3, 5, 8, 10, 12].map((d) => session(d, { rpe: d === 3 || d === 10 ? 8 : 3 })) }, floor: null, verdict: "train" },

  { rule: "return-step", name: "limped yesterday", given: { checkIns: [past(1, { gait: "limping" })] }, floor: "easy" },
  { rule: "return-step", name: "two days ago", given: { checkIns: [past(2, { soreness: 8 })] }, floor: "easy" },
  { rule: "return-step", name: "three days ago", given: { checkIns: [past(3, { soreness: 8 })] }, floor: null, verdict: "train" },
  { rule: "return-step", name: "fever is not pain", given: { checkIns: [past(2, { illness: "below-neck-or-fever" })] }, floor: null, verdict: "easy" },
  { rule: "return-step", name: "a feel check that ended the run", given: { checkIns: [past(1, { soreness: 2, feelCheck: { minutes: 10, feeling: "same", gaitChanged: true } })] }, floor: "easy" },
  { rule: "return-step", name: "lifted by a clearance", given: { checkIns: [past(1, { gait: "limping" })], coachOrder: { kind: "cleared", until: "2026-05-12" } }, floor: null, verdict: "train" },

  { rule: "referral-stands", name: "night pain ten days ago", given: { checkIns: [past(10, { redFlags: ["night-pain"] })] }, floor: "rest" },
  { rule: "referral-stands", name: "cleared since", given: { checkIns: [past(10, { redFlags: ["night-pain"] })], clearances: ["2026-05-05"] }, floor: null, verdict: "train" },
  { rule: "referral-stands", name: "a referral after the clearance stands", given: { checkIns: [past(3, { redFlags: ["night-pain"] })], clearances: ["2026-05-05"], coachOrder: { kind: "cleared", until: "2026-05-20" } }, floor: "rest" },
  { rule: "referral-stands", name: "an expired order without a record lifts nothing", given: { checkIns: [past(10, { redFlags: ["night-pain"] })], coachOrder: { kind: "cleared", until: "2026-05-09" } }, floor: "rest" },
  { rule: "referral-stands", name: "older than the history, remembered by the caller", given: { referrals: ["2026-02-01"] }, floor: "rest" },
  { rule: "referral-stands", name: "swelling alone was rest, no referral", given: { checkIns: [past(10, { redFlags: ["swelling"] })] }, floor: null, verdict: "train" },
  { rule: "referral-stands", name: "a long soreness does not lock", given: { checkIns: [...soreness(3, 3, 3, 4, 5, 4, 3, 3, 3, 0, 0, 0)], referrals: ["2026-05-07", "2026-05-06"] }, floor: null, verdict: "train" },
  { rule: "referral-stands", name: "imported mornings never lock", given: { checkIns: [past(10, { redFlags: ["night-pain"], imported: true })] }, floor: null, verdict: "train" },

  { rule: "many-cautions", name: "three", given: { checkIn: { soreness: 3, sleepHours: 5.5, illness: "above-neck" } }, floor: "cross-train" },
  { rule: "many-cautions", name: "three of one family are one", given: { checkIn: { soreness: 3, sites: [{ region: "knee", side: "both" }] }, checkIns: [past(1, { gait: "limping" })], sessions: [session(1, { rpe: 8 }), session(2, { rpe: 8 })] }, floor: null, verdict: "easy" },
  { rule: "many-cautions", name: "two", given: { checkIn: { sleepHours: 5.5, illness: "above-neck" } }, floor: null, verdict: "easy" },
  { rule: "many-cautions", name: "three beside a limp", given: { checkIn: { soreness: 3, sleepHours: 5.5, illness: "above-neck", gait: "limping" } }, floor: "cross-train", verdict: "rest" },

  { rule: "feel-check", name: "better", given: { checkIn: { soreness: 2 }, feelCheck: { minutes: 10, feeling: "better", gaitChanged: false } }, floor: null, verdict: "train" },
  { rule: "feel-check", name: "same", given: { checkIn: { soreness: 2 }, feelCheck: { minutes: 10, feeling: "same", gaitChanged: false } }, floor: "easy" },
  { rule: "feel-check", name: "worse", given: { checkIn: { soreness: 2 }, feelCheck: { minutes: 10, feeling: "worse", gaitChanged: false } }, floor: "cross-train" },
  { rule: "feel-check", name: "worse and sharp", given: { checkIn: { soreness: 2, quality: "sharp" }, feelCheck: { minutes: 10, feeling: "worse", gaitChanged: false } }, floor: "rest" },
  { rule: "feel-check", name: "worse and on one side", given: { checkIn: { soreness: 2, spread: "one-side" }, feelCheck: { minutes: 10, feeling: "worse", gaitChanged: false } }, floor: "rest" },
  { rule: "feel-check", name: "better, but the stride changed", given: { feelCheck: { minutes: 10, feeling: "better", gaitChanged: true } }, floor: "rest" },

  { rule: "first-days-back", name: "five weeks without a run", given: { sessions: [36, 38, 40, 42].map((d) => session(d)) }, floor: "easy" },
  { rule: "first-days-back", name: "nine days", given: { sessions: [9, 11, 13].map((d) => session(d)) }, floor: null, verdict: "train" },
  { rule: "first-days-back", name: "the second run after twelve days", given: { sessions: [2, 14, 16].map((d) => session(d)) }, floor: "easy" },
  { rule: "first-days-back", name: "the third", given: { sessions: [2, 4, 16, 18].map((d) => session(d)) }, floor: null, verdict: "train" },
  { rule: "first-days-back", name: "two weeks on after three weeks away", given: { sessions: [2, 4, 6, 8, 10, 12, 34, 36].map((d) => session(d)) }, floor: "easy" },
  { rule: "first-days-back", name: "an athlete who logs no runs", given: { sessions: [20, 30].map((d) => session(d, { sport: "ride" })) }, floor: null, verdict: "train" },

  { rule: "return-ladder", name: "cleared after a bone, no word of what is allowed", given: { coachOrder: { kind: "cleared", until: "2026-05-20" }, checkIns: [past(30, { soreness: 4, quality: "sharp", ...spot })] }, floor: "easy" },
  { rule: "return-ladder", name: "cleared for full training", given: { coachOrder: { kind: "cleared", until: "2026-05-20", allows: "full" }, checkIns: [past(30, { soreness: 4, quality: "sharp", ...spot })] }, floor: null, verdict: "train" },
  { rule: "return-ladder", name: "cleared for easy running", given: { coachOrder: { kind: "cleared", until: "2026-05-20", allows: "easy" } }, floor: "easy" },
  { rule: "return-ladder", name: "at the stage the clearance names", given: { coachOrder: { kind: "cleared", until: "2026-05-20", allows: "ladder", stage: 4 } }, floor: "easy" },
  { rule: "return-ladder", name: "cleared, and ran on all the while", given: { coachOrder: { kind: "cleared", until: "2026-05-20" }, sessions: STEADY }, floor: null, verdict: "train" },
  ...LADDER_CASES,

  ...SESSION_CASES,

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
    expect(result.instead.code).toBe("feel-check-first");
    expect(assess(input({ planned })).instead.code).toBe("planned");
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
