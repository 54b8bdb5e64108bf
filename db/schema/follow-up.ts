import { date, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { TOLD } from "@/lib/roster/answers";
import type { Standing } from "@/lib/roster/spoken";
import { day, instant } from "./columns";
import { users } from "./people";
import { athleteId, person } from "./person-columns";

/** A coach has spoken with an athlete about how they stand; the newest that was not taken back counts. */
export const talks = pgTable(
  "talks",
  {
    athleteId: athleteId(),
    id: uuid().notNull(),
    /** The athlete's local date. */
    date: day(),
    word: text().notNull().default(""),
    /** What the athlete reads of it; null for what the coaches keep among themselves. */
    told: text({ enum: TOLD }),
    /** To the end of that date, or for as long as the athlete stands as they did. */
    holds: text({ enum: ["day", "change"] }).notNull(),
    standing: jsonb().$type<Standing>().notNull(),
    by: person("by"),
    at: instant("at").notNull().defaultNow(),
    takenBackAt: instant("taken_back_at"),
  },
  (t) => [primaryKey({ columns: [t.athleteId, t.id] })],
);

/** An athlete was asked for their check-in: once a local date, whoever asks. */
export const nudges = pgTable(
  "nudges",
  {
    athleteId: athleteId(),
    date: date({ mode: "string" }).notNull(),
    by: person("by"),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.athleteId, t.date] })],
);

/** When somebody last opened an athlete's page: what was written since is new to them. */
export const openings = pgTable(
  "openings",
  {
    athleteId: athleteId(),
    by: uuid("by")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.athleteId, t.by] })],
);

/** Who looked at an athlete's day, and when first since the athlete last said something of it. */
export const seenDays = pgTable(
  "seen_days",
  {
    athleteId: athleteId(),
    date: date({ mode: "string" }).notNull(),
    by: uuid("by")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.athleteId, t.date, t.by] })],
);
