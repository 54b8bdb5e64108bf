-- What coaches do about an athlete besides flags and notes: spoken with, asked for the check-in, page opened
-- (docs/decisions/071).
create table talks (
  athlete_id uuid not null references users (id) on delete cascade,
  id uuid not null,
  date date not null,
  word text default '' not null,
  holds text not null check (holds in ('day', 'change')),
  standing jsonb not null,
  by uuid references users (id) on delete set null,
  at timestamp with time zone default now() not null,
  taken_back_at timestamp with time zone,
  primary key (athlete_id, id)
);
--> statement-breakpoint
create table nudges (
  athlete_id uuid not null references users (id) on delete cascade,
  date date not null,
  by uuid references users (id) on delete set null,
  at timestamp with time zone default now() not null,
  primary key (athlete_id, date)
);
--> statement-breakpoint
create table openings (
  athlete_id uuid not null references users (id) on delete cascade,
  by uuid not null references users (id) on delete cascade,
  at timestamp with time zone default now() not null,
  primary key (athlete_id, by)
);
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['talks', 'nudges', 'openings'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to feelcheck_system', t);
    execute format('create policy system on %I to feelcheck_system using (true) with check (true)', t);
    execute format('grant select, insert on %I to feelcheck_app', t);
  end loop;
end $$;
--> statement-breakpoint
create policy see on talks for select to feelcheck_app using (feelcheck.sees(athlete_id));
--> statement-breakpoint
create policy add on talks for insert to feelcheck_app with check (
  by = feelcheck.viewer() and taken_back_at is null and feelcheck.coaches(athlete_id));
--> statement-breakpoint
grant update (taken_back_at) on talks to feelcheck_app;
--> statement-breakpoint
-- Any coach of the athlete takes it back: a row that was moved down by mistake concerns them all.
create policy take_back on talks for update to feelcheck_app using (feelcheck.coaches(athlete_id));
--> statement-breakpoint
create policy see on nudges for select to feelcheck_app using (feelcheck.sees(athlete_id));
--> statement-breakpoint
create policy add on nudges for insert to feelcheck_app with check (
  by = feelcheck.viewer() and feelcheck.coaches(athlete_id));
--> statement-breakpoint
-- The athlete may know who opened their page, as the access log tells them; another coach's is nobody's business.
create policy see on openings for select to feelcheck_app using (
  athlete_id = feelcheck.viewer() or (by = feelcheck.viewer() and feelcheck.sees(athlete_id)));
--> statement-breakpoint
create policy add on openings for insert to feelcheck_app with check (
  by = feelcheck.viewer() and (feelcheck.coaches(athlete_id) or feelcheck.cares_for(athlete_id)));
--> statement-breakpoint
grant update (at) on openings to feelcheck_app;
--> statement-breakpoint
create policy again on openings for update to feelcheck_app using (
  by = feelcheck.viewer() and (feelcheck.coaches(athlete_id) or feelcheck.cares_for(athlete_id)));
