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
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { CsvMapping } from "@/lib/imports/csv/mapped";
import type { SessionDraft } from "@/lib/imports/draft";
import type { Said } from "@/lib/imports/said";
import type { Sport } from "@/lib/imports/sport";
import { instant } from "./columns";
import { athleteId, person } from "./person-columns";

/** Heart-rate zones and the local date from which they hold. One set a date: a later one replaces it. */
export const zoneSets = pgTable(
  "zone_sets",
  {
    athleteId: athleteId(),
    id: uuid().notNull(),
    from: date("from_date", { mode: "string" }).notNull(),
    basis: text({ enum: ["threshold", "max", "hand"] }).notNull(),
    /** The threshold or maximal heart rate the zones were made from; null when set by hand. */
    beats: integer(),
    bounds: jsonb().$type<readonly [number, number, number, number]>().notNull(),
    easyZones: integer("easy_zones").$type<1 | 2 | 3>().notNull(),
    hardFrom: integer("hard_from").$type<4 | 5>().notNull(),
    madeBy: person("made_by"),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.athleteId, t.id] }), unique("zone_sets_from").on(t.athleteId, t.from)],
);

/** A draft as JSON keeps it. */
export type StoredDraft = Omit<SessionDraft, "startedAt"> & { startedAt: string | null };

/** Every file an athlete gave, and what became of it. */
export const importedFiles = pgTable(
  "imported_files",
  {
    athleteId: athleteId(),
    id: uuid().notNull(),
    name: text().notNull(),
    /** Of the bytes, so that the same file is known again; null for a row of a table. */
    sha256: text(),
    outcome: text({ enum: ["kept", "merged", "known", "asked", "refused"] }).notNull(),
    /** What is said of it, in plain English: all there is of a row from before its codes were kept. */
    message: text().notNull().default(""),
    /** The same as codes, for words in the reader's language. */
    said: jsonb().$type<Said[]>(),
    /** The session it became or is like. */
    sessionId: uuid("session_id"),
    /** Kept while the athlete is asked whether it is that session. */
    draft: jsonb().$type<StoredDraft>(),
    /** Why the athlete is asked: it is like a session, like one typed by hand, or like one they removed. */
    question: text({ enum: ["like", "typed", "removed"] }),
    /** The session they are asked about. */
    likeId: uuid("like_id"),
    /** When the athlete answered; the draft is kept so that an answer can be taken back. */
    answeredAt: instant("answered_at"),
    /** As in a session, while it is none. */
    origin: text(),
    /** The owner of a team who gave it for the athlete, and when the athlete took it back. */
    importedBy: person("imported_by"),
    takenBackAt: instant("taken_back_at"),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.athleteId, t.id] }),
    index("imported_files_sha256").on(t.athleteId, t.sha256),
    index("imported_files_at").on(t.athleteId, t.at),
    index("imported_files_origin").on(t.athleteId, t.origin),
  ],
);

/** What was joined to a session, so that a wrong join can be taken apart. */
export const sessionMerges = pgTable(
  "session_merges",
  {
    athleteId: athleteId(),
    id: uuid().notNull(),
    sessionId: uuid("session_id").notNull(),
    /** The session's local date as it was joined. */
    date: date({ mode: "string" }).notNull(),
    /** The file that was joined, or the session that was: one of the two. */
    name: text().notNull().default(""),
    draft: jsonb().$type<StoredDraft>(),
    otherId: uuid("other_id"),
    origin: text(),
    /** The session's values before, and as they were set: what was changed since then stays. */
    before: jsonb().$type<Record<string, unknown>>().notNull(),
    after: jsonb().$type<Record<string, unknown>>().notNull(),
    at: instant("at").notNull().defaultNow(),
    undoneAt: instant("undone_at"),
  },
  (t) => [
    primaryKey({ columns: [t.athleteId, t.id] }),
    index("session_merges_session").on(t.athleteId, t.sessionId),
    index("session_merges_origin").on(t.athleteId, t.origin),
  ],
);

/** How an athlete's tables are read, remembered per set of columns. */
export const columnMappings = pgTable(
  "column_mappings",
  {
    athleteId: athleteId(),
    /** SHA-256 of the header. */
    header: text().notNull(),
    mapping: jsonb().$type<CsvMapping>().notNull(),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.athleteId, t.header] })],
);

/** What an athlete's own words for sports mean, by the word in plain letters; "" for files that name none. */
export const sportWords = pgTable(
  "sport_words",
  {
    athleteId: athleteId(),
    word: text().notNull(),
    sport: text().$type<Sport>().notNull(),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.athleteId, t.word] })],
);

/** Work that goes on after the answer, with its progress. */
export const jobs = pgTable(
  "jobs",
  {
    athleteId: athleteId(),
    id: uuid().notNull(),
    /** Its name in the list of jobs. */
    kind: text().notNull(),
    /** What it was asked for with. */
    payload: jsonb().notNull().default({}),
    /** A schedule asks once for each key; null where a person did. */
    key: text(),
    state: text({ enum: ["waiting", "running", "done", "failed"] })
      .notNull()
      .default("waiting"),
    done: integer().notNull().default(0),
    total: integer().notNull().default(0),
    at: instant("at").notNull().defaultNow(),
    /** The last sign of life of who runs it; another takes over when it falls silent. */
    aliveAt: instant("alive_at"),
    /** How often it was taken up. */
    tries: integer().notNull().default(0),
    /** Not to be taken up sooner; null for at once. */
    notBefore: instant("not_before"),
  },
  (t) => [
    primaryKey({ columns: [t.athleteId, t.id] }),
    index("jobs_state").on(t.state, t.at),
    unique("jobs_key").on(t.athleteId, t.kind, t.key),
  ],
);

/** The last turn of each round of background work that somebody took: nobody takes it twice. */
export const jobRounds = pgTable("job_rounds", {
  name: text().primaryKey(),
  /** Whole intervals since 1970. */
  turn: integer().notNull(),
  tries: integer().notNull().default(1),
  failed: boolean().notNull().default(false),
  at: instant("at").notNull().defaultNow(),
});

/** A session the coach planned for an athlete's day. */
export const plans = pgTable(
  "plans",
  {
    athleteId: athleteId(),
    id: uuid().notNull(),
    date: date({ mode: "string" }).notNull(),
    kind: text().notNull(),
    minutes: real().notNull(),
    intensity: text({ enum: ["easy", "moderate", "hard"] }).notNull(),
    note: text().notNull().default(""),
    plannedBy: person("planned_by"),
    at: instant("at").notNull().defaultNow(),
    /** Rises with every change, for calendars. */
    sequence: integer().notNull().default(0),
    removedAt: instant("removed_at"),
  },
  (t) => [primaryKey({ columns: [t.athleteId, t.id] }), index("plans_day").on(t.athleteId, t.date)],
);

/** Secret addresses of an athlete's calendar. */
export const calendarFeeds = pgTable(
  "calendar_feeds",
  {
    athleteId: athleteId(),
    id: uuid().notNull(),
    /** SHA-256 of the token in the address; the token itself is shown once. */
    tokenHash: text("token_hash").notNull(),
    madeAt: instant("made_at").notNull().defaultNow(),
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    primaryKey({ columns: [t.athleteId, t.id] }),
    index("calendar_feeds_token").on(t.tokenHash),
    uniqueIndex("calendar_feeds_open").on(t.athleteId).where(sql`revoked_at is null`),
  ],
);
