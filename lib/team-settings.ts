import { z } from "zod";
import { CONSENT_AGE, DEFAULT_CONSENT_AGE } from "@/lib/consent/age";
import { weekStart } from "@/lib/fields";
import { wrong } from "@/lib/words/wrong";
import { MIDNIGHT } from "./day-start";

// What the owners of a team set for everybody on it. One setting is a column of `teams` (db/schema/people.ts), a field
// here, and a field of the form on the Team page; the viewer brings the values of each of their teams.

/** Percent of the training time that a team may aim to spend easy. Seiler 2010 has 80. */
export const EASY_SHARE = { least: 50, most: 95 };

/** Hours at which a day may start; after midnight, until then, a check-in counts for the evening's day. */
export const DAY_STARTS = [MIDNIGHT, "01:00", "02:00", "03:00", "04:00"] as const;

export const teamSettings = z.object({
  /** Percent of the time that should be easy: the mark on every split, and what it is held against. */
  easyShare: z
    .int(wrong("team.whole"))
    .min(EASY_SHARE.least, wrong("least", { least: EASY_SHARE.least }))
    .max(EASY_SHARE.most, wrong("most", { most: EASY_SHARE.most })),
  /** Local time of each athlete, HH:MM, from which a missing check-in is shown as late. */
  reminderTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, wrong("time")),
  /** Local time of each athlete, HH:00, at which their day starts; of several teams the latest holds. */
  dayStartsAt: z.enum(DAY_STARTS, wrong("choice")),
  /** First day of the week for whoever chose none of their own; null is as their browser says. */
  weekStart,
  /** Whether athletes are asked the weekly health question, from Sunday to Tuesday. */
  healthQuestion: z.boolean(),
  /** Years from which athletes decide for themselves; under it a guardian is asked (`lib/consent`). */
  consentAge: z
    .int(wrong("team.whole"))
    .min(CONSENT_AGE.least, wrong("least", { least: CONSENT_AGE.least }))
    .max(CONSENT_AGE.most, wrong("most", { most: CONSENT_AGE.most })),
});
export type TeamSettings = z.output<typeof teamSettings>;

/** What the form holds besides: whether the mail of the morning says why somebody should not run. No page needs it of a viewer. */
export const mailSettings = z.object({ mailNamesReasons: z.boolean().optional() });
export type MailSettings = z.output<typeof mailSettings>;

export const DEFAULT_SETTINGS: TeamSettings = {
  easyShare: 80,
  reminderTime: "09:00",
  dayStartsAt: MIDNIGHT,
  weekStart: null,
  healthQuestion: false,
  consentAge: DEFAULT_CONSENT_AGE,
};

type Aim = Pick<TeamSettings, "easyShare"> | null;

/** The share of one that should be easy in a team, and for whoever has none. */
export const easyTarget = (team: Aim): number => (team ?? DEFAULT_SETTINGS).easyShare / 100;

/** The same as coaches write it, such as 80/20. */
export function easyAndHard(team: Aim): { easy: number; hard: number } {
  const easy = (team ?? DEFAULT_SETTINGS).easyShare;
  return { easy, hard: 100 - easy };
}
