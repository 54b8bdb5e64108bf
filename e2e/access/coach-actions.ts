import { ANSWERS } from "./athlete-actions";
import type { Entry } from "./entry";

const PLAN = { kind: "tempo", minutes: 40, intensity: "hard", note: "" };
const INJURY = {
  what: "injury",
  mode: "gradual",
  region: "shin",
  side: "left",
  course: "new",
  earlier: null,
  during: "training",
  firstSeenBy: "physio",
  restriction: "modified",
  expectedOn: null,
  returnedOn: null,
  removed: false,
};

/** What coaches and professionals do about an athlete. */
export const COACH_ACTIONS: Record<string, Entry> = {
  whatIfAction: {
    for: "coach",
    attack: ({ athlete, today }) => ({ athleteId: athlete, date: today, answers: ANSWERS }),
  },
  raiseFlagAction: {
    for: "coach",
    attack: ({ athlete, fresh, today }) => ({
      id: fresh,
      athleteId: athlete,
      kind: "rest",
      reason: "forged",
      until: today,
    }),
  },
  setFlagResolvedAction: {
    for: "coach",
    attack: ({ athlete, flag }) => ({ athleteId: athlete, flagId: flag, resolved: true }),
  },
  takeFlagOverAction: {
    for: "coach",
    attack: ({ athlete, flag }) => ({ athleteId: athlete, flagId: flag }),
  },
  recordClearanceAction: {
    for: "coach",
    attack: ({ athlete, fresh, today }) => ({
      id: fresh,
      athleteId: athlete,
      until: today,
      note: "forged",
      allows: "full",
      stage: null,
    }),
  },
  saveInjuryAction: {
    for: "coach",
    attack: ({ athlete, fresh, today }) => ({
      id: fresh,
      writeId: fresh,
      athleteId: athlete,
      revision: 0,
      onset: today,
      ...INJURY,
    }),
  },
  addNoteAction: {
    for: "coach",
    attack: ({ athlete, fresh }) => ({ id: fresh, athleteId: athlete, body: "forged" }),
  },
  removeNoteAction: { for: "coach", attack: ({ athlete, note }) => ({ athleteId: athlete, id: note }) },
  saveTalkAction: {
    for: "coach",
    attack: ({ athlete, fresh }) => ({
      id: fresh,
      athleteId: athlete,
      word: "forged",
      holds: "day",
      standing: { verdict: "rest", urgency: null, rule: "illness", flags: [`${fresh} rest`] },
    }),
  },
  sawAction: { for: "coach", attack: ({ athlete }) => ({ athleteId: athlete }) },
  answerAction: {
    for: "coach",
    attack: ({ athlete, fresh }) => ({
      id: fresh,
      athleteId: athlete,
      told: "words",
      word: "forged",
      standing: { verdict: "rest", urgency: null, rule: "illness", flags: [] },
    }),
  },
  takeTalkBackAction: { for: "coach", attack: ({ athlete, talk }) => ({ athleteId: athlete, id: talk }) },
  nudgeAction: { for: "coach", attack: ({ athlete }) => ({ athleteIds: [athlete] }) },
  setZonesAction: {
    for: "coach",
    attack: ({ athlete, fresh, today }) => ({
      id: fresh,
      athleteId: athlete,
      from: today,
      basis: "max",
      beats: 190,
      bounds: null,
      easyZones: 2,
      hardFrom: 4,
    }),
  },
  planAction: {
    for: "coach",
    attack: ({ team, athlete, fresh, today }) => ({
      id: fresh,
      teamId: team,
      target: { who: "athlete", athleteId: athlete },
      date: today,
      ...PLAN,
    }),
  },
  changePlanAction: {
    for: "coach",
    attack: ({ plan, athlete, today }) => ({ planId: plan, athleteId: athlete, date: today, ...PLAN }),
  },
  setPlanRemovedAction: {
    for: "coach",
    attack: ({ plan, athlete }) => ({ planId: plan, athleteId: athlete, removed: true }),
  },
  copyWeekAction: {
    for: "coach",
    attack: ({ team, today }) => ({ teamId: team, target: { who: "all" }, from: today, to: today }),
  },
  undoPlansAction: {
    for: "coach",
    attack: ({ plan, athlete }) => ({ made: [{ planId: plan, athleteId: athlete }] }),
  },
};
