-- Who sees whom is settled once, when a transaction begins, and kept in settings that end with it. Policies compare a row
-- with these settings: they ask no table and hold no subquery (docs/decisions/054).
create index memberships_person on memberships (user_id);
--> statement-breakpoint
create index group_members_athlete on group_members (athlete_id);
--> statement-breakpoint
create or replace function feelcheck.viewer() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('feelcheck.viewer', true), '')::uuid $$;
--> statement-breakpoint
-- Whether an id stands in a list of a setting: ids joined by commas, each 36 characters, so that none is found askew.
create function feelcheck.listed(list text, id uuid) returns boolean language sql stable parallel safe
  as $$ select strpos(current_setting(list, true), id::text) > 0 $$;
--> statement-breakpoint
-- An athlete whose data the viewer sees: themselves, and whom they coach. In sixteen lists by a hash of the id, since this
-- is asked for every row of a roster: a list of all would be read to its middle each time.
create function feelcheck.sees(athlete uuid) returns boolean language sql stable parallel safe
  as $$ select strpos(current_setting((array['feelcheck.visible_0', 'feelcheck.visible_1', 'feelcheck.visible_2',
      'feelcheck.visible_3', 'feelcheck.visible_4', 'feelcheck.visible_5', 'feelcheck.visible_6', 'feelcheck.visible_7',
      'feelcheck.visible_8', 'feelcheck.visible_9', 'feelcheck.visible_10', 'feelcheck.visible_11', 'feelcheck.visible_12',
      'feelcheck.visible_13', 'feelcheck.visible_14', 'feelcheck.visible_15'])[1 + (uuid_hash(athlete) & 15)], true),
    athlete::text) > 0 $$;
--> statement-breakpoint
-- An athlete whom the viewer coaches: never themselves, nobody clears or flags themselves.
create function feelcheck.coaches(athlete uuid) returns boolean language sql stable parallel safe
  as $$ select feelcheck.sees(athlete) and athlete <> feelcheck.viewer() $$;
--> statement-breakpoint
-- An athlete of a team that the viewer owns.
create function feelcheck.owns(athlete uuid) returns boolean language sql stable parallel safe
  as $$ select feelcheck.listed('feelcheck.owned', athlete) $$;
--> statement-breakpoint
-- Somebody whose name the viewer may read.
create function feelcheck.knows(person uuid) returns boolean language sql stable parallel safe
  as $$ select feelcheck.sees(person) or feelcheck.listed('feelcheck.names', person) $$;
--> statement-breakpoint
create function feelcheck.member_of(team uuid) returns boolean language sql stable parallel safe
  as $$ select feelcheck.listed('feelcheck.teams', team) $$;
--> statement-breakpoint
create function feelcheck.coach_of(team uuid) returns boolean language sql stable parallel safe
  as $$ select feelcheck.listed('feelcheck.coached_teams', team) $$;
--> statement-breakpoint
create function feelcheck.owner_of(team uuid) returns boolean language sql stable parallel safe
  as $$ select feelcheck.listed('feelcheck.owned_teams', team) $$;
--> statement-breakpoint
create function feelcheck.coaches_group(id uuid) returns boolean language sql stable parallel safe
  as $$ select feelcheck.listed('feelcheck.coached_groups', id) $$;
--> statement-breakpoint
create function feelcheck.in_group(id uuid) returns boolean language sql stable parallel safe
  as $$ select feelcheck.listed('feelcheck.own_groups', id) $$;
--> statement-breakpoint
-- Whether the viewer was an athlete of a team at an instant, or until that day: ended memberships count.
create function feelcheck.trained_then(of_team uuid, at timestamptz, day date) returns boolean language plpgsql stable parallel safe
  as $$ begin return exists (
    select from jsonb_to_recordset(nullif(current_setting('feelcheck.spells', true), '')::jsonb)
        as spell(team uuid, since timestamptz, until timestamptz)
      where spell.team = of_team and spell.since <= at and (spell.until is null or spell.until >= day)); end $$;
--> statement-breakpoint
-- Whose name the viewer may read: the athletes they coach, the coaches and owners of their teams, and themselves.
create or replace function feelcheck.visible_people() returns uuid[] language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ declare
    teams uuid[] := feelcheck.teams_as('{owner,coach,athlete}');
    coached uuid[] := feelcheck.teams_as('{owner,coach}');
  begin return (select array_remove(coalesce(array_agg(distinct user_id), '{}') || feelcheck.viewer(), null)
      from public.memberships where ended_at is null and team_id = any(teams)
        and (role in ('owner', 'coach') or team_id = any(coached))); end $$;
