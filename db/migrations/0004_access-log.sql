CREATE TABLE "access_log" (
	"athlete_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"viewer_id" uuid,
	"action" text NOT NULL,
	"date" date NOT NULL,
	"times" integer DEFAULT 1 NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "access_log_athlete_id_id_pk" PRIMARY KEY("athlete_id","id"),
	CONSTRAINT "access_log_day" UNIQUE("athlete_id","viewer_id","action","date")
);
--> statement-breakpoint
ALTER TABLE "access_log" ADD CONSTRAINT "access_log_athlete_id_users_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_log" ADD CONSTRAINT "access_log_viewer_id_users_id_fk" FOREIGN KEY ("viewer_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;