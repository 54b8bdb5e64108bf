-- Two roles that own no table. The application takes feelcheck_app for everything a signed-in person does;
-- feelcheck_system does what has no viewer yet: sign-in, joining, seeding, rebuilding.
do $$
begin
  if not exists (select from pg_roles where rolname = 'feelcheck_app') then create role feelcheck_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'feelcheck_system') then create role feelcheck_system nologin; end if;
exception when unique_violation or duplicate_object then null; -- another database of this cluster was first
end $$;
--> statement-breakpoint
do $$ begin execute format('grant feelcheck_app, feelcheck_system to %I', current_user); end $$;
--> statement-breakpoint
create schema feelcheck;
--> statement-breakpoint
grant usage on schema feelcheck, public to feelcheck_app, feelcheck_system;
--> statement-breakpoint
create function feelcheck.viewer() returns uuid language sql stable
  as $$ select nullif(current_setting('feelcheck.viewer', true), '')::uuid $$;
--> statement-breakpoint
-- Teams the viewer belongs to now, in any of these roles. Runs as feelcheck_system, so it sees all memberships.
create function feelcheck.teams_as(roles text[]) returns uuid[] language sql stable security definer set search_path = public
  as $$ select coalesce(array_agg(distinct team_id), '{}') from memberships
        where user_id = feelcheck.viewer() and ended_at is null and role = any(roles) $$;
--> statement-breakpoint
-- Athletes of the teams the viewer coaches; never the viewer: nobody clears or flags themselves.
create function feelcheck.coached_athletes() returns uuid[] language sql stable security definer set search_path = public
  as $$ select coalesce(array_agg(distinct user_id), '{}') from memberships
        where role = 'athlete' and ended_at is null and user_id <> feelcheck.viewer()
          and team_id = any(feelcheck.teams_as('{owner,coach}')) $$;
--> statement-breakpoint
create function feelcheck.visible_athletes() returns uuid[] language sql stable security definer set search_path = public
  as $$ select case when feelcheck.viewer() is null then '{}'::uuid[]
        else feelcheck.coached_athletes() || feelcheck.viewer() end $$;
--> statement-breakpoint
-- Whose name the viewer may read: the athletes they coach, the coaches and owners of their teams, and themselves.
create function feelcheck.visible_people() returns uuid[] language sql stable security definer set search_path = public
  as $$ select feelcheck.visible_athletes() || coalesce(array_agg(distinct user_id), '{}') from memberships
        where role in ('owner', 'coach') and ended_at is null
          and team_id = any(feelcheck.teams_as('{owner,coach,athlete}')) $$;
