import { daysAgo, past, type RuleCase, STEADY, session } from "./fixtures";
import type { AssessmentInput } from "./input";

type Ladder = NonNullable<AssessmentInput["ladder"]>;

const on = (status: Ladder["status"], stage = 3, over: Partial<Ladder> = {}) => ({
  ladder: { stage, minutes: 30, status, since: daysAgo(12), nextOn: null, ...over },
});
const rule = "return-ladder" as const;
const SHIN = { region: "shin", side: "left" } as const;
const CALF = { region: "calf", side: "left" } as const;
const shin = {
  pain: { worst: 1, sites: [{ region: "shin" as const, side: "left" as const }], oneSpot: true },
};

/** Where the steps and their answers have led: the verdict by stage. */
export const LADDER_CASES: RuleCase[] = [
  { rule, name: "a step is due", given: on("step"), floor: "easy" },
  { rule, name: "a hard hour is planned, a step is due", given: { ...on("step"), planned: { intensity: "hard", sport: "run", durationMin: 60 }, sessions: STEADY }, floor: "easy" },
  { rule, name: "a walk is no run", given: on("step", 0), floor: "cross-train" },
  { rule, name: "a day between", given: on("off"), floor: "cross-train" },
  { rule, name: "the last stage's easy days", given: on("off", 9), floor: "easy" },
  { rule, name: "the last step is not answered", given: on("waiting"), floor: "cross-train" },
  { rule, name: "stopped", given: on("stopped"), floor: "see-professional" },
  { rule, name: "a person is asked for", given: on("asks"), floor: "cross-train" },
  { rule, name: "a danger sign wins", given: { ...on("step"), checkIn: { redFlags: ["chest-pain"] } }, floor: "easy", verdict: "see-professional" },
  { rule, name: "a limp wins", given: { ...on("step"), checkIn: { gait: "limping" } }, floor: "easy", verdict: "rest" },
  { rule, name: "an open lock wins", given: { ...on("step"), checkIns: [past(10, { redFlags: ["night-pain"] })] }, floor: "easy", verdict: "rest" },
  { rule, name: "a coach's rest wins", given: { ...on("step"), coachOrder: { kind: "rest", until: daysAgo(-2) } }, floor: "easy", verdict: "rest" },
  { rule, name: "it says how to begin again, whatever the days without running say", given: { ...on("step"), sessions: [36, 38, 40].map((d) => session(d)) }, floor: "easy" },
  { rule: "first-days-back", name: "on the way back its steps decide", given: { ...on("step"), sessions: [36, 38, 40].map((d) => session(d)) }, floor: null, verdict: "easy" },
  { rule: "session-bone", name: "1 over a bone on a way back that nobody cleared", given: { ...on("off"), sessions: [session(1, shin)] }, floor: "see-professional" },
  { rule: "session-bone", name: "the same after a clearance: a stage back", given: { ...on("off", 3, SHIN), sessions: [session(1, shin)], clearances: [daysAgo(12)] }, floor: "cross-train" },
  { rule: "session-bone", name: "on the way back from a calf", given: { ...on("off", 3, CALF), sessions: [session(1, shin)], clearances: [daysAgo(12)] }, floor: "see-professional" },
  { rule: "session-bone", name: "from the other shin", given: { ...on("off", 3, { ...SHIN, side: "right" }), sessions: [session(1, shin)], clearances: [daysAgo(12)] }, floor: "see-professional" },
  { rule: "session-bone", name: "from nobody said where, the clearance over", given: { ...on("off"), sessions: [session(1, shin)], clearances: [daysAgo(12)] }, floor: "see-professional" },
  { rule: "session-bone", name: "from a calf, its clearance in force", given: { ...on("off", 3, CALF), sessions: [session(1, shin)], clearances: [daysAgo(12)], coachOrder: { kind: "cleared", until: daysAgo(-9), allows: "ladder" } }, floor: "see-professional" },
  {
    rule: "session-bone",
    name: "another bone beside its own",
    given: {
      ...on("off", 3, SHIN),
      sessions: [
        session(1, {
          pain: {
            worst: 1,
            sites: [
              { region: "shin", side: "left" },
              { region: "foot", side: "left" },
            ],
            oneSpot: true,
          },
        }),
      ],
      clearances: [daysAgo(12)],
    },
    floor: "see-professional",
  },
  { rule: "session-bone", name: "a clearance from before it began", given: { ...on("off", 3, SHIN), sessions: [session(1, shin)], clearances: [daysAgo(13)] }, floor: "see-professional" },
];
