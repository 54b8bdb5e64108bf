import { index, integer, jsonb, pgTable, primaryKey, real, text, uuid } from "drizzle-orm/pg-core";
import type { SessionPain } from "@/lib/engine/input";
import type { Lap, Source } from "@/lib/imports/draft";
import type { HeartRateSeconds, ThreeZones } from "@/lib/training/zones";
import { day, instant } from "./columns";
import { athleteId, person } from "./person-columns";

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
    /** What hurt, and where; null where nobody was asked. */
    pain: jsonb().$type<SessionPain>(),
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
