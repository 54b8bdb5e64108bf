/** Whom a route or action is for: everybody, the signed-in, coaches of the team, its owner, or whoever has the secret. */
export type For = "everybody" | "signed-in" | "athlete's own" | "coach" | "owner" | "secret";

/** Every page and route of the product, by its path in the app folder. A new one without an entry fails the test. */
export const ROUTES: Record<string, For> = {
  "page.tsx": "everybody",
  "sign-in/page.tsx": "everybody",
  "register/page.tsx": "everybody",
  "reset/page.tsx": "everybody",
  "reset/[token]/page.tsx": "everybody",
  "join/[token]/page.tsx": "everybody",
  "healthz/route.ts": "everybody",
  "readyz/route.ts": "everybody",
  "api/auth/[...nextauth]/route.ts": "everybody",
  "api/v1/assess/route.ts": "everybody",
  "api/v1/calendar/[token]/route.ts": "secret",
  "api/v1/changes/route.ts": "coach",
  "api/v1/export/me/route.ts": "signed-in",
  "api/v1/export/team/[id]/[what]/route.ts": "owner",
  "api/v1/imports/route.ts": "signed-in",
  "api/v1/time-zone/route.ts": "signed-in",
  "api/v1/trends/[chart]/route.ts": "coach",
  "(signed-in)/account/page.tsx": "signed-in",
  "(signed-in)/athletes/[id]/page.tsx": "coach",
  "(signed-in)/athletes/[id]/report/page.tsx": "coach",
  "(signed-in)/athletes/[id]/zones/page.tsx": "coach",
  "(signed-in)/check-ins/[date]/page.tsx": "athlete's own",
  "(signed-in)/history/page.tsx": "athlete's own",
  "(signed-in)/import/page.tsx": "athlete's own",
  "(signed-in)/plan/page.tsx": "coach",
  "(signed-in)/roster/page.tsx": "coach",
  "(signed-in)/sessions/[id]/page.tsx": "athlete's own",
  "(signed-in)/team/page.tsx": "signed-in",
  "(signed-in)/today/page.tsx": "athlete's own",
  "(signed-in)/trends/page.tsx": "coach",
  "(signed-in)/zones/page.tsx": "athlete's own",
};

/** Ids of another team's things, as an attacker might have learned them. */
export type Ids = {
  team: string;
  athlete: string;
  session: string;
  flag: string;
  note: string;
  membership: string;
  invite: string;
  plan: string;
  group: string;
  fresh: string;
  today: string;
};

const ANSWERS = {
  soreness: 0,
  withMovement: "not-tried",
  gait: "normal",
  sites: [],
  redFlags: [],
  illness: "none",
  sleepHours: 8,
};
const PLAN = { kind: "tempo", minutes: 40, intensity: "hard", note: "" };

const PERSON = { name: "Zoë", email: "zoe@example.org", password: "a long enough one" };
const TOKEN = "no-such-token-anywhere";
const SCALE = { column: "Soreness", least: 1, most: 5 };

/**
 * Every server action: whom it is for, and a well-formed call: `attack` where it reaches for another team's things,
 * `sample` where an action only ever touches the caller's own. From these the hostile values are made
 * (`app/hostile-values.test.ts`, `e2e/hostile-values.spec.ts`).
 */
type Entry = { for: For; attack?: (ids: Ids) => unknown; sample?: (ids: Ids) => unknown };
export const ACTIONS: Record<string, Entry> = {
  chooseTeam: { for: "signed-in", sample: ({ team }) => ({ team }) },
  signInAction: { for: "everybody", sample: () => ({ email: PERSON.email, password: PERSON.password }) },
  signOutAction: { for: "everybody", sample: () => ({}) },
  joinAsMember: { for: "secret", sample: () => ({ token: TOKEN }) },
  joinAsNewcomer: {
    for: "secret",
    sample: () => ({ token: TOKEN, ...PERSON, timeZone: "Europe/Berlin", experience: "new" }),
  },
  registerTeam: {
    for: "everybody",
    sample: () => ({ ...PERSON, team: "Harriers", timeZone: "Europe/Berlin" }),
  },
  askForReset: { for: "everybody", sample: () => ({ email: "nobody@example.org" }) },
  setNewPassword: { for: "secret", sample: () => ({ token: TOKEN, password: PERSON.password }) },
  changePasswordAction: {
    for: "signed-in",
    sample: () => ({ current: "not the one there is", password: PERSON.password }),
  },
  changeProfileAction: {
    for: "signed-in",
    sample: () => ({ name: "Zoë", timeZone: "UTC", experience: "regular" }),
  },
  signOutEverywhereAction: { for: "signed-in", sample: () => ({}) },
  askForDeletionAction: { for: "signed-in", sample: () => ({ words: "delete my data" }) },
  keepAccountAction: { for: "signed-in", sample: () => ({}) },
  makeFeedAction: { for: "signed-in", sample: () => ({}) },
  revokeFeedAction: { for: "signed-in", sample: () => ({}) },
  createTeamAction: { for: "signed-in", sample: () => ({ name: "Second", timeZone: "UTC" }) },
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
  saveViewAction: {
    for: "signed-in",
    sample: ({ fresh }) => ({ id: fresh, name: "Resting", href: "/roster?show=rest" }),
  },
  answerImportAction: {
    for: "athlete's own",
    sample: () => ({ header: ["Date", "Sport"], answers: {}, sports: [{ word: "Lauf", sport: "run" }] }),
  },
  removeViewAction: { for: "signed-in", attack: ({ fresh }) => ({ id: fresh }) },
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
  addNoteAction: {
    for: "coach",
    attack: ({ athlete, fresh }) => ({ id: fresh, athleteId: athlete, body: "forged" }),
  },
  removeNoteAction: { for: "coach", attack: ({ athlete, note }) => ({ athleteId: athlete, id: note }) },
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
  undoCopyAction: {
    for: "coach",
    attack: ({ plan, athlete }) => ({ copied: [{ planId: plan, athleteId: athlete }] }),
  },
  saveGroupAction: {
    for: "coach",
    attack: ({ team, group, athlete }) => ({
      id: group,
      teamId: team,
      name: "Forged",
      athleteIds: [athlete],
    }),
  },
  removeGroupAction: { for: "coach", attack: ({ group }) => ({ id: group }) },
  createInviteAction: {
    for: "coach",
    attack: ({ team }) => ({ teamId: team, role: "coach", days: 1, maxUses: 1 }),
  },
  revokeInviteAction: { for: "coach", sample: ({ invite }) => ({ id: invite }) },
  endMembershipAction: { for: "owner", attack: ({ membership }) => ({ id: membership }) },
  makeOwnerAction: { for: "owner", attack: ({ membership }) => ({ id: membership }) },
  changeTeamAction: {
    for: "owner",
    attack: ({ team }) => ({ teamId: team, name: "Forged", timeZone: "UTC", reminderTime: "09:00" }),
  },
  removeDemoTeamAction: { for: "owner", attack: ({ team }) => ({ teamId: team }) },
};
