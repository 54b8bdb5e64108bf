CREATE TABLE "group_members" (
	"group_id" uuid NOT NULL,
	"athlete_id" uuid NOT NULL,
	CONSTRAINT "group_members_group_id_athlete_id_pk" PRIMARY KEY("group_id","athlete_id")
);
--> statement-breakpoint
CREATE TABLE "groups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "groups_name" UNIQUE("team_id","name")
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"user_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"href" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "saved_views_user_id_id_pk" PRIMARY KEY("user_id","id")
);
--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"athlete_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "calendar_feeds_athlete_id_id_pk" PRIMARY KEY("athlete_id","id")
);
--> statement-breakpoint
CREATE TABLE "column_mappings" (
	"athlete_id" uuid NOT NULL,
	"header" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "column_mappings_athlete_id_header_pk" PRIMARY KEY("athlete_id","header")
);
--> statement-breakpoint
CREATE TABLE "imported_files" (
	"athlete_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"sha256" text,
	"outcome" text NOT NULL,
	"message" text DEFAULT '' NOT NULL,
	"session_id" uuid,
	"draft" jsonb,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "imported_files_athlete_id_id_pk" PRIMARY KEY("athlete_id","id")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"athlete_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"alive_at" timestamp with time zone,
	CONSTRAINT "jobs_athlete_id_id_pk" PRIMARY KEY("athlete_id","id")
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"athlete_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"date" date NOT NULL,
	"kind" text NOT NULL,
	"minutes" real NOT NULL,
	"intensity" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"planned_by" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "plans_athlete_id_id_pk" PRIMARY KEY("athlete_id","id")
);
--> statement-breakpoint
CREATE TABLE "zone_sets" (
	"athlete_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"from_date" date NOT NULL,
	"basis" text NOT NULL,
	"beats" integer,
	"bounds" jsonb NOT NULL,
	"easy_zones" integer NOT NULL,
	"hard_from" integer NOT NULL,
	"made_by" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "zone_sets_athlete_id_id_pk" PRIMARY KEY("athlete_id","id"),
	CONSTRAINT "zone_sets_from" UNIQUE("athlete_id","from_date")
);
--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "delete_after" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "athlete_days" ADD COLUMN "hr_easy" real DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "athlete_days" ADD COLUMN "hr_moderate" real DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "athlete_days" ADD COLUMN "hr_hard" real DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "athlete_days" ADD COLUMN "zone_seconds" jsonb;--> statement-breakpoint
ALTER TABLE "athlete_days" ADD COLUMN "sessions_easy" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "athlete_days" ADD COLUMN "sessions_moderate" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "athlete_days" ADD COLUMN "sessions_hard" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "athlete_days" ADD COLUMN "sessions_by_hr" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "athlete_days" ADD COLUMN "planned_min" real;--> statement-breakpoint
ALTER TABLE "athlete_days" ADD COLUMN "planned_kind" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "title" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "source" text DEFAULT 'hand' NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "started_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "place" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "elapsed_min" real;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "ascent_m" real;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "average_hr" integer;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "max_hr" integer;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "cadence" integer;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "heart_rate" jsonb;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "zone_seconds" jsonb;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "three_zones" jsonb;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "laps" jsonb;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_athlete_id_users_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_athlete_id_users_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "column_mappings" ADD CONSTRAINT "column_mappings_athlete_id_users_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_files" ADD CONSTRAINT "imported_files_athlete_id_users_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_athlete_id_users_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_athlete_id_users_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_planned_by_users_id_fk" FOREIGN KEY ("planned_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zone_sets" ADD CONSTRAINT "zone_sets_athlete_id_users_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zone_sets" ADD CONSTRAINT "zone_sets_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calendar_feeds_token" ON "calendar_feeds" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "imported_files_sha256" ON "imported_files" USING btree ("athlete_id","sha256");--> statement-breakpoint
CREATE INDEX "imported_files_at" ON "imported_files" USING btree ("athlete_id","at");--> statement-breakpoint
CREATE INDEX "jobs_state" ON "jobs" USING btree ("state","at");--> statement-breakpoint
CREATE INDEX "plans_day" ON "plans" USING btree ("athlete_id","date");--> statement-breakpoint
CREATE INDEX "assessments_day" ON "assessments" USING btree ("athlete_id","date");--> statement-breakpoint
CREATE INDEX "sessions_day" ON "sessions" USING btree ("athlete_id","date");