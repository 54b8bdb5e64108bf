-- What the owners of a team set for everybody on it: the share of easy time that is aimed at, the hour at which a day
-- starts, the first day of the week (null is as each reader has it). The time for check-ins was there before.
ALTER TABLE "teams" ADD COLUMN "easy_share" integer DEFAULT 80 NOT NULL;
--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "day_starts_at" text DEFAULT '00:00' NOT NULL;
--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "week_start" integer;
--> statement-breakpoint
alter table teams add constraint teams_easy_share check (easy_share between 50 and 95);
--> statement-breakpoint
alter table teams add constraint teams_day_starts_at check (day_starts_at ~ '^0[0-4]:00$');
--> statement-breakpoint
alter table teams add constraint teams_week_start check (week_start in (1, 6, 7));
--> statement-breakpoint
grant update (easy_share, day_starts_at, week_start) on teams to feelcheck_app;
--> statement-breakpoint
create or replace function feelcheck.person(who uuid) returns jsonb language sql stable security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ select jsonb_build_object(
      'userId', u.id, 'name', u.name, 'timeZone', u.time_zone, 'experience', u.experience,
      'deleteAfter', u.delete_after, 'sessionVersion', c.session_version,
      'teams', coalesce((select jsonb_agg(t order by t->>'createdAt', t->>'id') from (
        select jsonb_build_object('id', teams.id, 'name', teams.name, 'timeZone', teams.time_zone,
          'reminderTime', teams.reminder_time, 'easyShare', teams.easy_share, 'dayStartsAt', teams.day_starts_at,
          'weekStart', teams.week_start, 'isDemo', teams.is_demo, 'createdAt', teams.created_at,
          'roles', jsonb_agg(m.role order by m.role)) as t
        from public.memberships m join public.teams on teams.id = m.team_id
        where m.user_id = u.id and m.ended_at is null group by teams.id) as mine), '[]'))
    from public.users u join public.credentials c on c.user_id = u.id where u.id = who $$;
--> statement-breakpoint
-- When an athlete's day starts: the latest of all their teams, also of those that whoever asks does not see.
create function feelcheck.day_starts_at(who uuid) returns text language sql stable security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ select coalesce(max(t.day_starts_at), '00:00') from public.memberships m join public.teams t on t.id = m.team_id
    where m.user_id = who and m.role = 'athlete' and m.ended_at is null $$;
--> statement-breakpoint
revoke all on function feelcheck.day_starts_at(uuid) from public;
--> statement-breakpoint
grant execute on function feelcheck.day_starts_at(uuid) to feelcheck_app, feelcheck_system;
--> statement-breakpoint
grant create on schema feelcheck to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.day_starts_at(uuid) owner to feelcheck_system;
--> statement-breakpoint
revoke create on schema feelcheck from feelcheck_system;
