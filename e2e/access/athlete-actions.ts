import type { Entry } from "./entry";

export const ANSWERS = {
  soreness: 0,
  withMovement: "not-tried",
  gait: "normal",
  sites: [],
  redFlags: [],
  illness: "none",
  sleepHours: 8,
};
const SCALE = { column: "Soreness", least: 1, most: 5 };

/** What athletes do with their own entries. */
export const ATHLETE_ACTIONS: Record<string, Entry> = {
  rememberMappingAction: {
    for: "athlete's own",
    sample: () => ({
      header: ["Day", "Soreness"],
      mapping: {
        holds: "wellness",
        date: "Day",
        dateOrder: "ymd",
        soreness: SCALE,
        sleepHours: "Sleep",
        sleepQuality: null,
        fatigue: null,
        stress: null,
        mood: null,
      },
    }),
  },
  answerImportAction: {
    for: "athlete's own",
    sample: () => ({ header: ["Date", "Sport"], answers: {}, sports: [{ word: "Lauf", sport: "run" }] }),
  },
  saveCheckInAction: {
    for: "athlete's own",
    sample: ({ fresh, today }) => ({
      writeId: fresh,
      date: today,
      timeZone: "Europe/Berlin",
      revision: 0,
      answers: { ...ANSWERS, soreness: 3, quality: "dull", spread: "both-sides", fatigue: 3 },
      note: "Slept badly",
    }),
  },
  saveFeelCheckAction: {
    for: "athlete's own",
    sample: ({ fresh, today }) => ({
      id: fresh,
      date: today,
      timeZone: "Europe/Berlin",
      minutes: 10,
      feeling: "same",
      gaitChanged: false,
    }),
  },
  saveSessionAction: {
    for: "athlete's own",
    attack: ({ session, today }) => ({
      id: session,
      date: today,
      timeZone: "Europe/Berlin",
      revision: 1,
      kind: "run",
      durationMin: 30,
      rpe: 3,
      distanceKm: null,
      descentM: null,
      note: "forged",
    }),
  },
  setSessionRemovedAction: {
    for: "athlete's own",
    attack: ({ session }) => ({ id: session, removed: true, timeZone: "Europe/Berlin" }),
  },
  answerInjuryAction: {
    for: "athlete's own",
    sample: ({ fresh }) => ({ id: fresh, had: "yes", region: "shin", month: "2026-01" }),
  },
  rateSessionAction: { for: "athlete's own", attack: ({ session }) => ({ id: session, rpe: 10 }) },
  recordOwnClearanceAction: {
    for: "athlete's own",
    sample: ({ fresh, today }) => ({
      id: fresh,
      timeZone: "Europe/Berlin",
      until: today,
      toldBy: "Dr. Ek",
      note: "The bone is fine.",
      allows: "ladder",
      stage: 1,
    }),
  },
  answerWeeklyAction: {
    for: "athlete's own",
    sample: () => ({
      sunday: "2026-05-17",
      participation: "reduced",
      training: "minor",
      performance: "minor",
      symptoms: "moderate",
    }),
  },
  addDaysOffAction: {
    for: "athlete's own",
    sample: ({ fresh, today }) => ({ id: fresh, from: today, until: today, word: "Wedding", why: "holiday" }),
  },
  removeDaysOffAction: { for: "athlete's own", attack: ({ fresh }) => ({ id: fresh }) },
  acknowledgeFlagAction: { for: "athlete's own", sample: ({ flag }) => ({ id: flag }) },
  settleAskedAction: { for: "athlete's own", attack: ({ fresh }) => ({ id: fresh, answer: "same" }) },
  settleAllAction: { for: "athlete's own", sample: () => ({ question: "like", answer: "another" }) },
  undoMergeAction: { for: "athlete's own", attack: ({ fresh }) => ({ id: fresh }) },
  takeBackImportAction: { for: "athlete's own", attack: ({ fresh }) => ({ id: fresh }) },
  undoAnswerAction: { for: "athlete's own", attack: ({ fresh }) => ({ id: fresh }) },
  joinSessionsAction: {
    for: "athlete's own",
    attack: ({ session, fresh }) => ({ id: session, into: fresh }),
  },
  keepBothAction: { for: "athlete's own", attack: ({ session, fresh }) => ({ id: session, into: fresh }) },
  shareDiagnosisAction: {
    for: "athlete's own",
    sample: ({ injury }) => ({ id: injury, shared: true }),
  },
};
