-- How a person reads numbers and dates: chosen, or (null) as their browser says.
ALTER TABLE "users" ADD COLUMN "language" text;
--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "units" text;
--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "week_start" integer;
--> statement-breakpoint
alter table users add constraint users_units check (units in ('metric', 'imperial'));
--> statement-breakpoint
alter table users add constraint users_week_start check (week_start in (1, 6, 7));
--> statement-breakpoint
grant update (language, units, week_start) on users to feelcheck_app;
--> statement-breakpoint
create or replace function feelcheck.person_besides(who uuid) returns jsonb language sql stable security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ select coalesce((select jsonb_build_object('zoneChosen', u.zone_chosen, 'country', u.country, 'language', u.language, 'units', u.units,
        'weekStart', u.week_start) from public.users u where u.id = who), '{}')
      || jsonb_build_object('hasEntries', exists (select 1 from public.check_ins c where c.athlete_id = who)
        or exists (select 1 from public.sessions s where s.athlete_id = who)) $$;
