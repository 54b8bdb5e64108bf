import { sql } from "drizzle-orm";
import { boolean, date, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { ALLOWANCES } from "@/lib/engine/vocabulary";
import { instant } from "./columns";
import { teams } from "./people";
import { athleteId, person } from "./person-columns";

/** Raised by a coach, with an order that the verdict honours, or by the engine (`byEngine`), without one. */
export const flags = pgTable(
  "flags",
  {
    athleteId: athleteId(),
    id: uuid().notNull(),
    severity: text({ enum: ["watch", "rest", "refer"] }).notNull(),
    /** The order in force until `until`; null for the engine's flags and for a coach's mere watch. */
    order: text({ enum: ["rest", "easy"] }),
    reason: text().notNull(),
    until: date({ mode: "string" }),
    byEngine: boolean("by_engine").notNull().default(false),
    /** The coach; null for the engine's flags and where the coach's account is gone. */
    raisedBy: person("raised_by"),
    raisedAt: instant("raised_at").notNull().defaultNow(),
    /** The athlete's local dates: raised on, the engine's finding last made on, no longer in force from. */
    raisedOn: date("raised_on", { mode: "string" }).notNull().default(sql`current_date`),
    foundOn: date("found_on", { mode: "string" }),
    closedOn: date("closed_on", { mode: "string" }),
    acknowledgedAt: instant("acknowledged_at"),
    resolvedAt: instant("resolved_at"),
    resolvedBy: person("resolved_by"),
    /** When it ended with the membership of whoever gave it, or of the athlete; written by the database. */
    leftAt: instant("left_at"),
  },
  (t) => [primaryKey({ columns: [t.athleteId, t.id] }), index("flags_open").on(t.athleteId, t.resolvedAt)],
);

/** Who did what to a flag and when. Append-only. */
export const flagEvents = pgTable(
  "flag_events",
  {
    athleteId: athleteId(),
    id: uuid().notNull(),
    flagId: uuid("flag_id").notNull(),
    event: text({
      enum: ["raised", "worsened", "acknowledged", "resolved", "reopened", "taken over", "assessed"],
    }).notNull(),
    byEngine: boolean("by_engine").notNull().default(false),
    /** Null for the engine, and where the person's account is gone. */
    by: person("by"),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.athleteId, t.id] })],
);

/** A coach's record that a professional has assessed the athlete and cleared them. */
export const clearances = pgTable(
  "clearances",
  {
    athleteId: athleteId(),
    id: uuid().notNull(),
    /** The athlete's local date on which it was given. */
    date: date({ mode: "string" }).notNull(),
    until: date({ mode: "string" }).notNull(),
    note: text().notNull(),
    /** What it allows; null where nobody said. */
    allows: text({ enum: ALLOWANCES }),
    /** The stage of the return ladder to start at, 0..9, where that is allowed. */
    stage: integer(),
    /** The episode it was about, and when whoever saw the athlete wants to see them again. */
    injuryId: uuid("injury_id"),
    nextVisit: date("next_visit", { mode: "string" }),
    /** In an athlete's own record: who told them. */
    toldBy: text("told_by"),
    by: person("by"),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.athleteId, t.id] })],
);

/** Notes to and from the athlete. */
export const notes = pgTable(
  "notes",
  {
    athleteId: athleteId(),
    id: uuid().notNull(),
    authorId: person("author_id"),
    body: text().notNull(),
    at: instant("at").notNull().defaultNow(),
    removedAt: instant("removed_at"),
  },
  (t) => [primaryKey({ columns: [t.athleteId, t.id] })],
);

/** Who looked at or changed an athlete's data, for that athlete to see. One row a viewer, action and local day. */
export const accessLog = pgTable(
  "access_log",
  {
    athleteId: athleteId(),
    id: uuid().notNull(),
    viewerId: person("viewer_id"),
    action: text({
      enum: [
        "looked",
        "compared",
        "what-if",
        "saw-zones",
        "flagged",
        "cleared",
        "planned",
        "zones",
        "noted",
        "grouped",
        "exported",
        "imported",
        "in-care",
        "injury",
        "care-note",
        "took",
        "spoke",
        "answered",
        "nudged",
        "slowed",
      ],
    }).notNull(),
    /** The athlete's local date. */
    date: date({ mode: "string" }).notNull(),
    /** How often that day, and when last. */
    times: integer().notNull().default(1),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.athleteId, t.id] }),
    unique("access_log_day").on(t.athleteId, t.viewerId, t.action, t.date),
  ],
);

/** Who looked at a whole team at once, for its athletes to see. One row a viewer, view and local day of the team. */
export const teamLooks = pgTable(
  "team_looks",
  {
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
    id: uuid().primaryKey(),
    viewerId: person("viewer_id"),
    what: text({
      enum: ["roster", "trends", "trends-table", "plan", "calibration", "health", "health-table"],
    }).notNull(),
    date: date({ mode: "string" }).notNull(),
    /** The last look of the day, to ten minutes. */
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [unique("team_looks_day").on(t.teamId, t.viewerId, t.what, t.date)],
);
