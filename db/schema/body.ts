import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { Assessment } from "@/lib/engine/assessment";
import type { AssessmentInput, CheckIn } from "@/lib/engine/input";
import { URGENCIES, VERDICTS } from "@/lib/engine/vocabulary";
import type { Lap, Source } from "@/lib/imports/draft";
import type { HeartRateSeconds, ThreeZones } from "@/lib/training/zones";
import { day, instant } from "./columns";
import { athleteId, person } from "./person-columns";

/** One check-in per athlete and local date: its newest version. */
export const checkIns = pgTable(
  "check_ins",
  {
    athleteId: athleteId(),
    id: uuid().notNull(),
    date: day(),
    answers: jsonb().$type<CheckIn>().notNull(),
    note: text().notNull().default(""),
    /** The file it came from, as in `imported_files`; who brought it, where that was not the athlete. */
    fileId: uuid("file_id"),
    importedBy: person("imported_by"),
    /** 1 for the first version; a form says which one it was made from. */
    revision: integer().notNull().default(1),
    /** The client-made id of the write that made this version: sent twice, it is one. */
    writeId: uuid("write_id").notNull(),
    writtenAt: instant("written_at").notNull().defaultNow(),
    /** The athlete's local date on which the first version was written; null where it was not written here. */
    enteredOn: date("entered_on", { mode: "string" }),
    /** From a table of another scale: context, it never refers and never locks. */
    imported: boolean().notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.athleteId, t.id] }), unique("check_ins_day").on(t.athleteId, t.date)],
);

/** Earlier versions of corrected check-ins. */
export const checkInVersions = pgTable(
  "check_in_versions",
  {
    athleteId: athleteId(),
    writeId: uuid("write_id").notNull(),
    checkInId: uuid("check_in_id").notNull(),
    date: day(),
    answers: jsonb().$type<CheckIn>().notNull(),
    note: text().notNull().default(""),
    revision: integer().notNull(),
    writtenAt: instant("written_at").notNull(),
    replacedAt: instant("replaced_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.athleteId, t.writeId] })],
);

/** What was measured of a morning, a row a source: context beside the check-in of that day or without one. */
export const morningMeasures = pgTable(
  "morning_measures",
  {
    athleteId: athleteId(),
    date: day(),
    /** The service or kind of file that told it. */
    source: text().notNull(),
    sleepHours: real("sleep_hours"),
    /** 1 worst .. 5 best; fatigue and stress 1 least .. 5 most. */
    sleepQuality: integer("sleep_quality"),
    fatigue: integer(),
    stress: integer(),
    mood: integer(),
    /** Heart-rate variability as the source counts it, ms. */
    hrvMs: real("hrv_ms"),
    restingHr: integer("resting_hr"),
    fileId: uuid("file_id"),
    importedBy: person("imported_by"),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.athleteId, t.date, t.source] })],
);

/** Ten-minute feel checks; the latest of a day counts. */
export const feelChecks = pgTable(
  "feel_checks",
  {
    athleteId: athleteId(),
    id: uuid().notNull(),
    date: day(),
    minutes: integer().notNull(),
    feeling: text({ enum: ["better", "same", "worse"] }).notNull(),
    gaitChanged: boolean("gait_changed").notNull(),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.athleteId, t.id] })],
);

export const sessions = pgTable(
  "sessions",
  {
    athleteId: athleteId(),
    id: uuid().notNull(),
    date: day(),
    sport: text().notNull(),
    kind: text().notNull(),
    durationMin: real("duration_min").notNull(),
    rpe: integer(),
    distanceKm: real("distance_km"),
    descentM: real("descent_m"),
    note: text().notNull().default(""),
    title: text().notNull().default(""),
    /** Where it was told: by hand, or the kind of file. */
    source: text().$type<"hand" | Source>().notNull().default("hand"),
    /** The instant it began; null where only the day is known. */
    startedAt: instant("started_at"),
    /** "guessed" where only a wall clock was told, and the instant supposes the athlete's zone. */
    instant: text({ enum: ["true", "guessed"] })
      .notNull()
      .default("true"),
    /** What the clock on the wall showed as it began, YYYY-MM-DDTHH:MM:SS; null where nothing told. */
    wallClock: text("wall_clock"),
    /** Stands for the row of a file it came from (`originOf`): the same row again is known by it, whatever was changed. */
    origin: text(),
    /** The file it came from, as in `imported_files`. */
    fileId: uuid("file_id"),
    /** The owner of a team who brought it from a table of theirs; null where it was the athlete. */
    importedBy: person("imported_by"),
    /** The session this one was joined to: it is removed then, and counts no more. */
    mergedInto: uuid("merged_into"),
    /** IANA name or offset of the place; null for the athlete's own zone. */
    place: text(),
    elapsedMin: real("elapsed_min"),
    ascentM: real("ascent_m"),
    averageHr: integer("average_hr"),
    maxHr: integer("max_hr"),
    cadence: integer(),
    /** Seconds at each heart rate, so that zones can be derived anew whenever they change. */
    heartRate: jsonb("heart_rate").$type<HeartRateSeconds>(),
    /** Derived: seconds in the five display zones, and in the three below, between and above the thresholds. */
    zoneSeconds: jsonb("zone_seconds").$type<number[]>(),
    threeZones: jsonb("three_zones").$type<ThreeZones>(),
    laps: jsonb().$type<Lap[]>(),
    revision: integer().notNull().default(1),
    writtenAt: instant("written_at").notNull().defaultNow(),
    /** Set when the athlete removed it; kept so that removal can be undone. */
    removedAt: instant("removed_at"),
  },
  (t) => [
    primaryKey({ columns: [t.athleteId, t.id] }),
    index("sessions_day").on(t.athleteId, t.date),
    index("sessions_origin").on(t.athleteId, t.origin),
  ],
);

