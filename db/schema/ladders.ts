import { boolean, date, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { TISSUE_KINDS } from "@/lib/ladder/entry";
import { day, instant } from "./columns";
import { athleteId, person } from "./person-columns";

/** The way back to running as it began. Append-only: each row is a version, and the newest revision of an id counts. */
export const ladders = pgTable(
  "ladders",
  {
    athleteId: athleteId(),
    id: uuid().notNull(),
    revision: integer().notNull(),
    /** The athlete's local date of its first day. */
    on: date("begun_on", { mode: "string" }).notNull(),
    /** The stage it begins at, 0..9. */
    stage: integer().notNull(),
    tissue: text({ enum: TISSUE_KINDS }).notNull(),
    /** The professional's stage: nobody goes beyond it before the next visit. */
    top: integer(),
    /** Minutes of the usual easy run before. */
    usualMin: integer("usual_min").notNull(),
    /** The injury or illness it leads back from. */
    episode: uuid(),
    /** From this date on it is over. */
    endedOn: date("ended_on", { mode: "string" }),
    /** The athlete's local date of this version. */
    recordedOn: date("recorded_on", { mode: "string" }).notNull(),
    by: person("by"),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.athleteId, t.id, t.revision] })],
);

/** A step that was done and how the place answered, likewise in versions; its session has the same id. */
export const ladderSteps = pgTable(
  "ladder_steps",
  {
    athleteId: athleteId(),
    id: uuid().notNull(),
    revision: integer().notNull(),
    /** The client-made id of the write that made this version: sent twice, it is one. */
    writeId: uuid("write_id").notNull(),
    ladderId: uuid("ladder_id").notNull(),
    date: day(),
    /** The stage it was a step of, and its minutes. */
    stage: integer().notNull(),
    minutes: integer().notNull(),
    /** The worst at that place while it was done, 0..10. */
    during: integer().notNull(),
    strideChanged: boolean("stride_changed").notNull(),
    /** An hour after; next morning, where the check-in does not tell. Null where nobody said. */
    after: integer(),
    next: integer(),
    /** Recorded by mistake. */
    removed: boolean().notNull().default(false),
    recordedOn: date("recorded_on", { mode: "string" }).notNull(),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.athleteId, t.id, t.revision] })],
);

/** A coach or professional keeps the athlete at their stage, from one local date to another, until it is lifted. */
export const ladderHolds = pgTable(
  "ladder_holds",
  {
    athleteId: athleteId(),
    id: uuid().notNull(),
    from: date("from_date", { mode: "string" }).notNull(),
    until: date({ mode: "string" }),
    word: text().notNull().default(""),
    by: person("by"),
    at: instant("at").notNull().defaultNow(),
    /** Whether they did so as a coach, not as a professional; the database notes it. */
    byCoach: boolean("by_coach").notNull().default(true),
    /** From this date on it holds no longer. */
    liftedOn: date("lifted_on", { mode: "string" }),
    /** When it ended with the membership of whoever gave it. */
    leftAt: instant("left_at"),
  },
  (t) => [primaryKey({ columns: [t.athleteId, t.id] })],
);