--> statement-breakpoint
grant select on memberships to feelcheck_system;
--> statement-breakpoint
grant create on schema feelcheck to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.teams_as(text[]) owner to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.coached_athletes() owner to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.visible_athletes() owner to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.visible_people() owner to feelcheck_system;
--> statement-breakpoint
revoke create on schema feelcheck from feelcheck_system;
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['users','credentials','attempts','resets','teams','memberships','invites','check_ins',
    'check_in_versions','feel_checks','sessions','assessments','athlete_days','flags','flag_events','clearances','notes']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to feelcheck_system', t);
    execute format('create policy system on %I to feelcheck_system using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
-- People and teams. Column grants keep what a person may change apart from what they may read.
grant select on users, teams, memberships, invites to feelcheck_app;
--> statement-breakpoint
grant update (name, time_zone, experience) on users to feelcheck_app;
--> statement-breakpoint
grant update (name, time_zone, reminder_time) on teams to feelcheck_app;
--> statement-breakpoint
grant update (ended_at) on memberships to feelcheck_app;
--> statement-breakpoint
grant insert on invites to feelcheck_app;
--> statement-breakpoint
grant update (revoked_at) on invites to feelcheck_app;
--> statement-breakpoint
create policy see on users for select to feelcheck_app using (id = any ((select feelcheck.visible_people())::uuid[]));
--> statement-breakpoint
create policy own on users for update to feelcheck_app using (id = (select feelcheck.viewer()));
--> statement-breakpoint
create policy see on teams for select to feelcheck_app using (id = any ((select feelcheck.teams_as('{owner,coach,athlete}'))::uuid[]));
--> statement-breakpoint
create policy owned on teams for update to feelcheck_app using (id = any ((select feelcheck.teams_as('{owner}'))::uuid[]));
--> statement-breakpoint
create policy see on memberships for select to feelcheck_app using (
  user_id = (select feelcheck.viewer())
  or (ended_at is null and team_id = any ((select feelcheck.teams_as('{owner,coach}'))::uuid[]))
  or (ended_at is null and role <> 'athlete' and team_id = any ((select feelcheck.teams_as('{athlete}'))::uuid[])));
--> statement-breakpoint
-- Ended is ended: a row that has ended can't be touched, so nobody revives a membership.
create policy leave on memberships for update to feelcheck_app
  using (ended_at is null and (user_id = (select feelcheck.viewer())
    or team_id = any ((select feelcheck.teams_as('{owner}'))::uuid[])))
  with check (ended_at is not null);
--> statement-breakpoint
create policy see on invites for select to feelcheck_app using (team_id = any ((select feelcheck.teams_as('{owner,coach}'))::uuid[]));
--> statement-breakpoint
create policy make on invites for insert to feelcheck_app with check (
  created_by = (select feelcheck.viewer()) and uses = 0
  and team_id = any ((select feelcheck.teams_as('{owner,coach}'))::uuid[])
  and (role = 'athlete' or team_id = any ((select feelcheck.teams_as('{owner}'))::uuid[])));
--> statement-breakpoint
create policy revoke on invites for update to feelcheck_app
  using (team_id = any ((select feelcheck.teams_as('{owner,coach}'))::uuid[]));
--> statement-breakpoint
-- A body's data: seen by the athlete and their coaches, written by the athlete alone.
do $$
declare t text;
begin
  foreach t in array array['check_ins','check_in_versions','feel_checks','sessions','assessments','athlete_days',
    'flags','flag_events','clearances','notes']
  loop
    execute format('grant select, insert on %I to feelcheck_app', t);
    execute format('create policy see on %I for select to feelcheck_app using (athlete_id = any ((select feelcheck.visible_athletes())::uuid[]))', t);
  end loop;
  foreach t in array array['check_ins','check_in_versions','feel_checks','sessions'] loop
    execute format('create policy add on %I for insert to feelcheck_app with check (athlete_id = (select feelcheck.viewer()))', t);
  end loop;
  foreach t in array array['check_ins','sessions'] loop
    execute format('grant update on %I to feelcheck_app', t);
    execute format('create policy change on %I for update to feelcheck_app using (athlete_id = (select feelcheck.viewer()))', t);
  end loop;
  -- Derived from the above in the same transaction, by the athlete or by a coach whose flag changed the verdict.
  foreach t in array array['assessments','athlete_days'] loop
    execute format('create policy derive on %I for insert to feelcheck_app with check (athlete_id = any ((select feelcheck.visible_athletes())::uuid[]))', t);
  end loop;
end $$;
--> statement-breakpoint
grant update, delete on athlete_days to feelcheck_app;
--> statement-breakpoint
create policy clear on athlete_days for delete to feelcheck_app using (athlete_id = any ((select feelcheck.visible_athletes())::uuid[]));
--> statement-breakpoint
create policy rederive on athlete_days for update to feelcheck_app using (athlete_id = any ((select feelcheck.visible_athletes())::uuid[]));
--> statement-breakpoint
-- Flags: a coach raises in their own name, the engine in nobody's; orders come from coaches alone.
create policy raise on flags for insert to feelcheck_app with check (
  (raised_by is null and "order" is null and athlete_id = any ((select feelcheck.visible_athletes())::uuid[]))
  or (raised_by = (select feelcheck.viewer()) and athlete_id = any ((select feelcheck.coached_athletes())::uuid[])));
--> statement-breakpoint
grant update (severity, reason, until, acknowledged_at, resolved_at, resolved_by) on flags to feelcheck_app;
--> statement-breakpoint
create policy change on flags for update to feelcheck_app using (athlete_id = any ((select feelcheck.visible_athletes())::uuid[]));
--> statement-breakpoint
-- An athlete may acknowledge a flag; the engine, in their name, may worsen its own and close all but a referral.
-- Only a coach may do more.
create function feelcheck.guard_flag() returns trigger language plpgsql as $$
begin
  if current_user <> 'feelcheck_app' or new.athlete_id = any (feelcheck.coached_athletes()) then return new; end if;
  if (new.resolved_at is distinct from old.resolved_at and (old.raised_by is not null or old.severity = 'refer'))
     or new.resolved_by is distinct from old.resolved_by or new.until is distinct from old.until
     or (old.raised_by is not null and (new.severity <> old.severity or new.reason <> old.reason))
     or (old.severity = 'refer' and new.severity <> 'refer') or (old.severity = 'rest' and new.severity = 'watch') then
    raise exception 'only a coach may change this flag' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard_flag before update on flags for each row execute function feelcheck.guard_flag();
--> statement-breakpoint
create policy add on flag_events for insert to feelcheck_app with check (
  athlete_id = any ((select feelcheck.visible_athletes())::uuid[])
  and (by is null or by = (select feelcheck.viewer())));
--> statement-breakpoint
create policy add on clearances for insert to feelcheck_app with check (
  by = (select feelcheck.viewer()) and athlete_id = any ((select feelcheck.coached_athletes())::uuid[]));
--> statement-breakpoint
create policy add on notes for insert to feelcheck_app with check (
  author_id = (select feelcheck.viewer()) and athlete_id = any ((select feelcheck.visible_athletes())::uuid[]));
--> statement-breakpoint
grant update (removed_at) on notes to feelcheck_app;
--> statement-breakpoint
create policy remove on notes for update to feelcheck_app
  using (author_id = (select feelcheck.viewer()) and athlete_id = any ((select feelcheck.visible_athletes())::uuid[]));
