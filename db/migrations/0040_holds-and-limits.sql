-- Where a limit and a hold end (docs/decisions/082). Whether whoever keeps an athlete at their stage did so as a coach or as a
-- professional; and when a hold ended with the membership of whoever gave it.
alter table ladder_holds add column by_coach boolean default true not null;
--> statement-breakpoint
alter table ladder_holds add column left_at timestamp with time zone;
--> statement-breakpoint
create function feelcheck.note_who_holds() returns trigger language plpgsql as $$
begin
  if current_user = 'feelcheck_app' then new.by_coach := not coalesce(feelcheck.cares_for(new.athlete_id), false); end if;
  return new;
end $$;
--> statement-breakpoint
create trigger note_who_holds before insert on ladder_holds for each row execute function feelcheck.note_who_holds();
--> statement-breakpoint
-- A hold of a professional is lifted by whoever cares for the athlete, or by whoever set it: a coach hastens nothing.
create function feelcheck.may_lift(athlete uuid, author uuid, by_coach boolean) returns boolean language sql stable parallel safe
  as $$ select coalesce(feelcheck.cares_for(athlete)
    or (feelcheck.coaches(athlete) and (by_coach or author = feelcheck.viewer())), false) $$;
--> statement-breakpoint
alter policy add on ladder_holds with check (by = feelcheck.viewer() and lifted_on is null and left_at is null
  and (feelcheck.coaches(athlete_id) or feelcheck.cares_for(athlete_id)));
--> statement-breakpoint
alter policy lift on ladder_holds using (feelcheck.may_lift(athlete_id, by, by_coach));
--> statement-breakpoint
-- The limit of a way back that is over is nobody's any more. Nobody is through who has a limit (lib/ladder/climb.ts), so a way back
-- with one is over where its end is written down.
create or replace function feelcheck.guard_ladder() returns trigger language plpgsql as $$
declare newest record;
begin
  if current_user <> 'feelcheck_app' or not feelcheck.coaches(new.athlete_id) then return new; end if;
  select l.top, l.ended_on into newest from public.ladders l
    where l.athlete_id = new.athlete_id order by l.at desc, l.revision desc limit 1;
  if newest.top is not null and newest.ended_on is null
    and (new.ended_on is not null or new.top is null or new.top > newest.top) then
    raise exception 'the stage a professional set is no coach''s to raise' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- Whether whoever keeps an athlete at their stage still may, in any role; where their account is gone, anybody who may as they did.
create function feelcheck.is_kept_by(athlete uuid, author uuid, as_coach boolean) returns boolean language sql stable
  set search_path = pg_catalog, public, pg_temp
  as $$ select exists (select from public.memberships a join public.memberships s on s.team_id = a.team_id
      and s.role <> 'athlete' and s.ended_at is null and s.user_id <> athlete
      and (s.user_id = author or (author is null and (s.role <> 'professional') = as_coach))
    where a.user_id = athlete and a.role = 'athlete' and a.ended_at is null) $$;
--> statement-breakpoint
-- Holds end as flags do (docs/decisions/029), and where nobody is left who could lift them.
create function feelcheck.end_holds() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ declare
    gone boolean := tg_op = 'DELETE' and not exists (select from public.users where id = old.user_id);
  begin
    if gone and old.role = 'athlete' then return null; end if;
    with ended as (
      update public.ladder_holds h set left_at = now(), lifted_on = feelcheck.local_date(now(), u.time_zone)
      from public.users u
      where u.id = h.athlete_id and h.lifted_on is null
        and case when old.role = 'athlete' then h.athlete_id = old.user_id
          else h.by = old.user_id or (h.by is null and h.athlete_id in (select user_id from public.memberships
            where team_id = old.team_id and role = 'athlete')) end
        and not feelcheck.is_kept_by(h.athlete_id, case when gone and h.by = old.user_id then null else h.by end, h.by_coach)
      returning h.athlete_id)
    insert into public.jobs (athlete_id, id, kind, state)
      select distinct athlete_id, gen_random_uuid(), 'orders', 'waiting' from ended;
    return null;
  end $$;
--> statement-breakpoint
revoke all on function feelcheck.end_holds() from public;
--> statement-breakpoint
create trigger end_holds_left after update of ended_at on memberships for each row
  when (old.ended_at is null and new.ended_at is not null) execute function feelcheck.end_holds();
--> statement-breakpoint
create trigger end_holds_gone after delete on memberships for each row
  when (old.ended_at is null) execute function feelcheck.end_holds();
--> statement-breakpoint
-- Takes a removal back with what ended by it: links, and the flags and holds of whoever may still give them, since an athlete may
-- have left the team in between.
create or replace function feelcheck.take_back_removal(membership uuid) returns boolean language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ declare
    ended public.memberships;
  begin
    select * into ended from public.memberships where id = membership;
    if not found then return false; end if;
    perform from public.teams where id = ended.team_id for no key update;
    select * into ended from public.memberships where id = membership for update;
    if not exists (select from jsonb_to_recordset(feelcheck.just_removed(ended.team_id)) as removed(id uuid)
      where removed.id = membership) then return false; end if;
    update public.memberships set ended_at = null, ended_by = null where id = membership;
    update public.invites set revoked_at = null where team_id = ended.team_id and revoked_at = ended.ended_at;
    with flagged as (
      update public.flags set left_at = null, closed_on = null
      where left_at = ended.ended_at and resolved_at is null
        and case when ended.role = 'athlete' then athlete_id = ended.user_id else raised_by = ended.user_id end
        and feelcheck.is_coached_by(athlete_id, raised_by)
      returning athlete_id),
    held as (
      update public.ladder_holds set left_at = null, lifted_on = null
      where left_at = ended.ended_at
        and case when ended.role = 'athlete' then athlete_id = ended.user_id else coalesce(by, ended.user_id) = ended.user_id end
        and feelcheck.is_kept_by(athlete_id, by, by_coach)
      returning athlete_id)
    insert into public.jobs (athlete_id, id, kind, state)
      select athlete_id, gen_random_uuid(), 'orders', 'waiting' from (select athlete_id from flagged
        union select athlete_id from held) again;
    return true;
  end $$;
--> statement-breakpoint
grant create on schema feelcheck to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.end_holds() owner to feelcheck_system;
--> statement-breakpoint
revoke create on schema feelcheck from feelcheck_system;
--> statement-breakpoint
-- What was kept before: as what somebody held was told by their memberships, and holds of who has left end now.
select set_config('role', 'feelcheck_system', true);
--> statement-breakpoint
update ladder_holds h set by_coach = false
  where exists (select from memberships s join memberships a on a.team_id = s.team_id and a.role = 'athlete'
    where a.user_id = h.athlete_id and s.user_id = h.by and s.role = 'professional'
      and s.joined_at <= h.at and (s.ended_at is null or s.ended_at > h.at))
  and not exists (select from memberships s join memberships a on a.team_id = s.team_id and a.role = 'athlete'
    where a.user_id = h.athlete_id and s.user_id = h.by and s.role in ('owner', 'coach')
      and s.joined_at <= h.at and (s.ended_at is null or s.ended_at > h.at));
--> statement-breakpoint
with ended as (
  update ladder_holds h set left_at = now(), lifted_on = feelcheck.local_date(now(), u.time_zone)
  from users u
  where u.id = h.athlete_id and h.lifted_on is null and not feelcheck.is_kept_by(h.athlete_id, h.by, h.by_coach)
  returning h.athlete_id)
insert into jobs (athlete_id, id, kind, state)
  select distinct athlete_id, gen_random_uuid(), 'orders', 'waiting' from ended;
--> statement-breakpoint
reset role;
