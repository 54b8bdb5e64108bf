import { date, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { AWAY } from "@/lib/plan/advice";
import { instant } from "./columns";
import { athleteId } from "./person-columns";

/** Days on which an athlete will not train, both ends included, in their own word: told to whoever plans for them. */
export const daysOff = pgTable(
  "days_off",
  {
    athleteId: athleteId(),
    id: uuid().notNull(),
    from: date("from_date", { mode: "string" }).notNull(),
    until: date("until_date", { mode: "string" }).notNull(),
    word: text().notNull().default(""),
    /** Why they are away, where it is more than a day off; null for one. */
    why: text({ enum: AWAY }),
    at: instant("at").notNull().defaultNow(),
    /** When they took it back. */
    removedAt: instant("removed_at"),
  },
  (t) => [primaryKey({ columns: [t.athleteId, t.id] })],
);
