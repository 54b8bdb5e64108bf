import { boolean, date, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { Region, SIDES } from "@/lib/engine/vocabulary";
import {
  COURSES,
  EPISODES,
  type Kind,
  MODES,
  OCCASIONS,
  RESTRICTIONS,
  SEEN_BY,
} from "@/lib/injuries/vocabulary";
import { instant } from "./columns";
import { athleteId, person } from "./person-columns";

/**
 * Injuries and illnesses as episodes. Append-only: each row is a version, and the newest revision of an id counts. What the
 * athlete's coaches may read of it; what it is stands in `diagnoses`.
 */
export const injuries = pgTable(
  "injuries",
  {
    athleteId: athleteId(),
    id: uuid().notNull(),
    /** 1 for the first version; a form says which one it was made from. */
    revision: integer().notNull(),
    /** The client-made id of the write that made this version: sent twice, it is one. */
    writeId: uuid("write_id").notNull(),
    what: text({ enum: EPISODES }).notNull(),
    /** The athlete's local date on which it began. */
    onset: date({ mode: "string" }).notNull(),
    mode: text({ enum: MODES }),
    /** Of an injury; null where nobody said yet. */
    region: text().$type<Region>(),
    side: text().$type<(typeof SIDES)[number]>(),
    course: text({ enum: COURSES }).notNull(),
    /** The episode that came back. */
    earlier: uuid(),
    during: text({ enum: OCCASIONS }),
    firstSeenBy: text("first_seen_by", { enum: SEEN_BY }),
    restriction: text({ enum: RESTRICTIONS }).notNull(),
    /** When full training is expected, and since when it was full again: the episode's end. */
    expectedOn: date("expected_on", { mode: "string" }),
    returnedOn: date("returned_on", { mode: "string" }),
    /** When whoever saw the athlete wants to see them again. */
    nextVisit: date("next_visit", { mode: "string" }),
    /** Recorded by mistake. */
    removed: boolean().notNull().default(false),
    /** The athlete's local date of this version. */
    recordedOn: date("recorded_on", { mode: "string" }).notNull(),
    by: person("by"),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.athleteId, t.id, t.revision] })],
);

/** What an episode is, in whose words: the newest of an episode counts. Coaches read what the athlete shares. */
export const diagnoses = pgTable(
  "diagnoses",
  {
    athleteId: athleteId(),
    id: uuid().notNull(),
    injuryId: uuid("injury_id").notNull(),
    /** The tissue of an injury, the system of an illness; null where nobody knows. */
    kind: text().$type<Kind>(),
    diagnosis: text().notNull().default(""),
    /** Whether the athlete's coaches may read it; only the athlete says so. */
    shared: boolean().notNull().default(false),
    recordedOn: date("recorded_on", { mode: "string" }).notNull(),
    by: person("by"),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.athleteId, t.id] })],
);

/** Notes of professionals about an athlete, and of the athlete to them: read by these two, and by no coach. */
export const careNotes = pgTable(
  "care_notes",
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

/** Injuries of the twelve months before, as the athlete told them when asked. One row an answer. */
export const earlierInjuries = pgTable(
  "earlier_injuries",
  {
    athleteId: athleteId(),
    id: uuid().notNull(),
    /** The athlete's local date of the answer. */
    askedOn: date("asked_on", { mode: "string" }).notNull(),
    /** null where the athlete passed over the question. */
    had: boolean(),
    region: text().$type<Region>(),
    /** When it was, YYYY-MM. */
    month: text(),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.athleteId, t.id] })],
);
