import { boolean, date, index, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { REMINDER_WAYS } from "@/lib/reminders/settings";
import { instant } from "./columns";
import { athleteId } from "./person-columns";

/** How an athlete wants to be reminded, and how far that was done. Whoever was never asked has no row. */
export const reminders = pgTable(
  "reminders",
  {
    athleteId: athleteId(),
    way: text({ enum: REMINDER_WAYS }).notNull().default("none"),
    /** HH:MM where they are; null is an hour before their team expects the check-in. */
    time: text(),
    /** Weekdays, Monday 1 to Sunday 7. */
    days: jsonb().$type<number[]>().notNull().default([1, 2, 3, 4, 5, 6, 7]),
    /** Whether they are asked in the evening for what a session of the day lacks. */
    evening: boolean().notNull().default(false),
    /** The last local dates that were dealt with, and when a nudge is to come. */
    lastMorning: date("last_morning", { mode: "string" }),
    lastEvening: date("last_evening", { mode: "string" }),
    nudgeAt: instant("nudge_at"),
    /** When the schedule is to look at this row next; null for never. The epoch is at once: the database sets it where a zone or a team changes. */
    nextAt: instant("next_at"),
  },
  (t) => [primaryKey({ columns: [t.athleteId] }), index("reminders_next").on(t.nextAt)],
);
