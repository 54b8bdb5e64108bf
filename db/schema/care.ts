import { date, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { athleteId, person } from "./person-columns";

/** Raised by a coach, with an order that the verdict honours, or by the engine (`raisedBy` null), without one. */
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
    raisedBy: person("raised_by"),
    raisedAt: instant("raised_at").notNull().defaultNow(),
    acknowledgedAt: instant("acknowledged_at"),
    resolvedAt: instant("resolved_at"),
    resolvedBy: person("resolved_by"),
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
    event: text({ enum: ["raised", "worsened", "acknowledged", "resolved", "reopened"] }).notNull(),
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
      enum: ["looked", "listed", "flagged", "cleared", "planned", "zones", "noted", "exported", "imported"],
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
