import { date, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { EXTENTS, PARTICIPATIONS } from "@/lib/health/weekly";
import { instant } from "./columns";
import { athleteId } from "./person-columns";

/** Answers to the weekly health question, one a Sunday; their score is worked out from them. */
export const weeklyHealth = pgTable(
  "weekly_health",
  {
    athleteId: athleteId(),
    /** The athlete's local date of the Sunday that ends the week asked about. */
    sunday: date({ mode: "string" }).notNull(),
    participation: text({ enum: PARTICIPATIONS }).notNull(),
    /** Null where the question was not asked. */
    training: text({ enum: EXTENTS }),
    performance: text({ enum: EXTENTS }),
    symptoms: text({ enum: EXTENTS }),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.athleteId, t.sunday] })],
);