--> statement-breakpoint
-- Works out whom the viewer sees and sets it for the transaction. Asked when it begins, and again by whatever in it
-- changes who belongs to whom.
create function feelcheck.settle() returns void language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ declare
    me uuid := feelcheck.viewer();
    teams uuid[];
    coached uuid[];
    owned uuid[];
    spells text;
    visible uuid[] := array[me];
    of_owned text := '';
    groups text := '';
  begin
    if me is null then return; end if;
    select coalesce(array_agg(distinct team_id) filter (where ended_at is null), '{}'),
        coalesce(array_agg(distinct team_id) filter (where ended_at is null and role in ('owner', 'coach')), '{}'),
        coalesce(array_agg(distinct team_id) filter (where ended_at is null and role = 'owner'), '{}'),
        coalesce(jsonb_agg(jsonb_build_object('team', team_id, 'since', joined_at, 'until', ended_at))
          filter (where role = 'athlete'), '[]')::text
      into teams, coached, owned, spells
      from public.memberships where user_id = me;
    if coached <> '{}' then
      select coalesce(array_agg(distinct user_id), '{}') || me,
          coalesce(string_agg(distinct user_id::text, ',') filter (where team_id = any(owned)), '')
        into visible, of_owned
        from public.memberships
        where role = 'athlete' and ended_at is null and user_id <> me and team_id = any(coached);
      select coalesce(string_agg(id::text, ','), '') into groups from public.groups where team_id = any(coached);
    end if;
    perform set_config('feelcheck.visible_' || list, coalesce(ids, ''), true)
      from generate_series(0, 15) list left join (select uuid_hash(id) & 15 as hash, string_agg(id::text, ',') as ids
        from unnest(visible) id group by 1) settled on hash = list;
    perform set_config('feelcheck.names', coalesce((select string_agg(id::text, ',') from (
        select unnest(feelcheck.visible_people()) except select unnest(visible)) staff(id)), ''), true),
      set_config('feelcheck.owned', of_owned, true),
      set_config('feelcheck.teams', array_to_string(teams, ','), true),
      set_config('feelcheck.coached_teams', array_to_string(coached, ','), true),
      set_config('feelcheck.owned_teams', array_to_string(owned, ','), true),
      set_config('feelcheck.coached_groups', groups, true),
      set_config('feelcheck.own_groups', coalesce((
        select string_agg(group_id::text, ',') from public.group_members where athlete_id = me), ''), true),
      set_config('feelcheck.spells', spells, true);
  end $$;
--> statement-breakpoint
create function feelcheck.settle_again() returns trigger language plpgsql
  as $$ begin perform feelcheck.settle(); return null; end $$;
--> statement-breakpoint
create trigger settle_again after insert or update or delete on memberships
  for each statement execute function feelcheck.settle_again();
--> statement-breakpoint
create trigger settle_again after insert or delete on groups
  for each statement execute function feelcheck.settle_again();
--> statement-breakpoint
create trigger settle_again after insert or delete on group_members
  for each statement execute function feelcheck.settle_again();
--> statement-breakpoint
alter policy see on users using (feelcheck.knows(id));
--> statement-breakpoint
alter policy own on users using (id = feelcheck.viewer());
--> statement-breakpoint
alter policy own on sign_ins using (user_id = feelcheck.viewer());
--> statement-breakpoint
alter policy see on teams using (feelcheck.member_of(id));
--> statement-breakpoint
alter policy owned on teams using (feelcheck.owner_of(id));
--> statement-breakpoint
alter policy see on memberships using (
  user_id = feelcheck.viewer()
  or feelcheck.owner_of(team_id)
  or (ended_at is null and feelcheck.coach_of(team_id))
  or (ended_at is null and role <> 'athlete' and feelcheck.member_of(team_id)));
--> statement-breakpoint
alter policy leave on memberships
  using (ended_at is null and (user_id = feelcheck.viewer() or feelcheck.owner_of(team_id)))
  with check (ended_at is not null);
--> statement-breakpoint
alter policy see on invites using (feelcheck.coach_of(team_id));
--> statement-breakpoint
alter policy make on invites with check (
  created_by = feelcheck.viewer() and uses = 0 and feelcheck.coach_of(team_id)
  and (role = 'athlete' or feelcheck.owner_of(team_id)));
