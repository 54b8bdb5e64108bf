import { sql } from "drizzle-orm";
import { boolean, date, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { ALARMING } from "@/lib/notices/urgent";
import { URGENT_BY } from "@/lib/notices/wishes";
import { instant } from "./columns";
import { users } from "./people";
import { athleteId } from "./person-columns";

/** An urgent danger sign of an athlete's day: one that stands a date and urgency, whoever tells of it and whoever is told. */
export const alerts = pgTable(
  "alerts",
  {
    athleteId: athleteId(),
    id: uuid().notNull(),
    date: date({ mode: "string" }).notNull(),
    urgency: text({ enum: ALARMING }).notNull(),
    at: instant("at").notNull().defaultNow(),
    /** When the first round was over, and how many people a message was handed to. */
    toldAt: instant("told_at"),
    told: integer().notNull().default(0),
    /** When it was sent again, because nobody had opened it. */
    againAt: instant("again_at"),
    /** When the day was no longer as urgent: taken back, corrected, or cleared. */
    withdrawnAt: instant("withdrawn_at"),
  },
  (t) => [
    primaryKey({ columns: [t.athleteId, t.id] }),
    uniqueIndex("alerts_standing").on(t.athleteId, t.date, t.urgency).where(sql`withdrawn_at is null`),
  ],
);

/** What somebody wants to be told of, and how; whoever has no row wants what its columns begin with. */
export const noticeSettings = pgTable("notice_settings", {
  userId: uuid("user_id")
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  urgentBy: text("urgent_by", { enum: URGENT_BY }).notNull().default("any"),
  /** HH:MM of the morning summary where they are; null for none. */
  summaryAt: text("summary_at"),
  /** No summary on a morning without news. */
  summaryNewsOnly: boolean("summary_news_only").notNull().default(false),
  /** The weekly letter about their team, and the one about their own week. */
  letter: boolean().notNull().default(false),
  ownWeek: boolean("own_week").notNull().default(false),
});
