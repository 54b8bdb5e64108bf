import {
  boolean,
  date,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { CheckIn } from "@/lib/engine/input";
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