--> statement-breakpoint
alter policy revoke on invites using (feelcheck.coach_of(team_id));
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['check_ins','check_in_versions','feel_checks','sessions','assessments','athlete_days','flags',
    'flag_events','clearances','notes','zone_sets','jobs','plans','morning_measures','earlier_injuries']
  loop
    execute format('alter policy see on %I using (feelcheck.sees(athlete_id))', t);
  end loop;
  foreach t in array array['check_ins','check_in_versions','feel_checks','sessions','morning_measures','earlier_injuries'] loop
    execute format('alter policy add on %I with check (athlete_id = feelcheck.viewer())', t);
  end loop;
  foreach t in array array['check_ins','sessions','morning_measures'] loop
    execute format('alter policy change on %I using (athlete_id = feelcheck.viewer())', t);
  end loop;
  foreach t in array array['imported_files','column_mappings','calendar_feeds','session_merges','sport_words'] loop
    execute format('alter policy own on %I using (athlete_id = feelcheck.viewer()) with check (athlete_id = feelcheck.viewer())', t);
  end loop;
  foreach t in array array['assessments','athlete_days'] loop
    execute format('alter policy derive on %I with check (feelcheck.sees(athlete_id))', t);
  end loop;
end $$;
--> statement-breakpoint
alter policy take_back on check_ins using (athlete_id = feelcheck.viewer() and file_id is not null and revision = 1);
--> statement-breakpoint
alter policy remove on morning_measures using (athlete_id = feelcheck.viewer());
--> statement-breakpoint
alter policy remove on earlier_injuries using (athlete_id = feelcheck.viewer());
--> statement-breakpoint
alter policy add_owned on check_ins with check (
  imported_by = feelcheck.viewer() and file_id is not null and feelcheck.owns(athlete_id));
--> statement-breakpoint
alter policy add_owned on sessions with check (
  imported_by = feelcheck.viewer() and file_id is not null and feelcheck.owns(athlete_id));
--> statement-breakpoint
alter policy add_owned on morning_measures with check (imported_by = feelcheck.viewer() and feelcheck.owns(athlete_id));
--> statement-breakpoint
alter policy add_owned on imported_files with check (imported_by = feelcheck.viewer() and feelcheck.owns(athlete_id));
--> statement-breakpoint
alter policy clear on athlete_days using (feelcheck.sees(athlete_id));
--> statement-breakpoint
alter policy rederive on athlete_days using (feelcheck.sees(athlete_id));
--> statement-breakpoint
alter policy raise on flags with check (left_at is null and (
  (by_engine and raised_by is null and "order" is null and feelcheck.sees(athlete_id))
  or (not by_engine and raised_by = feelcheck.viewer() and feelcheck.coaches(athlete_id))));
--> statement-breakpoint
alter policy change on flags using (feelcheck.sees(athlete_id));
--> statement-breakpoint
alter policy add on flag_events with check (
  feelcheck.sees(athlete_id) and (by is null or by = feelcheck.viewer()));
--> statement-breakpoint
alter policy add on clearances with check (by = feelcheck.viewer()
  and (feelcheck.coaches(athlete_id) or (athlete_id = feelcheck.viewer() and told_by is not null)));
--> statement-breakpoint
alter policy add on notes with check (author_id = feelcheck.viewer() and feelcheck.sees(athlete_id));
--> statement-breakpoint
alter policy remove on notes using (author_id = feelcheck.viewer() and feelcheck.sees(athlete_id));
--> statement-breakpoint
alter policy add on zone_sets with check (made_by = feelcheck.viewer() and feelcheck.sees(athlete_id));
--> statement-breakpoint
alter policy change on zone_sets using (feelcheck.sees(athlete_id))
  with check (made_by = feelcheck.viewer() and feelcheck.sees(athlete_id));
--> statement-breakpoint
alter policy add on jobs with check (state = 'waiting' and feelcheck.sees(athlete_id));
--> statement-breakpoint
alter policy add on plans with check (planned_by = feelcheck.viewer() and feelcheck.coaches(athlete_id));
--> statement-breakpoint
alter policy change on plans using (feelcheck.coaches(athlete_id))
  with check (planned_by = feelcheck.viewer() and feelcheck.coaches(athlete_id));
--> statement-breakpoint
alter policy coached on groups using (feelcheck.coach_of(team_id)) with check (feelcheck.coach_of(team_id));
--> statement-breakpoint
alter policy own on groups using (feelcheck.in_group(id));
--> statement-breakpoint
alter policy coached on group_members
  using (feelcheck.coaches_group(group_id) and feelcheck.coaches(athlete_id))
  with check (feelcheck.coaches_group(group_id) and feelcheck.coaches(athlete_id));
