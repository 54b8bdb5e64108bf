import { daysAgo, past, type RuleCase, session } from "./fixtures";
import type { CheckIn } from "./input";

const shin = [{ region: "shin" as const, side: "left" as const }];
const groin = [{ region: "groin" as const, side: "right" as const }];
const tendon = [{ region: "achilles" as const, side: "left" as const }];
const calf = [{ region: "calf" as const, side: "both" as const }];

/** A session so many days ago in which the left Achilles tendon hurt; nothing is sore in the mornings unless said. */
const hurt = (days: number, worst: number, over = {}) => session(days, { pain: { worst, sites: tendon, ...over } });
const given = (days: number, worst: number, checkIn: Partial<CheckIn> = {}, over = {}) => ({
  checkIn,
  sessions: [hurt(days, worst, over)],
});
const cleared = (days: number) => ({
  coachOrder: { kind: "cleared" as const, until: daysAgo(-10), allows: "ladder" as const, stage: 3 },
  clearances: [daysAgo(days)],
});

/** What hurt in a session, and the morning's answer to it. */
export const SESSION_CASES: RuleCase[] = [
  { rule: "session-pain", name: "2 yesterday, no more this morning: a note", given: given(1, 2, { painAfter: 0 }), floor: "train" },
  { rule: "session-pain", name: "2 yesterday, not asked", given: given(1, 2), floor: null, verdict: "train" },
  { rule: "session-pain", name: "3 yesterday, no more this morning", given: given(1, 3, { painAfter: 0 }), floor: "easy" },
  { rule: "session-pain", name: "5 yesterday, not asked", given: given(1, 5), floor: "easy" },
  { rule: "session-pain", name: "6 yesterday, no more this morning", given: given(1, 6, { painAfter: 0 }), floor: "cross-train" },
  { rule: "session-pain", name: "6 yesterday and one more this morning", given: given(1, 6, { painAfter: 1 }), floor: "rest" },
  { rule: "session-pain", name: "2 yesterday, one more this morning", given: given(1, 2, { painAfter: 1 }), floor: "easy" },
  { rule: "session-pain", name: "2 yesterday, two more this morning", given: given(1, 2, { painAfter: 2 }), floor: "cross-train" },
  { rule: "session-pain", name: "nothing yesterday, two this morning", given: given(1, 0, { painAfter: 2 }), floor: "cross-train" },
  { rule: "session-pain", name: "3 this morning, 3 before the session", given: { ...given(1, 2, { painAfter: 3 }), checkIns: [past(1, { soreness: 3, sites: tendon })] }, floor: "easy" },
  { rule: "session-pain", name: "3 this morning, another place sore before", given: { ...given(1, 2, { painAfter: 3 }), checkIns: [past(1, { soreness: 3, sites: calf })] }, floor: "cross-train" },
  { rule: "session-pain", name: "6 this morning as before the session", given: { ...given(1, 1, { painAfter: 6 }), checkIns: [past(1, { soreness: 6, sites: tendon })] }, floor: "cross-train" },
  { rule: "session-pain", name: "two days ago, one more still", given: given(2, 2, { painAfter: 1 }), floor: "cross-train" },
  { rule: "session-pain", name: "two days ago, settled", given: given(2, 4, { painAfter: 0 }), floor: null, verdict: "train" },
  { rule: "session-pain", name: "6 two days ago, settled", given: given(2, 6, { painAfter: 0 }), floor: "easy" },
  { rule: "session-pain", name: "6 three days ago", given: given(3, 6), floor: null, verdict: "train" },
  { rule: "session-pain", name: "4 today", given: given(0, 4), floor: "easy" },
  { rule: "session-pain", name: "6 today", given: given(0, 6), floor: "cross-train" },
  { rule: "session-pain", name: "6 yesterday, cleared today", given: { ...given(1, 6), ...cleared(0) }, floor: null, verdict: "easy" },
  { rule: "session-pain", name: "beside today's own rest", given: given(1, 4, { soreness: 9 }), floor: "easy", verdict: "rest" },

  { rule: "session-stride", name: "today", given: given(0, 1, {}, { strideChanged: true }), floor: "rest" },
  { rule: "session-stride", name: "yesterday, the morning not told", given: given(1, 1, {}, { strideChanged: true }), floor: "rest" },
  { rule: "session-stride", name: "yesterday, no worse this morning", given: given(1, 1, { painAfter: 0 }, { strideChanged: true }), floor: "easy" },
  { rule: "session-stride", name: "yesterday, worse this morning", given: given(1, 1, { painAfter: 1 }, { strideChanged: true }), floor: "rest" },
  { rule: "session-stride", name: "yesterday, no worse but limping", given: given(1, 1, { painAfter: 0, gait: "limping" }, { strideChanged: true }), floor: "rest" },
  { rule: "session-stride", name: "the day before yesterday", given: given(2, 1, { painAfter: 0 }, { strideChanged: true }), floor: null, verdict: "train" },

  { rule: "session-bone", name: "1 in one spot at the shin", given: given(1, 1, { painAfter: 0 }, { sites: shin, oneSpot: true }), floor: "see-professional" },
  { rule: "session-bone", name: "the same today", given: given(0, 1, {}, { sites: shin, oneSpot: true }), floor: "see-professional" },
  { rule: "session-bone", name: "one shin, nobody said whether one spot", given: given(1, 1, {}, { sites: shin }), floor: "see-professional" },
  { rule: "session-bone", name: "one shin, not one spot: by the number", given: given(1, 4, { painAfter: 0 }, { sites: shin, oneSpot: false }), floor: null, verdict: "easy" },
  { rule: "session-bone", name: "both shins", given: given(1, 4, {}, { sites: [{ region: "shin", side: "both" }] }), floor: null, verdict: "easy" },
  { rule: "session-bone", name: "one groin, not one spot", given: given(1, 1, {}, { sites: groin, oneSpot: false }), floor: "see-professional" },
  { rule: "session-bone", name: "a calf is muscle", given: given(1, 2, { painAfter: 0 }, { sites: [{ region: "calf", side: "left" }], oneSpot: true }), floor: null, verdict: "train" },
  { rule: "session-bone", name: "one side of the back at 17", given: { ...given(1, 2, {}, { sites: [{ region: "lower-back", side: "left" }] }), profile: { experience: "regular", years: 17 } }, floor: "see-professional" },
  { rule: "session-bone", name: "one side of the back at 30", given: given(1, 2, {}, { sites: [{ region: "lower-back", side: "left" }] }), floor: null, verdict: "train" },
  { rule: "session-bone", name: "a shin that did not hurt", given: given(1, 0, {}, { sites: shin, oneSpot: true }), floor: null, verdict: "train" },
  { rule: "session-bone", name: "2 on the way back: a stage back", given: { ...given(1, 2, {}, { sites: shin, oneSpot: true }), ...cleared(5) }, floor: "cross-train" },
  { rule: "session-bone", name: "3 on the way back", given: { ...given(1, 3, {}, { sites: shin, oneSpot: true }), ...cleared(5) }, floor: "see-professional" },
  { rule: "session-bone", name: "cleared since", given: { ...given(1, 4, {}, { sites: shin, oneSpot: true }), ...cleared(0) }, floor: null, verdict: "easy" },
  { rule: "referral-stands", name: "a shin that hurt in a session three days ago, no check-in since", given: given(3, 2, {}, { sites: shin, oneSpot: true }), floor: "rest" },
  { rule: "referral-stands", name: "the same, cleared since", given: { ...given(3, 2, {}, { sites: shin, oneSpot: true }), ...cleared(1) }, floor: null, verdict: "easy" },
];
