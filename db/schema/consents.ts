import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { athleteId } from "./person-columns";

/** The year an athlete was born in, which nobody reads but they. */
export const ages = pgTable("ages", {
  athleteId: athleteId().primaryKey(),
  /** Null for whoever has not told it. */
  birthYear: integer("birth_year"),
  /** When there was first a row: whoever joined a team before is seen by it as before. */
  at: instant("at").notNull().defaultNow(),
  /** When they were last asked and answered, with a year or without; null where they are to be asked. */
  askedAt: instant("asked_at"),
});

/** A guardian asked whether an athlete's data may be kept, and what became of it. */
export const consents = pgTable(
  "consents",
  {
    athleteId: athleteId(),
    id: uuid().notNull(),
    /** The guardian's address, in lower case. */
    email: text().notNull(),
    /** For which teams, with their names as they were then. */
    teams: jsonb().$type<{ id: string; name: string }[]>().notNull(),
    /** Of the text that was agreed to (`CONSENT_TEXT`). */
    version: integer().notNull(),
    askedAt: instant("asked_at").notNull().defaultNow(),
    expiresAt: instant("expires_at").notNull(),
    /** When a newer question took its place. */
    replacedAt: instant("replaced_at"),
    givenAt: instant("given_at"),
    declinedAt: instant("declined_at"),
    withdrawnAt: instant("withdrawn_at"),
  },
  (t) => [primaryKey({ columns: [t.athleteId, t.id] }), index("consents_id").on(t.id)],
);
