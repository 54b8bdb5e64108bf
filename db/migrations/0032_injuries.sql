-- Injuries and illnesses as episodes, every version kept: the newest revision of an id counts (docs/decisions/075).
create table injuries (
  athlete_id uuid not null references users (id) on delete cascade,
  id uuid not null,
  revision integer not null,
  write_id uuid not null,
  what text not null check (what in ('injury', 'illness')),
  onset date not null,
  mode text,
  region text,
  side text,
  course text not null,
  earlier uuid,
  during text,
  first_seen_by text,
  restriction text not null check (restriction in ('none', 'modified', 'full')),
  expected_on date,
  returned_on date,
  removed boolean default false not null,
  recorded_on date not null,
  by uuid references users (id) on delete set null,
  at timestamp with time zone default now() not null,
  primary key (athlete_id, id, revision)
);
--> statement-breakpoint
-- What it is: the athlete's and the professionals', the coach's where the athlete shares it.
create table diagnoses (
  athlete_id uuid not null references users (id) on delete cascade,
  id uuid not null,
  injury_id uuid not null,
  kind text,
  diagnosis text default '' not null,
  shared boolean default false not null,
  recorded_on date not null,
  by uuid references users (id) on delete set null,
  at timestamp with time zone default now() not null,
  primary key (athlete_id, id)
);
--> statement-breakpoint
-- Notes of professionals among themselves, which the athlete may read and no coach.
create table care_notes (
  athlete_id uuid not null references users (id) on delete cascade,
  id uuid not null,
  author_id uuid references users (id) on delete set null,
  body text not null,
  at timestamp with time zone default now() not null,
  removed_at timestamp with time zone,
  primary key (athlete_id, id)
);
--> statement-breakpoint
-- Which episode an assessment was about, and when the next visit is.
alter table clearances add column injury_id uuid;
--> statement-breakpoint
alter table clearances add column next_visit date;
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['injuries', 'diagnoses', 'care_notes'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to feelcheck_system', t);
    execute format('create policy system on %I to feelcheck_system using (true) with check (true)', t);
    execute format('grant select, insert on %I to feelcheck_app', t);
  end loop;
end $$;
--> statement-breakpoint
create policy see on injuries for select to feelcheck_app using (feelcheck.sees(athlete_id));
--> statement-breakpoint
create policy add on injuries for insert to feelcheck_app
  with check (by = feelcheck.viewer() and feelcheck.sees(athlete_id));
--> statement-breakpoint
create policy see on diagnoses for select to feelcheck_app using (
  athlete_id = feelcheck.viewer() or feelcheck.cares_for(athlete_id) or (shared and feelcheck.coaches(athlete_id)));
--> statement-breakpoint
-- Whether it is shared, only the athlete says.
create policy add on diagnoses for insert to feelcheck_app with check (by = feelcheck.viewer()
  and (athlete_id = feelcheck.viewer() or (feelcheck.cares_for(athlete_id) and not shared)));
--> statement-breakpoint
grant update (shared) on diagnoses to feelcheck_app;
--> statement-breakpoint
create policy share on diagnoses for update to feelcheck_app using (athlete_id = feelcheck.viewer());
--> statement-breakpoint
create policy see on care_notes for select to feelcheck_app using (
  athlete_id = feelcheck.viewer() or feelcheck.cares_for(athlete_id));
--> statement-breakpoint
create policy add on care_notes for insert to feelcheck_app with check (
  author_id = feelcheck.viewer() and feelcheck.cares_for(athlete_id));
--> statement-breakpoint
grant update (removed_at) on care_notes to feelcheck_app;
--> statement-breakpoint
create policy remove on care_notes for update to feelcheck_app using (
  author_id = feelcheck.viewer() and feelcheck.cares_for(athlete_id));
--> statement-breakpoint
-- Whoever has an open episode is in care, too.
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
        where n.athlete_id = i.athlete_id and n.id = i.id and n.revision > i.revision)) $$;
