import account from "@/messages/en/account.json";
import athlete from "@/messages/en/athlete.json";
import body from "@/messages/en/body.json";
import calendar from "@/messages/en/calendar.json";
import calibration from "@/messages/en/calibration.json";
import care from "@/messages/en/care.json";
import charts from "@/messages/en/charts.json";
import checkIn from "@/messages/en/check-in.json";
import consent from "@/messages/en/consent.json";
import engine from "@/messages/en/engine.json";
import failure from "@/messages/en/failure.json";
import feelCheck from "@/messages/en/feel-check.json";
import fields from "@/messages/en/fields.json";
import files from "@/messages/en/files.json";
import flags from "@/messages/en/flags.json";
import frame from "@/messages/en/frame.json";
import health from "@/messages/en/health.json";
import history from "@/messages/en/history.json";
import home from "@/messages/en/home.json";
import imports from "@/messages/en/imports.json";
import injuries from "@/messages/en/injuries.json";
import intensity from "@/messages/en/intensity.json";
import joining from "@/messages/en/joining.json";
import ladder from "@/messages/en/ladder.json";
import load from "@/messages/en/load.json";
import mails from "@/messages/en/mails.json";
import notes from "@/messages/en/notes.json";
import notices from "@/messages/en/notices.json";
import offline from "@/messages/en/offline.json";
import plan from "@/messages/en/plan.json";
import refusals from "@/messages/en/refusals.json";
import reminders from "@/messages/en/reminders.json";
import report from "@/messages/en/report.json";
import roster from "@/messages/en/roster.json";
import sessions from "@/messages/en/sessions.json";
import signIn from "@/messages/en/sign-in.json";
import story from "@/messages/en/story.json";
import team from "@/messages/en/team.json";
import trends from "@/messages/en/trends.json";
import ui from "@/messages/en/ui.json";
import verdict from "@/messages/en/verdict.json";
import views from "@/messages/en/views.json";
import zones from "@/messages/en/zones.json";

/** Every sentence in English, by noun: one file in `messages/en` each. Another language has the same shape. */
export const ENGLISH = {
  account,
  athlete,
  body,
  calibration,
  calendar,
  care,
  charts,
  checkIn,
  consent,
  engine,
  failure,
  feelCheck,
  fields,
  files,
  flags,
  frame,
  health,
  history,
  home,
  imports,
  injuries,
  intensity,
  joining,
  ladder,
  load,
  mails,
  notices,
  notes,
  offline,
  plan,
  refusals,
  reminders,
  report,
  roster,
  sessions,
  signIn,
  story,
  team,
  trends,
  ui,
  verdict,
  views,
  zones,
};

export type Catalogue = typeof ENGLISH;
export type Noun = keyof Catalogue;

const CATALOGUES: Readonly<Record<string, Catalogue>> = { en: ENGLISH };

/** Languages there is a catalogue of. */
export const LANGUAGES = Object.keys(CATALOGUES);

/** The sentences of a locale's language. */
export function catalogueOf(locale: string): Catalogue {
  return CATALOGUES[new Intl.Locale(locale).language] ?? ENGLISH;
}

/** Some nouns of a catalogue: what a page's client components need, and no more. */
export function someOf(catalogue: Catalogue, nouns: readonly Noun[]): Partial<Catalogue> {
  return Object.fromEntries(nouns.map((noun) => [noun, catalogue[noun]]));
}
