-- Looks at a whole team: written by its coaches in their own name, read by those who trained with it that day.
CREATE TABLE "team_looks" (
	"team_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"viewer_id" uuid,
	"what" text NOT NULL,
	"date" date NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "team_looks_day" UNIQUE("team_id","viewer_id","what","date")
);
--> statement-breakpoint
ALTER TABLE "team_looks" ADD CONSTRAINT "team_looks_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "team_looks" ADD CONSTRAINT "team_looks_viewer_id_users_id_fk" FOREIGN KEY ("viewer_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
--> statement-breakpoint
alter table team_looks enable row level security;
--> statement-breakpoint
alter table team_looks force row level security;
--> statement-breakpoint
grant select, insert, update, delete on team_looks to feelcheck_system;
--> statement-breakpoint
create policy system on team_looks to feelcheck_system using (true) with check (true);
--> statement-breakpoint
grant select, insert on team_looks to feelcheck_app;
--> statement-breakpoint
grant update (at) on team_looks to feelcheck_app;
--> statement-breakpoint
-- One's own memberships are one's own to see, ended ones too: a former athlete still learns who looked while they trained.
create policy see on team_looks for select to feelcheck_app using (
  viewer_id = (select feelcheck.viewer())
  or exists (select from memberships m
    where m.user_id = (select feelcheck.viewer()) and m.team_id = team_looks.team_id and m.role = 'athlete'
      and m.joined_at <= team_looks.at and (m.ended_at is null or m.ended_at >= team_looks.date)));
--> statement-breakpoint
create policy add on team_looks for insert to feelcheck_app with check (
  viewer_id = (select feelcheck.viewer()) and team_id = any ((select feelcheck.teams_as('{owner,coach}'))::uuid[]));
--> statement-breakpoint
create policy again on team_looks for update to feelcheck_app using (
  viewer_id = (select feelcheck.viewer()) and team_id = any ((select feelcheck.teams_as('{owner,coach}'))::uuid[]));
--> statement-breakpoint
-- An athlete may know which groups they were put into: it is theirs to take along.
create policy own on group_members for select to feelcheck_app using (athlete_id = (select feelcheck.viewer()));
--> statement-breakpoint
create policy own on groups for select to feelcheck_app using (exists (
  select from group_members m where m.group_id = groups.id and m.athlete_id = (select feelcheck.viewer())));
--> statement-breakpoint
-- Functions that run as their owner name their tables in full, and look for anything else in a session's own temporary
-- tables last. Before, a temporary table called memberships stood before the real one.
create or replace function feelcheck.teams_as(roles text[]) returns uuid[] language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ begin return (select coalesce(array_agg(distinct team_id), '{}') from public.memberships
        where user_id = feelcheck.viewer() and ended_at is null and role = any(roles)); end $$;
--> statement-breakpoint
create or replace function feelcheck.coached_athletes() returns uuid[] language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ declare teams uuid[] := feelcheck.teams_as('{owner,coach}');
  begin
    if teams = '{}' then return '{}'; end if;
    return (select coalesce(array_agg(distinct user_id), '{}') from public.memberships
      where role = 'athlete' and ended_at is null and user_id <> feelcheck.viewer() and team_id = any(teams));
  end $$;
--> statement-breakpoint
create or replace function feelcheck.visible_people() returns uuid[] language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ begin return (select feelcheck.visible_athletes() || coalesce(array_agg(distinct user_id), '{}') from public.memberships
        where role in ('owner', 'coach') and ended_at is null
          and team_id = any(feelcheck.teams_as('{owner,coach,athlete}'))); end $$;
--> statement-breakpoint
create or replace function feelcheck.coached_groups() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ select coalesce(array_agg(id), '{}') from public.groups where team_id = any(feelcheck.teams_as('{owner,coach}')) $$;
--> statement-breakpoint
create or replace function feelcheck.person(who uuid) returns jsonb language sql stable security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ select jsonb_build_object(
      'userId', u.id, 'name', u.name, 'timeZone', u.time_zone, 'experience', u.experience,
      'deleteAfter', u.delete_after, 'sessionVersion', c.session_version,
      'teams', coalesce((select jsonb_agg(t order by t->>'createdAt', t->>'id') from (
        select jsonb_build_object('id', teams.id, 'name', teams.name, 'timeZone', teams.time_zone,
          'reminderTime', teams.reminder_time, 'isDemo', teams.is_demo, 'createdAt', teams.created_at,
          'roles', jsonb_agg(m.role order by m.role)) as t
        from public.memberships m join public.teams on teams.id = m.team_id
        where m.user_id = u.id and m.ended_at is null group by teams.id) as mine), '[]'))
    from public.users u join public.credentials c on c.user_id = u.id where u.id = who $$;
--> statement-breakpoint
-- The others of ours, whichever there are.
do $$
declare f regprocedure;
begin
  for f in select oid::regprocedure from pg_proc where prosecdef and pronamespace = 'feelcheck'::regnamespace loop
    execute format('alter function %s set search_path = pg_catalog, public, pg_temp', f);
  end loop;
end $$;
--> statement-breakpoint
-- Nobody but its owner makes temporary tables in this database. Where somebody else owns it, that is theirs to say, and
-- the functions above hold without it.
do $$ begin
  if pg_has_role((select datdba from pg_database where datname = current_database()), 'member') then
    execute format('revoke temporary on database %I from public', current_database());
  end if;
end $$;
