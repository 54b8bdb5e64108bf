-- A professional (physiotherapist, doctor) of a team sees those of its athletes who are in care, and records what they
-- allow. Nothing else of the team (docs/decisions/055).
alter table memberships add constraint memberships_role check (role in ('owner', 'coach', 'professional', 'athlete'));
--> statement-breakpoint
alter table invites add constraint invites_role check (role in ('coach', 'professional', 'athlete'));
--> statement-breakpoint
-- Whether an athlete is in care on a local date of theirs: flagged, held back until somebody has looked, or cleared until
-- a day that is not over.
create function feelcheck.needs_care(athlete uuid, today date) returns boolean language sql stable
  set search_path = pg_catalog, public, pg_temp
  as $$ select exists (select from public.flags where athlete_id = athlete and resolved_at is null and left_at is null
      and (until is null or until >= today))
    or exists (select from public.clearances where athlete_id = athlete and until >= today)
    or exists (select from public.athlete_days d where d.athlete_id = athlete and d.locks and not exists (
      select from public.clearances c where c.athlete_id = d.athlete_id and c.date >= d.date)) $$;
--> statement-breakpoint
-- An athlete whom the viewer sees as a professional alone. Where they coach them too, they see them as a coach.
create function feelcheck.cares_for(athlete uuid) returns boolean language sql stable parallel safe
  as $$ select feelcheck.listed('feelcheck.care', athlete) $$;
--> statement-breakpoint
create function feelcheck.professional_of(team uuid) returns boolean language sql stable parallel safe
  as $$ select feelcheck.listed('feelcheck.cared_teams', team) $$;
--> statement-breakpoint
create or replace function feelcheck.coaches(athlete uuid) returns boolean language sql stable parallel safe
  as $$ select feelcheck.sees(athlete) and athlete <> feelcheck.viewer() and not feelcheck.cares_for(athlete) $$;
--> statement-breakpoint
-- Whose name the viewer may read besides whom they see: the coaches, owners and professionals of their teams, and where
-- they coach its athletes.
create or replace function feelcheck.visible_people() returns uuid[] language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ declare
    teams uuid[] := feelcheck.teams_as('{owner,coach,professional,athlete}');
    coached uuid[] := feelcheck.teams_as('{owner,coach}');
  begin return (select array_remove(coalesce(array_agg(distinct user_id), '{}') || feelcheck.viewer(), null)
      from public.memberships where ended_at is null and team_id = any(teams)
        and (role <> 'athlete' or team_id = any(coached))); end $$;
--> statement-breakpoint
create or replace function feelcheck.settle() returns void language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ declare
    me uuid := feelcheck.viewer();
    teams uuid[];
    coached uuid[];
    owned uuid[];
    cared uuid[];
    spells text;
    visible uuid[] := array[me];
    care uuid[] := '{}';
    of_owned text := '';
    groups text := '';
  begin
    if me is null then return; end if;
    select coalesce(array_agg(distinct team_id) filter (where ended_at is null), '{}'),
        coalesce(array_agg(distinct team_id) filter (where ended_at is null and role in ('owner', 'coach')), '{}'),
        coalesce(array_agg(distinct team_id) filter (where ended_at is null and role = 'owner'), '{}'),
        coalesce(array_agg(distinct team_id) filter (where ended_at is null and role = 'professional'), '{}'),
        coalesce(jsonb_agg(jsonb_build_object('team', team_id, 'since', joined_at, 'until', ended_at))
          filter (where role = 'athlete'), '[]')::text
      into teams, coached, owned, cared, spells
      from public.memberships where user_id = me;
    if coached <> '{}' then
      select coalesce(array_agg(distinct user_id), '{}') || me,
          coalesce(string_agg(distinct user_id::text, ',') filter (where team_id = any(owned)), '')
        into visible, of_owned
        from public.memberships
        where role = 'athlete' and ended_at is null and user_id <> me and team_id = any(coached);
      select coalesce(string_agg(id::text, ','), '') into groups from public.groups where team_id = any(coached);
    end if;
    if cared <> '{}' then
      select coalesce(array_agg(distinct m.user_id), '{}') into care
        from public.memberships m join public.users u on u.id = m.user_id
        where m.role = 'athlete' and m.ended_at is null and m.team_id = any(cared) and m.user_id <> all(visible)
          and feelcheck.needs_care(m.user_id, feelcheck.local_date(now(), u.time_zone));
      visible := visible || care;
    end if;
    perform set_config('feelcheck.visible_' || list, coalesce(ids, ''), true)
      from generate_series(0, 15) list left join (select uuid_hash(id) & 15 as hash, string_agg(id::text, ',') as ids
        from unnest(visible) id group by 1) settled on hash = list;
    perform set_config('feelcheck.names', coalesce((select string_agg(id::text, ',') from (
        select unnest(feelcheck.visible_people()) except select unnest(visible)) staff(id)), ''), true),
      set_config('feelcheck.owned', of_owned, true),
      set_config('feelcheck.care', array_to_string(care, ','), true),
      set_config('feelcheck.cared_teams', array_to_string(cared, ','), true),
      set_config('feelcheck.teams', array_to_string(teams, ','), true),
      set_config('feelcheck.coached_teams', array_to_string(coached, ','), true),
      set_config('feelcheck.owned_teams', array_to_string(owned, ','), true),
      set_config('feelcheck.coached_groups', groups, true),
      set_config('feelcheck.own_groups', coalesce((
        select string_agg(group_id::text, ',') from public.group_members where athlete_id = me), ''), true),
      set_config('feelcheck.spells', spells, true);
  end $$;
