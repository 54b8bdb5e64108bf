-- Jobs say what they were asked for with, how often they were tried, and for which key a schedule asked.
ALTER TABLE "jobs" ADD COLUMN "payload" jsonb DEFAULT '{}' NOT NULL;
--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "key" text;
--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "tries" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "not_before" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_key" UNIQUE("athlete_id","kind","key");
--> statement-breakpoint
-- What visitors ask for is asked for anew: how it was tried, and the keys of schedules, are the system's to write.
alter policy add on jobs with check (state = 'waiting' and key is null and tries = 0
  and (athlete_id = feelcheck.viewer() or feelcheck.coaches(athlete_id)));
--> statement-breakpoint
CREATE TABLE "job_rounds" (
	"name" text PRIMARY KEY NOT NULL,
	"turn" integer NOT NULL,
	"tries" integer DEFAULT 1 NOT NULL,
	"failed" boolean DEFAULT false NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
alter table job_rounds enable row level security;
--> statement-breakpoint
alter table job_rounds force row level security;
--> statement-breakpoint
grant select, insert, update, delete on job_rounds to feelcheck_system;
--> statement-breakpoint
create policy system on job_rounds to feelcheck_system using (true) with check (true);
