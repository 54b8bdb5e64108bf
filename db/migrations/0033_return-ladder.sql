-- The way back to running: how it began, every version kept, its steps with their answers, and a coach's holds
-- (docs/decisions/074). Where somebody stands is told from these rows, never kept.
create table ladders (
  athlete_id uuid not null references users (id) on delete cascade,
  id uuid not null,
  revision integer not null,
  begun_on date not null,
  stage integer not null check (stage between 0 and 9),
  tissue text not null check (tissue in ('bone', 'other')),
  top integer check (top between 0 and 9),
  usual_min integer not null,
  episode uuid,
  ended_on date,
  recorded_on date not null,
  by uuid references users (id) on delete set null,
  at timestamp with time zone default clock_timestamp() not null,
  primary key (athlete_id, id, revision)
);
--> statement-breakpoint
create table ladder_steps (
  athlete_id uuid not null references users (id) on delete cascade,
  id uuid not null,
  revision integer not null,
  write_id uuid not null,
  ladder_id uuid not null,
  date date not null,
  stage integer not null check (stage between 0 and 9),
  minutes integer not null check (minutes between 1 and 600),
  during integer not null check (during between 0 and 10),
  stride_changed boolean not null,
  after integer check (after between 0 and 10),
  next integer check (next between 0 and 10),
  removed boolean default false not null,
  recorded_on date not null,
  at timestamp with time zone default clock_timestamp() not null,
  primary key (athlete_id, id, revision)
);
--> statement-breakpoint
-- Nobody rises while one holds; it hastens nothing.
create table ladder_holds (
  athlete_id uuid not null references users (id) on delete cascade,
  id uuid not null,
  from_date date not null,
  until date,
  word text default '' not null,
  by uuid references users (id) on delete set null,
  at timestamp with time zone default now() not null,
  lifted_on date,
  primary key (athlete_id, id)
);
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['ladders', 'ladder_steps', 'ladder_holds'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to feelcheck_system', t);
    execute format('create policy system on %I to feelcheck_system using (true) with check (true)', t);
    execute format('grant select, insert on %I to feelcheck_app', t);
    execute format('create policy see on %I for select to feelcheck_app using (feelcheck.sees(athlete_id))', t);
  end loop;
end $$;
--> statement-breakpoint
create policy add on ladders for insert to feelcheck_app
  with check (by = feelcheck.viewer() and feelcheck.sees(athlete_id));
--> statement-breakpoint
-- What was done and how it felt, only the athlete says.
create policy add on ladder_steps for insert to feelcheck_app with check (athlete_id = feelcheck.viewer());
--> statement-breakpoint
create policy add on ladder_holds for insert to feelcheck_app with check (by = feelcheck.viewer() and lifted_on is null
  and (feelcheck.coaches(athlete_id) or feelcheck.cares_for(athlete_id)));
--> statement-breakpoint
grant update (lifted_on) on ladder_holds to feelcheck_app;
--> statement-breakpoint
create policy lift on ladder_holds for update to feelcheck_app using (
  feelcheck.coaches(athlete_id) or feelcheck.cares_for(athlete_id));
--> statement-breakpoint
-- A coach neither raises nor takes away the stage beyond which nobody goes before a professional has seen the athlete, nor
-- ends a way back that has one.
create function feelcheck.guard_ladder() returns trigger language plpgsql as $$
declare most integer;
begin
  if current_user <> 'feelcheck_app' or not feelcheck.coaches(new.athlete_id) then return new; end if;
  select l.top into most from public.ladders l
    where l.athlete_id = new.athlete_id order by l.at desc, l.revision desc limit 1;
  if most is not null and (new.ended_on is not null or new.top is null or new.top > most) then
    raise exception 'the stage a professional set is no coach''s to raise' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard before insert on ladders for each row execute function feelcheck.guard_ladder();
--> statement-breakpoint
-- Whether somebody is on the way back: begun, not ended, and a step or the beginning within five weeks.
create function feelcheck.on_ladder(athlete uuid, today date) returns boolean language sql stable
  set search_path = pg_catalog, public, pg_temp
  as $$ select exists (select from public.ladders l where l.athlete_id = athlete
    and (l.ended_on is null or l.ended_on > today)
    and not exists (select from public.ladders n
      where n.athlete_id = l.athlete_id and n.id = l.id and n.revision > l.revision)
    and (l.begun_on > today - 35 or exists (select from public.ladder_steps s
      where s.athlete_id = l.athlete_id and s.ladder_id = l.id and s.date > today - 35))) $$;
--> statement-breakpoint
-- Whoever is on the way back is in care, too.
create or replace function feelcheck.needs_care(athlete uuid, today date) returns boolean language sql stable
  set search_path = pg_catalog, public, pg_temp
  as $$ select exists (select from public.flags where athlete_id = athlete and resolved_at is null and left_at is null
      and (until is null or until >= today))
    or exists (select from public.clearances where athlete_id = athlete and until >= today)
    or exists (select from public.athlete_days d where d.athlete_id = athlete and d.locks and not exists (
      select from public.clearances c where c.athlete_id = d.athlete_id and c.date >= d.date))
    or exists (select from public.injuries i where i.athlete_id = athlete and not i.removed
      and (i.returned_on is null or i.returned_on > today)
      and not exists (select from public.injuries n
        where n.athlete_id = i.athlete_id and n.id = i.id and n.revision > i.revision))
    or feelcheck.on_ladder(athlete, today) $$;
