import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, primaryKey, real, text, uuid } from "drizzle-orm/pg-core";
import type { Assessment } from "@/lib/engine/assessment";
import type { AssessmentInput, CheckIn } from "@/lib/engine/input";
import { URGENCIES, VERDICTS } from "@/lib/engine/vocabulary";
import { day, instant } from "./columns";
import { athleteId } from "./person-columns";

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
    /** Wellness against the personal baseline as of the verdict, in SD, negative worse; null where no usual is known. */
    wellnessZ: real("wellness_z"),
    /** Mean soreness of the athlete's own 35 days, 0..10, where it rests on enough answers. */
    usualSoreness: real("usual_soreness"),
    /** Whether the verdict told of a declining week. */
    declining: boolean().notNull().default(false),
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
  },
  (t) => [
    primaryKey({ columns: [t.athleteId, t.date] }),
    // The engine asks for every lock there ever was.
    index("athlete_days_locks").on(t.athleteId, t.date).where(sql`locks`),
  ],
);
