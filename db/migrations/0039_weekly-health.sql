-- The weekly health question (docs/decisions/081): whether a team asks it, and its athletes' answers.
alter table teams add column health_question boolean default false not null;
--> statement-breakpoint
grant update (health_question) on teams to feelcheck_app;
--> statement-breakpoint
create or replace function feelcheck.person(who uuid) returns jsonb language sql stable security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ select jsonb_build_object(
      'userId', u.id, 'name', u.name, 'timeZone', u.time_zone, 'experience', u.experience,
      'deleteAfter', u.delete_after, 'sessionVersion', c.session_version,
      'teams', coalesce((select jsonb_agg(t order by t->>'createdAt', t->>'id') from (
        select jsonb_build_object('id', teams.id, 'name', teams.name, 'timeZone', teams.time_zone,
          'reminderTime', teams.reminder_time, 'easyShare', teams.easy_share, 'dayStartsAt', teams.day_starts_at,
          'weekStart', teams.week_start, 'healthQuestion', teams.health_question, 'isDemo', teams.is_demo,
          'createdAt', teams.created_at, 'roles', jsonb_agg(m.role order by m.role)) as t
        from public.memberships m join public.teams on teams.id = m.team_id
        where m.user_id = u.id and m.ended_at is null group by teams.id) as mine), '[]'))
    from public.users u join public.credentials c on c.user_id = u.id where u.id = who $$;
--> statement-breakpoint
create table weekly_health (
  athlete_id uuid not null references users (id) on delete cascade,
  sunday date not null,
  participation text not null check (participation in ('full', 'with-problem', 'reduced', 'none')),
  training text check (training in ('none', 'minor', 'moderate', 'major')),
  performance text check (performance in ('none', 'minor', 'moderate', 'major')),
  symptoms text check (symptoms in ('none', 'minor', 'moderate', 'major')),
  at timestamp with time zone default now() not null,
  primary key (athlete_id, sunday),
  check (extract(isodow from sunday) = 7)
);
--> statement-breakpoint
alter table weekly_health enable row level security;
--> statement-breakpoint
alter table weekly_health force row level security;
--> statement-breakpoint
grant select, insert, update, delete on weekly_health to feelcheck_system;
--> statement-breakpoint
create policy system on weekly_health to feelcheck_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update on weekly_health to feelcheck_app;
--> statement-breakpoint
create policy see on weekly_health for select to feelcheck_app using (feelcheck.sees(athlete_id));
--> statement-breakpoint
create policy add on weekly_health for insert to feelcheck_app with check (athlete_id = feelcheck.viewer());
--> statement-breakpoint
create policy correct on weekly_health for update to feelcheck_app using (athlete_id = feelcheck.viewer())
  with check (athlete_id = feelcheck.viewer());
