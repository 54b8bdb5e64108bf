import type { PgTable } from "drizzle-orm/pg-core";
import { alerts, noticeSettings } from "../schema/alerts";
import { clearances, flagEvents, flags, notes } from "../schema/care";
import { checkIns, checkInVersions, feelChecks, morningMeasures } from "../schema/check-ins";
import { ages, consents } from "../schema/consents";
import { daysOff } from "../schema/days-off";
import { nudges, openings, seenDays, talks } from "../schema/follow-up";
import { careNotes, diagnoses, earlierInjuries, injuries } from "../schema/injuries";
import { ladderHolds, ladderSteps, ladders } from "../schema/ladders";
import { deliveries, mailStops, pushDevices } from "../schema/notices";
import { invites, memberships, savedViews, signIns } from "../schema/people";
import { reminders } from "../schema/reminders";
import { sessions } from "../schema/sessions";
import {
  calendarFeeds,
  columnMappings,
  importedFiles,
  jobs,
  plans,
  sessionMerges,
  sportWords,
  zoneSets,
} from "../schema/training";
import { assessments, athleteDays } from "../schema/verdicts";
import { weeklyHealth } from "../schema/weekly-health";

/** A table of which each person takes their own rows along: which column says whose, and what is nobody's to take. */
type OwnTable = { table: PgTable; of: string; secret?: string };

/**
 * What is a person's own, by the name of the file it goes into. With what `ownTables` adds by hand it is all that goes
 * with their deletion: `db/pages/own-data.test.ts` holds both against the schema.
 */
export const OWN: Record<string, OwnTable> = {
  "check-ins": { table: checkIns, of: "athleteId" },
  "check-in-versions": { table: checkInVersions, of: "athleteId" },
  "morning-measures": { table: morningMeasures, of: "athleteId" },
  "earlier-injuries": { table: earlierInjuries, of: "athleteId" },
  "feel-checks": { table: feelChecks, of: "athleteId" },
  sessions: { table: sessions, of: "athleteId" },
  verdicts: { table: assessments, of: "athleteId" },
  days: { table: athleteDays, of: "athleteId" },
  flags: { table: flags, of: "athleteId" },
  "flag-events": { table: flagEvents, of: "athleteId" },
  clearances: { table: clearances, of: "athleteId" },
  notes: { table: notes, of: "athleteId" },
  injuries: { table: injuries, of: "athleteId" },
  diagnoses: { table: diagnoses, of: "athleteId" },
  "care-notes": { table: careNotes, of: "athleteId" },
  ladders: { table: ladders, of: "athleteId" },
  "ladder-steps": { table: ladderSteps, of: "athleteId" },
  "ladder-holds": { table: ladderHolds, of: "athleteId" },
  "days-off": { table: daysOff, of: "athleteId" },
  reminders: { table: reminders, of: "athleteId" },
  talks: { table: talks, of: "athleteId" },
  nudges: { table: nudges, of: "athleteId" },
  alerts: { table: alerts, of: "athleteId" },
  "notice-settings": { table: noticeSettings, of: "userId" },
  openings: { table: openings, of: "athleteId" },
  "seen-days": { table: seenDays, of: "athleteId" },
  "weekly-health": { table: weeklyHealth, of: "athleteId" },
  "zone-sets": { table: zoneSets, of: "athleteId" },
  plans: { table: plans, of: "athleteId" },
  "imported-files": { table: importedFiles, of: "athleteId" },
  "column-mappings": { table: columnMappings, of: "athleteId" },
  "session-merges": { table: sessionMerges, of: "athleteId" },
  "sport-words": { table: sportWords, of: "athleteId" },
  jobs: { table: jobs, of: "athleteId" },
  "calendar-feeds": { table: calendarFeeds, of: "athleteId", secret: "tokenHash" },
  memberships: { table: memberships, of: "userId" },
  "year-of-birth": { table: ages, of: "athleteId" },
  "guardian-consents": { table: consents, of: "athleteId" },
  "saved-views": { table: savedViews, of: "userId" },
  "sign-ins": { table: signIns, of: "userId" },
  // How many there are and since when: whoever has the rest can send to them.
  "push-devices": { table: pushDevices, of: "userId", secret: "subscription" },
  deliveries: { table: deliveries, of: "userId" },
  "mail-stops": { table: mailStops, of: "userId" },
  invites: { table: invites, of: "createdBy", secret: "tokenHash" },
};

/** Columns that refer to a person and whose rows `ownTables` reads in its own way. */
export const READ_BY_HAND = ["access_log.athlete_id", "group_members.athlete_id"];

const OF_THE_ATHLETE = "what somebody did for an athlete is the athlete's: it stays, without the name";

/** Columns that refer to a person and are in no export of theirs, with the reason. */
export const NOT_EXPORTED: Record<string, string> = {
  "credentials.user_id": "the address is in profile.json; the password's hash is a secret",
  "resets.user_id": "a link that is open for an hour; its hash is a secret",
  "flags.raised_by": OF_THE_ATHLETE,
  "flags.resolved_by": OF_THE_ATHLETE,
  "flag_events.by": OF_THE_ATHLETE,
  "clearances.by": OF_THE_ATHLETE,
  "notes.author_id": OF_THE_ATHLETE,
  "injuries.by": OF_THE_ATHLETE,
  "diagnoses.by": OF_THE_ATHLETE,
  "ladders.by": OF_THE_ATHLETE,
  "ladder_holds.by": OF_THE_ATHLETE,
  "care_notes.author_id": OF_THE_ATHLETE,
  "talks.by": OF_THE_ATHLETE,
  "nudges.by": OF_THE_ATHLETE,
  "openings.by": "whose pages somebody opened stands in those athletes' exports",
  "seen_days.by": "whose days somebody saw stands in those athletes' exports",
  "zone_sets.made_by": OF_THE_ATHLETE,
  "plans.planned_by": OF_THE_ATHLETE,
  "check_ins.imported_by": OF_THE_ATHLETE,
  "sessions.imported_by": OF_THE_ATHLETE,
  "morning_measures.imported_by": OF_THE_ATHLETE,
  "imported_files.imported_by": OF_THE_ATHLETE,
  "access_log.viewer_id": OF_THE_ATHLETE,
  "team_looks.viewer_id": OF_THE_ATHLETE,
  "memberships.ended_by":
    "the membership of somebody else stands in their export: it stays, without the name",
  "muted_rules.muted_by": "what is muted in a team is the team's: it stays, without the name",
};
