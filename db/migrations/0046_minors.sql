-- Athletes under their team's age: the year of birth, a guardian's consent, and nothing about a body before it
-- (docs/decisions/089, 092).
alter table teams add column consent_age integer default 16 not null
  constraint teams_consent_age check (consent_age between 13 and 18);
--> statement-breakpoint
grant update (consent_age) on teams to feelcheck_app;
--> statement-breakpoint
create table ages (
  athlete_id uuid primary key references users (id) on delete cascade,
  birth_year integer,
  at timestamp with time zone default now() not null,
  asked_at timestamp with time zone
);
--> statement-breakpoint
create table consents (
  athlete_id uuid not null references users (id) on delete cascade,
  id uuid not null,
  email text not null,
  teams jsonb not null,
  version integer not null,
  asked_at timestamp with time zone default now() not null,
  expires_at timestamp with time zone not null,
  replaced_at timestamp with time zone,
  given_at timestamp with time zone,
  declined_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  primary key (athlete_id, id)
);
--> statement-breakpoint
create index consents_id on consents (id);
--> statement-breakpoint
alter table ages enable row level security;
--> statement-breakpoint
alter table ages force row level security;
--> statement-breakpoint
alter table consents enable row level security;
--> statement-breakpoint
alter table consents force row level security;
--> statement-breakpoint
grant select, insert, update, delete on ages, consents to feelcheck_system;
--> statement-breakpoint
create policy system on ages to feelcheck_system using (true) with check (true);
--> statement-breakpoint
create policy system on consents to feelcheck_system using (true) with check (true);
--> statement-breakpoint
-- Read by the athlete alone, and written by nobody but the system: a consent is a guardian's, who has no account.
grant select on ages, consents to feelcheck_app;
--> statement-breakpoint
create policy see on ages for select to feelcheck_app using (athlete_id = feelcheck.viewer());
--> statement-breakpoint
create policy see on consents for select to feelcheck_app using (athlete_id = feelcheck.viewer());
--> statement-breakpoint
-- Whether an athlete is under the age of their teams, of several the highest, and 16 where they have none. The year alone is known,
-- so they are until the year in which they reach it is over, where they are.
create function feelcheck.under_age(athlete uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ select coalesce((select extract(year from feelcheck.local_date(now(), u.time_zone)) - a.birth_year
      <= coalesce((select max(t.consent_age) from public.memberships m join public.teams t on t.id = m.team_id
        where m.user_id = athlete and m.role = 'athlete' and m.ended_at is null), 16)
    from public.ages a join public.users u on u.id = a.athlete_id where a.athlete_id = athlete), false) $$;
--> statement-breakpoint
-- Whether a consent holds that names every team they train with.
create function feelcheck.agreed(athlete uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ select exists (select from public.consents c
    where c.athlete_id = athlete and c.given_at is not null and c.withdrawn_at is null
      and not exists (select from public.memberships m where m.user_id = athlete and m.role = 'athlete' and m.ended_at is null
        and not c.teams @> jsonb_build_array(jsonb_build_object('id', m.team_id)))) $$;
--> statement-breakpoint
-- Whether anything about an athlete's body may be kept.
create function feelcheck.may_keep(athlete uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ select not feelcheck.under_age(athlete) or feelcheck.agreed(athlete) $$;
--> statement-breakpoint
-- Whether a team sees what is kept of an athlete: not before a guardian has agreed to that team, nor after a withdrawal. Who trained
-- with it before they told their year is seen as before, until a guardian says otherwise.
create function feelcheck.shown_to(team uuid, athlete uuid, since timestamptz) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ select not feelcheck.under_age(athlete)
    or exists (select from public.consents c where c.athlete_id = athlete and c.given_at is not null and c.withdrawn_at is null
      and c.teams @> jsonb_build_array(jsonb_build_object('id', team)))
    or (since < (select a.at from public.ages a where a.athlete_id = athlete)
      and not exists (select from public.consents c where c.athlete_id = athlete and c.withdrawn_at is not null)) $$;
--> statement-breakpoint
-- Whether a guardian has ended it all: the account goes at the date that followed from their word.
create function feelcheck.guardian_ends(athlete uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ select exists (select from public.consents c join public.users u on u.id = c.athlete_id
    where c.athlete_id = athlete and u.delete_after = coalesce(c.withdrawn_at, c.declined_at) + interval '168 hours')
    and feelcheck.under_age(athlete) $$;
--> statement-breakpoint
-- What a person's own pages say of it: whether their year is to be asked, and whether a consent waits or was withdrawn.
create function feelcheck.age_standing(who uuid) returns jsonb language sql stable security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ select jsonb_build_object(
      'asksYear', exists (select from public.memberships m join public.users u on u.id = m.user_id
          where m.user_id = who and m.role = 'athlete' and m.ended_at is null and not u.is_demo)
        and not exists (select from public.ages a where a.athlete_id = who and a.asked_at is not null),
      'consent', case when feelcheck.may_keep(who) then null
        when feelcheck.guardian_ends(who) then 'ended' else 'waits' end) $$;
--> statement-breakpoint
-- Of which athletes of a team a consent waits, for its owners: nothing more than that. The id makes the link that an owner hands over
-- where the server has no mail.
create function feelcheck.waiting_consents(of_team uuid) returns jsonb language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ begin
    if not of_team = any (feelcheck.teams_as('{owner}')) then return '[]'; end if;
    return (select coalesce(jsonb_agg(jsonb_build_object('athleteId', m.user_id, 'id', (select c.id from public.consents c
        where c.athlete_id = m.user_id and c.given_at is null and c.declined_at is null and c.replaced_at is null
          and c.expires_at > now() order by c.asked_at desc limit 1))), '[]')
      from public.memberships m where m.team_id = of_team and m.role = 'athlete' and m.ended_at is null
        and not feelcheck.may_keep(m.user_id));
  end $$;
--> statement-breakpoint
-- An owner asks an athlete of theirs to look at their year of birth again. Answers whether it did.
create function feelcheck.ask_birth_year_again(membership uuid) returns boolean language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ begin
    insert into public.ages (athlete_id) select m.user_id from public.memberships m
      where m.id = membership and m.role = 'athlete' and m.ended_at is null and m.team_id = any (feelcheck.teams_as('{owner}'))
      on conflict (athlete_id) do update set asked_at = null;
    return found;
  end $$;
--> statement-breakpoint
-- The one place that keeps anything about a body from being written before a guardian has agreed, whoever writes and on whichever way.
-- It comes before the policies, so that its sentence is told; who may not even know the athlete hears theirs.
create function feelcheck.guard_body() returns trigger language plpgsql as $$
begin
  if current_user <> 'feelcheck_app' or current_setting('feelcheck.may_keep', true) = new.athlete_id::text
    or not coalesce(feelcheck.knows(new.athlete_id), false) then return new; end if;
  if not feelcheck.may_keep(new.athlete_id) then
    raise exception 'a guardian''s consent waits' using errcode = 'FC001';
  end if;
  -- Asked once a transaction for an athlete: an import writes thousands of rows.
  perform set_config('feelcheck.may_keep', new.athlete_id::text, true);
  return new;
end $$;
--> statement-breakpoint
do $$
declare guarded text;
begin
  foreach guarded in array array['check_ins', 'check_in_versions', 'morning_measures', 'earlier_injuries', 'feel_checks', 'sessions',
    'clearances', 'notes', 'talks', 'injuries', 'diagnoses', 'care_notes', 'ladders', 'ladder_steps', 'ladder_holds', 'days_off',
    'weekly_health', 'zone_sets', 'plans', 'imported_files', 'session_merges'] loop
    execute format('create trigger guard_body before insert or update on %I for each row execute function feelcheck.guard_body()', guarded);
  end loop;
end $$;
--> statement-breakpoint
-- The engine's own flag follows from what was kept before, and ends with it.
create trigger guard_body before insert or update on flags for each row when (not new.by_engine)
  execute function feelcheck.guard_body();
--> statement-breakpoint
-- What a guardian has ended is theirs to take back, not the athlete's.
create function feelcheck.guard_deletion() returns trigger language plpgsql as $$
begin
  if current_user = 'feelcheck_app' and feelcheck.guardian_ends(old.id) then
    raise exception 'a guardian has ended this' using errcode = 'FC002';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard_deletion before update of delete_after on users for each row
  when (old.delete_after is not null and (new.delete_after is null or new.delete_after > old.delete_after))
  execute function feelcheck.guard_deletion();
--> statement-breakpoint
-- A guardian who has agreed is told of an urgent sign: once a day and urgency, of today or yesterday.
create function feelcheck.tell_guardian() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ begin
    if new.date >= feelcheck.local_date(now(), (select u.time_zone from public.users u where u.id = new.athlete_id)) - 1
      and feelcheck.under_age(new.athlete_id)
      and exists (select from public.consents c where c.athlete_id = new.athlete_id and c.given_at is not null
        and c.withdrawn_at is null) then
      insert into public.jobs (athlete_id, id, kind, key, payload)
        values (new.athlete_id, gen_random_uuid(), 'tell guardian', new.date || ' ' || (new.output ->> 'urgency'), '{}')
        on conflict do nothing;
    end if;
    return null;
  end $$;
--> statement-breakpoint
create trigger tell_guardian after insert on assessments for each row
  when (new.output ->> 'urgency' in ('now', 'today') and new.trigger not in ('upgrade', 'replay'))
  execute function feelcheck.tell_guardian();
--> statement-breakpoint
-- As before, without those of whom a team may not see anything yet.
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
    young uuid[] := '{}';
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
    -- Whoever may be under an age that a team can set: of all others nothing more is asked.
    if coached <> '{}' or cared <> '{}' then
      select coalesce(array_agg(a.athlete_id), '{}') into young
        from public.memberships m join public.ages a on a.athlete_id = m.user_id
        where m.team_id = any(coached || cared) and m.role = 'athlete' and m.ended_at is null
          and a.birth_year >= extract(year from now()) - 19;
    end if;
    if coached <> '{}' then
      select coalesce(array_agg(distinct user_id), '{}') || me,
          coalesce(string_agg(distinct user_id::text, ',') filter (where team_id = any(owned)), '')
        into visible, of_owned
        from public.memberships
        where role = 'athlete' and ended_at is null and user_id <> me and team_id = any(coached)
          and (user_id <> all(young) or feelcheck.shown_to(team_id, user_id, joined_at));
      select coalesce(string_agg(id::text, ','), '') into groups from public.groups where team_id = any(coached);
    end if;
    if cared <> '{}' then
      select coalesce(array_agg(distinct m.user_id), '{}') into care
        from public.memberships m join public.users u on u.id = m.user_id
        where m.role = 'athlete' and m.ended_at is null and m.team_id = any(cared) and m.user_id <> all(visible)
          and (m.user_id <> all(young) or feelcheck.shown_to(m.team_id, m.user_id, m.joined_at))
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
revoke all on function feelcheck.under_age(uuid), feelcheck.agreed(uuid), feelcheck.may_keep(uuid), feelcheck.guardian_ends(uuid),
  feelcheck.shown_to(uuid, uuid, timestamptz), feelcheck.age_standing(uuid), feelcheck.waiting_consents(uuid),
  feelcheck.ask_birth_year_again(uuid), feelcheck.tell_guardian() from public;
--> statement-breakpoint
grant create on schema feelcheck to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.under_age(uuid) owner to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.agreed(uuid) owner to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.may_keep(uuid) owner to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.shown_to(uuid, uuid, timestamptz) owner to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.guardian_ends(uuid) owner to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.age_standing(uuid) owner to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.waiting_consents(uuid) owner to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.ask_birth_year_again(uuid) owner to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.tell_guardian() owner to feelcheck_system;
--> statement-breakpoint
revoke create on schema feelcheck from feelcheck_system;
--> statement-breakpoint
grant execute on function feelcheck.may_keep(uuid), feelcheck.guardian_ends(uuid), feelcheck.waiting_consents(uuid),
  feelcheck.ask_birth_year_again(uuid) to feelcheck_app;