--> statement-breakpoint
alter policy see on memberships using (
  user_id = feelcheck.viewer()
  or feelcheck.owner_of(team_id)
  or (ended_at is null and feelcheck.coach_of(team_id))
  or (ended_at is null and role <> 'athlete' and feelcheck.member_of(team_id))
  or (ended_at is null and role = 'athlete' and feelcheck.professional_of(team_id) and feelcheck.cares_for(user_id)));
--> statement-breakpoint
alter policy add on clearances with check (by = feelcheck.viewer()
  and (feelcheck.coaches(athlete_id) or feelcheck.cares_for(athlete_id)
    or (athlete_id = feelcheck.viewer() and told_by is not null)));
--> statement-breakpoint
alter policy add on access_log with check (
  viewer_id = feelcheck.viewer() and (feelcheck.coaches(athlete_id) or feelcheck.cares_for(athlete_id)));
--> statement-breakpoint
alter policy count on access_log using (
  viewer_id = feelcheck.viewer() and (feelcheck.coaches(athlete_id) or feelcheck.cares_for(athlete_id)));
--> statement-breakpoint
-- What a professional sees and does not write. Verdicts and the rollup follow from a clearance, as does the engine's flag.
alter policy add on notes with check (author_id = feelcheck.viewer()
  and (athlete_id = feelcheck.viewer() or feelcheck.coaches(athlete_id)));
--> statement-breakpoint
alter policy remove on notes using (author_id = feelcheck.viewer()
  and (athlete_id = feelcheck.viewer() or feelcheck.coaches(athlete_id)));
--> statement-breakpoint
alter policy add on zone_sets with check (made_by = feelcheck.viewer()
  and (athlete_id = feelcheck.viewer() or feelcheck.coaches(athlete_id)));
--> statement-breakpoint
alter policy change on zone_sets using (athlete_id = feelcheck.viewer() or feelcheck.coaches(athlete_id))
  with check (made_by = feelcheck.viewer() and (athlete_id = feelcheck.viewer() or feelcheck.coaches(athlete_id)));
--> statement-breakpoint
alter policy add on jobs with check (state = 'waiting'
  and (athlete_id = feelcheck.viewer() or feelcheck.coaches(athlete_id)));
--> statement-breakpoint
-- A professional closes a referral in their own name, and no other flag; the engine in their name what it may in the athlete's.
create or replace function feelcheck.guard_flag() returns trigger language plpgsql as $$
begin
  if current_user <> 'feelcheck_app' then return new; end if;
  if new.raised_by is distinct from old.raised_by and (old.by_engine or old.raised_by is not null
      or new.raised_by is distinct from feelcheck.viewer() or not feelcheck.coaches(new.athlete_id)) then
    raise exception 'only a flag without an author can be taken over' using errcode = 'insufficient_privilege';
  end if;
  if feelcheck.coaches(new.athlete_id) then return new; end if;
  if feelcheck.cares_for(new.athlete_id) then
    if new.acknowledged_at is distinct from old.acknowledged_at then
      raise exception 'only the athlete or a coach acknowledges a flag' using errcode = 'insufficient_privilege';
    end if;
    if old.severity = 'refer' and old.resolved_at is null and new.resolved_by = feelcheck.viewer()
      and (new.severity, new.reason, new.until, new.found_on) is not distinct from (old.severity, old.reason, old.until, old.found_on)
    then
      return new;
    end if;
  end if;
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
