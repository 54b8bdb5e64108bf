import type { Entry } from "./entry";

const PERSON = { name: "Zoë", email: "zoe@example.org", password: "a long enough one" };
const DEVICE = {
  endpoint: "https://push.example.org/a-device",
  p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
  auth: "BTBZMqHH6r4Tts7J_aSIgg",
};
const TOKEN = "no-such-token-anywhere";

/** Signing in, joining, and what everybody has: an account, a team, kept views. */
export const ACCOUNT_ACTIONS: Record<string, Entry> = {
  tryDemo: { for: "everybody", tells: false, sample: () => ({ as: "coach" }) },
  chooseTheme: { for: "everybody", tells: false, sample: () => ({ theme: "dark" }) },
  chooseTeam: { for: "signed-in", sample: ({ team }) => ({ team }) },
  signInAction: { for: "everybody", sample: () => ({ email: PERSON.email, password: PERSON.password }) },
  signOutAction: { for: "everybody", sample: () => ({}) },
  joinAsMember: { for: "secret", sample: () => ({ token: TOKEN }) },
  joinAsNewcomer: {
    for: "secret",
    sample: () => ({
      token: TOKEN,
      ...PERSON,
      timeZone: "Europe/Berlin",
      experience: "new",
      birthYear: 1990,
    }),
  },
  tellBirthYearAction: { for: "signed-in", sample: () => ({ birthYear: 1990 }) },
  askGuardianAction: { for: "signed-in", sample: () => ({ email: "guardian@example.org" }) },
  answerConsentAction: { for: "secret", sample: () => ({ token: TOKEN, agrees: true }) },
  withdrawConsentAction: { for: "secret", sample: () => ({ token: TOKEN, withdraws: true }) },
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
  saveWishesAction: {
    for: "signed-in",
    sample: () => ({ urgentBy: "none", summaryAt: "", summaryNewsOnly: false, letter: false }),
  },
  saveOwnWeekAction: { for: "signed-in", sample: () => ({ ownWeek: true }) },
  changeProfileAction: {
    for: "signed-in",
    sample: () => ({
      name: "Zoë",
      timeZone: "UTC",
      language: "",
      units: "",
      weekStart: "",
      experience: "regular",
      country: "NZ",
    }),
  },
  signOutEverywhereAction: { for: "signed-in", sample: () => ({}) },
  askForDeletionAction: { for: "signed-in", sample: () => ({ words: "delete my data" }) },
  keepAccountAction: { for: "signed-in", sample: () => ({}) },
  addDeviceAction: { for: "signed-in", sample: () => DEVICE },
  removeDeviceAction: { for: "signed-in", sample: () => ({ endpoint: DEVICE.endpoint }) },
  tryDeviceAction: { for: "signed-in", sample: () => ({ endpoint: DEVICE.endpoint }) },
  saveReminderAction: {
    for: "signed-in",
    sample: () => ({ way: "mail", time: "07:00", days: [1, 3, 5], evening: true }),
  },
  declineReminderAction: { for: "signed-in", sample: () => ({}) },
  stopMailsAction: { for: "secret", sample: () => ({ token: TOKEN }) },
  makeFeedAction: { for: "signed-in", sample: () => ({}) },
  revokeFeedAction: { for: "signed-in", sample: () => ({}) },
  createTeamAction: { for: "signed-in", sample: () => ({ name: "Second", timeZone: "UTC" }) },
  saveViewAction: {
    for: "signed-in",
    sample: ({ fresh }) => ({ id: fresh, name: "Resting", href: "/roster?show=rest" }),
  },
  removeViewAction: { for: "signed-in", attack: ({ fresh }) => ({ id: fresh }) },
};