/** Every verdict that was given, with what it was given on. Append-only. */
export const assessments = pgTable(
  "assessments",
  {
    athleteId: athleteId(),
    id: uuid().notNull(),
    date: day(),
    engine: text().notNull(),
    verdict: text({ enum: VERDICTS }).notNull(),
    /** What made the engine look again: check-in, correction, feel check, flag ... */
    trigger: text().notNull(),
    /** The day's own part of the input; its history is in the versioned tables. */
    input: jsonb().$type<Omit<AssessmentInput, "history">>().notNull(),
    output: jsonb().$type<Assessment>().notNull(),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.athleteId, t.id] }), index("assessments_day").on(t.athleteId, t.date)],
);

/** The rollup that the roster reads: derived, one row per athlete and day with a check-in or a session. */
export const athleteDays = pgTable(
  "athlete_days",
  {
    athleteId: athleteId(),
    date: day(),
    soreness: integer(),
    quality: text({ enum: ["dull", "sharp"] }),
    sites: jsonb().$type<CheckIn["sites"]>(),
    sleepHours: real("sleep_hours"),
    verdict: text({ enum: VERDICTS }),
    urgent: boolean().notNull().default(false),
    /** How soon the verdict asks for a professional; null where it does not, and before engine 2. */
    urgency: text({ enum: URGENCIES }),
    /** Whether it holds until somebody has looked. */
    locks: boolean().notNull().default(false),
    headline: text(),
    checkedInAt: instant("checked_in_at"),
    /** Session RPE x minutes, AU; sessions without an RPE add nothing. */
    load: real().notNull().default(0),
    minutes: real().notNull().default(0),
    /** Seconds in the three zones by session RPE, of sessions that no heart rate tells. */
    secondsEasy: real("seconds_easy").notNull().default(0),
    secondsModerate: real("seconds_moderate").notNull().default(0),
    secondsHard: real("seconds_hard").notNull().default(0),
    /** Seconds in the three zones by heart rate. */
    hrEasy: real("hr_easy").notNull().default(0),
    hrModerate: real("hr_moderate").notNull().default(0),
    hrHard: real("hr_hard").notNull().default(0),
    /** Seconds in the five display zones by heart rate; null without. */
    zoneSeconds: jsonb("zone_seconds").$type<number[]>(),
    sessionCount: integer("session_count").notNull().default(0),
    /** Sessions without an effort, and their minutes: the load does not know them. */
    sessionsUnrated: integer("sessions_unrated").notNull().default(0),
    minutesUnrated: real("minutes_unrated").notNull().default(0),
    /** Sessions by the zone they count in, and how many of them heart rate told. */
    sessionsEasy: integer("sessions_easy").notNull().default(0),
    sessionsModerate: integer("sessions_moderate").notNull().default(0),
    sessionsHard: integer("sessions_hard").notNull().default(0),
    sessionsByHr: integer("sessions_by_hr").notNull().default(0),
    /** What the coach planned for the day, all sessions together; null when nothing. */
    plannedMin: real("planned_min"),
    plannedKind: text("planned_kind"),
    /** Exponentially weighted loads as of this day, AU/day. */
    ewma7: real().notNull().default(0),
    ewma28: real().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.athleteId, t.date] }),
    // The engine asks for every lock there ever was.
    index("athlete_days_locks").on(t.athleteId, t.date).where(sql`locks`),
  ],
);
