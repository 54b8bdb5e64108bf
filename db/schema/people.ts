import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { INVITED_ROLES, ROLES } from "@/lib/can";
import { DAY_STARTS } from "@/lib/team-settings";
import { instant } from "./columns";

/** What other people of a team may see of a person. */
export const users = pgTable("users", {
  id: uuid().primaryKey(),
  name: text().notNull(),
  /** IANA name; the athlete's local dates are of this zone. */
  timeZone: text("time_zone").notNull().default("UTC"),
  /** Whether the person chose the zone; otherwise it is the last one a browser of theirs was seen in. */
  zoneChosen: boolean("zone_chosen").notNull().default(false),
  /** Language, units and first day of the week as the person chose them; null as their browser says. */
  language: text(),
  units: text({ enum: ["metric", "imperial"] }),
  weekStart: integer("week_start").$type<1 | 6 | 7>(),
  /** ISO 3166-1 alpha-2, for the emergency number; null to tell it from the time zone. */
  country: text(),
  experience: text({ enum: ["new", "returning", "regular"] })
    .notNull()
    .default("regular"),
  /** When the person asked for deletion: everything of theirs goes at this instant, and not before. */
  deleteAfter: instant("delete_after"),
  /** Made up with a demo team, and removed with it; nobody who joins one is. */
  isDemo: boolean("is_demo").notNull().default(false),
  createdAt: instant("created_at").notNull().defaultNow(),
});

/** What only the sign-in may see. */
export const credentials = pgTable("credentials", {
  userId: uuid("user_id")
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  /** Lower case. */
  email: text().notNull().unique(),
  passwordHash: text("password_hash").notNull(),
  /** Raised to end every session of this person at once. */
  sessionVersion: integer("session_version").notNull().default(1),
  /** When a link sent to the address was first used: from then on it is known to be this person's. */
  emailProvedAt: instant("email_proved_at"),
});

/** How often something limited was done until its time is over, by a keyed hash of who did what. */
export const allowances = pgTable(
  "allowances",
  {
    key: text().primaryKey(),
    used: integer().notNull(),
    until: instant("until").notNull(),
  },
  (t) => [index("allowances_until").on(t.until)],
);

/** A device that is signed in; its token names the row, and ends with it. */
export const signIns = pgTable(
  "sign_ins",
  {
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    id: uuid().notNull(),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.id] })],
);

export const resets = pgTable(
  "resets",
  {
    tokenHash: text("token_hash").primaryKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [index("resets_user").on(t.userId)],
);

export const teams = pgTable("teams", {
  id: uuid().primaryKey(),
  name: text().notNull(),
  timeZone: text("time_zone").notNull(),
  /** Local time, HH:MM, from which a missing check-in is shown as late. */
  reminderTime: text("reminder_time").notNull().default("09:00"),
  /** Percent of the time that should be easy, 50 to 95. What each of these is for: lib/team-settings.ts. */
  easyShare: integer("easy_share").notNull().default(80),
  /** Local time of each athlete, HH:00 up to 04:00, at which their day starts. */
  dayStartsAt: text("day_starts_at", { enum: DAY_STARTS }).notNull().default("00:00"),
  weekStart: integer("week_start").$type<1 | 6 | 7>(),
  healthQuestion: boolean("health_question").notNull().default(false),
  /** Years, 13 to 18: under it a guardian is asked. */
  consentAge: integer("consent_age").notNull().default(16),
  mailNamesReasons: boolean("mail_names_reasons").notNull().default(false),
  isDemo: boolean("is_demo").notNull().default(false),
  createdAt: instant("created_at").notNull().defaultNow(),
});

export const memberships = pgTable(
  "memberships",
  {
    id: uuid().primaryKey(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    role: text({ enum: ROLES }).notNull(),
    joinedAt: instant("joined_at").notNull().defaultNow(),
    endedAt: instant("ended_at"),
    /** Who ended it: themselves, or an owner; null while it lasts, and where the system did. */
    endedBy: uuid("ended_by").references(() => users.id, { onDelete: "set null" }),
    /** The link they came by; null for whoever was there before such a note was kept, and for first owners. */
    inviteId: uuid("invite_id"),
  },
  (t) => [
    uniqueIndex("memberships_active").on(t.userId, t.teamId, t.role).where(sql`ended_at is null`),
    index("memberships_team").on(t.teamId).where(sql`ended_at is null`),
    index("memberships_person").on(t.userId),
    check("memberships_role", sql`${t.role} in ('owner', 'coach', 'professional', 'athlete')`),
  ],
);

export const invites = pgTable(
  "invites",
  {
    id: uuid().primaryKey(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
    role: text({ enum: INVITED_ROLES }).notNull(),
    /** SHA-256 of the token in the link; the token itself is shown once. */
    tokenHash: text("token_hash").notNull(),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: instant("created_at").notNull().defaultNow(),
    expiresAt: instant("expires_at").notNull(),
    maxUses: integer("max_uses").notNull(),
    uses: integer().notNull().default(0),
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    unique("invites_token").on(t.tokenHash),
    index("invites_team").on(t.teamId),
    check("invites_role", sql`${t.role} in ('coach', 'professional', 'athlete')`),
    check("invites_uses", sql`${t.uses} between 0 and ${t.maxUses}`),
  ],
);

/** A coach's names for parts of a team: sprinters, marathon squad. */
export const groups = pgTable(
  "groups",
  {
    id: uuid().primaryKey(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
    name: text().notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [unique("groups_name").on(t.teamId, t.name)],
);

export const groupMembers = pgTable(
  "group_members",
  {
    groupId: uuid("group_id")
      .notNull()
      .references(() => groups.id, { onDelete: "cascade" }),
    athleteId: uuid("athlete_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.groupId, t.athleteId] }), index("group_members_athlete").on(t.athleteId)],
);

/** A coach's own saved ways of looking at a page. */
export const savedViews = pgTable(
  "saved_views",
  {
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    id: uuid().notNull(),
    name: text().notNull(),
    /** Path and query within the product, such as /roster?show=rest. */
    href: text().notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.id] })],
);

/** Rules that a team has muted because they cry wolf there. */
export const mutedRules = pgTable(
  "muted_rules",
  {
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
    rule: text().notNull(),
    mutedBy: uuid("muted_by").references(() => users.id, { onDelete: "set null" }),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.teamId, t.rule] })],
);
