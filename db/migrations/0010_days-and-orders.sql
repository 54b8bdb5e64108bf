-- The date of an instant on somebody's wall calendar. A zone that this server does not know counts as UTC: a name in a
-- row must never keep anybody from leaving a team.
create function feelcheck.local_date(at timestamptz, zone text) returns date language plpgsql stable
  set search_path = public, pg_temp as $$
  begin
    return (at at time zone zone)::date;
  exception when invalid_parameter_value then
    return (at at time zone 'UTC')::date;
  end $$;
--> statement-breakpoint
-- Who raised a flag, the engine or a coach, is said by a column of its own: the coach's name goes with their account.
alter table flags add column by_engine boolean not null default false;
--> statement-breakpoint
-- The athlete's local dates: raised on, the engine's finding last made on, no longer in force from.
alter table flags add column raised_on date not null default current_date;
--> statement-breakpoint
alter table flags add column found_on date;
--> statement-breakpoint
alter table flags add column closed_on date;
--> statement-breakpoint
-- When the flag ended with the membership of whoever gave it.
alter table flags add column left_at timestamp with time zone;
--> statement-breakpoint
alter table flag_events add column by_engine boolean not null default false;
--> statement-breakpoint
-- Sessions whose effort nobody gave, and their minutes: a load without them is no load to compare.
alter table athlete_days add column sessions_unrated integer not null default 0;
--> statement-breakpoint
alter table athlete_days add column minutes_unrated real not null default 0;
--> statement-breakpoint
-- The athlete's local date on which a check-in was first written; null where nobody wrote it here (imported).
alter table check_ins add column entered_on date;
--> statement-breakpoint
-- Rises with every change, for calendars.
alter table plans add column sequence integer not null default 0;
--> statement-breakpoint
-- Fills these columns for rows from before, here and when an older backup is restored. Run as the system's role.
-- The engine gives no orders and no dates, and what it said stands in a verdict; only a coach says less than that.
create function feelcheck.fill_from_before_0010() returns void language plpgsql
  set search_path = public, pg_temp as $$
begin
  update flags f set by_engine = true where f.raised_by is null and f."order" is null and f.until is null
    and (f.severity <> 'watch' or exists (select from assessments a
      where a.athlete_id = f.athlete_id and a.output->'flag'->>'reason' = f.reason));
  update flags f set raised_on = feelcheck.local_date(f.raised_at, u.time_zone),
      closed_on = feelcheck.local_date(f.resolved_at, u.time_zone),
      found_on = case when f.by_engine then feelcheck.local_date(f.raised_at, u.time_zone) end
    from users u where u.id = f.athlete_id;
  update flag_events e set by_engine = true from flags f
    where f.athlete_id = e.athlete_id and f.id = e.flag_id and e.by is null and f.by_engine
      and e.event in ('raised', 'worsened', 'resolved');
  update flags f set left_at = now(), closed_on = feelcheck.local_date(now(), u.time_zone) from users u
    where u.id = f.athlete_id and not f.by_engine and f.resolved_at is null
      and not feelcheck.is_coached_by(f.athlete_id, f.raised_by);
  update athlete_days d set sessions_unrated = s.n, minutes_unrated = s.minutes
    from (select athlete_id, date, count(*)::int as n, sum(duration_min) as minutes from sessions
      where removed_at is null and rpe is null group by athlete_id, date) s
    where s.athlete_id = d.athlete_id and s.date = d.date;
  update check_ins c set entered_on = feelcheck.local_date(
      coalesce((select min(v.written_at) from check_in_versions v
        where v.athlete_id = c.athlete_id and v.check_in_id = c.id), c.written_at), u.time_zone)
    from users u where u.id = c.athlete_id
      and exists (select from assessments a where a.athlete_id = c.athlete_id and a.date = c.date);
end $$;
--> statement-breakpoint
drop policy raise on flags;
--> statement-breakpoint
-- A coach raises in their own name, the engine in nobody's; orders come from coaches alone.
create policy raise on flags for insert to feelcheck_app with check (left_at is null and (
  (by_engine and raised_by is null and "order" is null and athlete_id = any ((select feelcheck.visible_athletes())::uuid[]))
  or (not by_engine and raised_by = (select feelcheck.viewer()) and athlete_id = any ((select feelcheck.coached_athletes())::uuid[]))));
--> statement-breakpoint
grant update (raised_by, found_on, closed_on) on flags to feelcheck_app;
--> statement-breakpoint
grant update (sequence) on plans to feelcheck_app;
--> statement-breakpoint
-- An athlete may acknowledge a flag; the engine, in their name, may worsen its own and close all but a referral.
-- Only a coach may do more, and only a flag whose author's account is gone may be taken over, in one's own name.
create or replace function feelcheck.guard_flag() returns trigger language plpgsql as $$
begin
  if current_user <> 'feelcheck_app' then return new; end if;
  if new.raised_by is distinct from old.raised_by and (old.by_engine or old.raised_by is not null
      or new.raised_by is distinct from feelcheck.viewer() or not new.athlete_id = any (feelcheck.coached_athletes())) then
    raise exception 'only a flag without an author can be taken over' using errcode = 'insufficient_privilege';
  end if;
  if new.athlete_id = any (feelcheck.coached_athletes()) then return new; end if;
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
-- Whether a flag's author, or for one without an author anybody, still coaches the athlete.
create function feelcheck.is_coached_by(athlete uuid, coach uuid) returns boolean language sql stable
  set search_path = public, pg_temp
  as $$ select exists (select from public.memberships a join public.memberships c on c.team_id = a.team_id
      and c.role in ('owner', 'coach') and c.ended_at is null and c.user_id <> athlete
      and (coach is null or c.user_id = coach)
    where a.user_id = athlete and a.role = 'athlete' and a.ended_at is null) $$;
--> statement-breakpoint
-- Flags end with the membership of whoever gave them, or of the athlete: for good, whichever way it ended. A deleted
-- account is no leaving: the rows go with the person, and what they ordered stays until another coach takes it over.
create function feelcheck.end_flags() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' and not exists (select from public.users where id = old.user_id) then return null; end if;
  with ended as (
    update public.flags f set left_at = now(), closed_on = feelcheck.local_date(now(), u.time_zone)
    from public.users u
    where u.id = f.athlete_id and not f.by_engine and f.left_at is null and f.resolved_at is null
      and case when old.role = 'athlete' then f.athlete_id = old.user_id else f.raised_by = old.user_id end
      and not feelcheck.is_coached_by(f.athlete_id, f.raised_by)
    returning f.athlete_id)
  insert into public.jobs (athlete_id, id, kind, state)
    select distinct athlete_id, gen_random_uuid(), 'orders', 'waiting' from ended;
  return null;
end $$;
--> statement-breakpoint
grant create on schema feelcheck to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.end_flags() owner to feelcheck_system;
--> statement-breakpoint
revoke create on schema feelcheck from feelcheck_system;
--> statement-breakpoint
create trigger end_flags_left after update of ended_at on memberships for each row
  when (old.ended_at is null and new.ended_at is not null) execute function feelcheck.end_flags();
--> statement-breakpoint
create trigger end_flags_gone after delete on memberships for each row
  when (old.ended_at is null) execute function feelcheck.end_flags();
--> statement-breakpoint
-- Row-level security is forced on the owner, too: what fills the columns of old rows is done by the system's role.
select set_config('role', 'feelcheck_system', true);
--> statement-breakpoint
select feelcheck.fill_from_before_0010();
--> statement-breakpoint
reset role;