--> statement-breakpoint
alter policy own on group_members using (athlete_id = feelcheck.viewer());
--> statement-breakpoint
alter policy own on saved_views using (user_id = feelcheck.viewer()) with check (user_id = feelcheck.viewer());
--> statement-breakpoint
alter policy see on access_log using (athlete_id = feelcheck.viewer() or viewer_id = feelcheck.viewer());
--> statement-breakpoint
alter policy add on access_log with check (viewer_id = feelcheck.viewer() and feelcheck.coaches(athlete_id));
--> statement-breakpoint
alter policy count on access_log using (viewer_id = feelcheck.viewer() and feelcheck.coaches(athlete_id));
--> statement-breakpoint
alter policy see on team_looks using (
  viewer_id = feelcheck.viewer() or feelcheck.trained_then(team_id, at, date));
--> statement-breakpoint
alter policy add on team_looks with check (viewer_id = feelcheck.viewer() and feelcheck.coach_of(team_id));
--> statement-breakpoint
alter policy again on team_looks using (viewer_id = feelcheck.viewer() and feelcheck.coach_of(team_id));
--> statement-breakpoint
create or replace function feelcheck.guard_flag() returns trigger language plpgsql as $$
begin
  if current_user <> 'feelcheck_app' then return new; end if;
  if new.raised_by is distinct from old.raised_by and (old.by_engine or old.raised_by is not null
      or new.raised_by is distinct from feelcheck.viewer() or not feelcheck.coaches(new.athlete_id)) then
    raise exception 'only a flag without an author can be taken over' using errcode = 'insufficient_privilege';
  end if;
  if feelcheck.coaches(new.athlete_id) then return new; end if;
  if ((new.resolved_at is distinct from old.resolved_at or new.closed_on is distinct from old.closed_on)
        and (not old.by_engine or old.severity = 'refer'))
     or new.resolved_by is distinct from old.resolved_by or new.until is distinct from old.until
     or (not old.by_engine and (new.severity <> old.severity or new.reason <> old.reason
        or new.found_on is distinct from old.found_on))
     or (old.severity = 'refer' and new.severity <> 'refer') or (old.severity = 'rest' and new.severity = 'watch') then
    raise exception 'only a coach may change this flag' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
create or replace function feelcheck.owned_by_email(addresses text[]) returns jsonb language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ declare
    me uuid := feelcheck.viewer();
    owned uuid[] := feelcheck.teams_as('{owner}');
  begin return (select coalesce(jsonb_object_agg(c.email, c.user_id), '{}') from public.credentials c
        where c.email = any(addresses) and c.user_id <> me and exists (select from public.memberships m
          where m.user_id = c.user_id and m.role = 'athlete' and m.ended_at is null and m.team_id = any(owned))); end $$;
--> statement-breakpoint
create or replace function feelcheck.muted_for(athlete uuid) returns jsonb language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ begin
    if not coalesce(feelcheck.sees(athlete), false) and current_setting('role') <> 'feelcheck_system' then return '[]'; end if;
    return (select coalesce(jsonb_agg(rule order by rule), '[]') from (
      select r.rule from public.muted_rules r
      join public.memberships m on m.team_id = r.team_id and m.user_id = athlete and m.role = 'athlete' and m.ended_at is null
      group by r.rule
      having count(*) = (select count(*) from public.memberships
        where user_id = athlete and role = 'athlete' and ended_at is null)) muted);
  end $$;
--> statement-breakpoint
alter policy see on muted_rules using (feelcheck.coach_of(team_id));
--> statement-breakpoint
alter policy add on muted_rules with check (muted_by = feelcheck.viewer() and feelcheck.owner_of(team_id));
--> statement-breakpoint
alter policy remove on muted_rules using (feelcheck.owner_of(team_id));
--> statement-breakpoint
drop function feelcheck.visible_athletes();
--> statement-breakpoint
drop function feelcheck.coached_athletes();
--> statement-breakpoint
drop function feelcheck.coached_groups();
--> statement-breakpoint
drop function feelcheck.owned_athletes();
--> statement-breakpoint
grant create on schema feelcheck to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.settle() owner to feelcheck_system;
--> statement-breakpoint
revoke create on schema feelcheck from feelcheck_system;
