-- What was measured of a morning (sleep, HRV, resting heart rate): context beside the check-ins, no verdict rests on it.
create table morning_measures (
  athlete_id uuid not null references users (id) on delete cascade,
  date date not null,
  source text not null,
  sleep_hours real,
  sleep_quality integer,
  fatigue integer,
  stress integer,
  mood integer,
  hrv_ms real,
  resting_hr integer,
  file_id uuid,
  imported_by uuid references users (id) on delete set null,
  at timestamp with time zone default now() not null,
  primary key (athlete_id, date, source)
);
--> statement-breakpoint
-- What an owner brought from a team's table, so that the athlete sees it and can take it back as a whole.
alter table check_ins add column file_id uuid;
--> statement-breakpoint
alter table check_ins add column imported_by uuid references users (id) on delete set null;
--> statement-breakpoint
alter table sessions add column imported_by uuid references users (id) on delete set null;
--> statement-breakpoint
alter table imported_files add column imported_by uuid references users (id) on delete set null;
--> statement-breakpoint
alter table imported_files add column taken_back_at timestamp with time zone;
--> statement-breakpoint
alter table morning_measures enable row level security;
--> statement-breakpoint
alter table morning_measures force row level security;
--> statement-breakpoint
grant select, insert, update, delete on morning_measures to feelcheck_system;
--> statement-breakpoint
create policy system on morning_measures to feelcheck_system using (true) with check (true);
--> statement-breakpoint
-- Athletes of the teams the viewer owns now; never the viewer.
create function feelcheck.owned_athletes() returns uuid[] language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ begin return (select coalesce(array_agg(distinct user_id), '{}') from public.memberships
        where role = 'athlete' and ended_at is null and user_id <> feelcheck.viewer()
          and team_id = any(feelcheck.teams_as('{owner}'))); end $$;
--> statement-breakpoint
-- Which of these addresses are of those athletes: an owner's table may name them so. Tells of nobody else.
create function feelcheck.owned_by_email(addresses text[]) returns jsonb language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ begin return (select coalesce(jsonb_object_agg(c.email, c.user_id), '{}') from public.credentials c
        where c.email = any(addresses) and c.user_id = any(feelcheck.owned_athletes())); end $$;
--> statement-breakpoint
revoke all on function feelcheck.owned_by_email(text[]) from public;
--> statement-breakpoint
grant create on schema feelcheck to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.owned_athletes() owner to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.owned_by_email(text[]) owner to feelcheck_system;
--> statement-breakpoint
revoke create on schema feelcheck from feelcheck_system;
--> statement-breakpoint
grant execute on function feelcheck.owned_by_email(text[]) to feelcheck_app;
--> statement-breakpoint
grant select, insert, update, delete on morning_measures to feelcheck_app;
--> statement-breakpoint
create policy see on morning_measures for select to feelcheck_app
  using (athlete_id = any ((select feelcheck.visible_athletes())::uuid[]));
--> statement-breakpoint
create policy add on morning_measures for insert to feelcheck_app with check (athlete_id = (select feelcheck.viewer()));
--> statement-breakpoint
create policy change on morning_measures for update to feelcheck_app using (athlete_id = (select feelcheck.viewer()));
--> statement-breakpoint
create policy remove on morning_measures for delete to feelcheck_app using (athlete_id = (select feelcheck.viewer()));
--> statement-breakpoint
-- An owner adds rows in their own name for athletes of a team they own now. They change none and remove none.
create policy add_owned on morning_measures for insert to feelcheck_app with check (
  imported_by = (select feelcheck.viewer()) and athlete_id = any ((select feelcheck.owned_athletes())::uuid[]));
--> statement-breakpoint
create policy add_owned on check_ins for insert to feelcheck_app with check (
  imported_by = (select feelcheck.viewer()) and file_id is not null
  and athlete_id = any ((select feelcheck.owned_athletes())::uuid[]));
--> statement-breakpoint
create policy add_owned on sessions for insert to feelcheck_app with check (
  imported_by = (select feelcheck.viewer()) and file_id is not null
  and athlete_id = any ((select feelcheck.owned_athletes())::uuid[]));
--> statement-breakpoint
create policy add_owned on imported_files for insert to feelcheck_app with check (
  imported_by = (select feelcheck.viewer()) and athlete_id = any ((select feelcheck.owned_athletes())::uuid[]));
--> statement-breakpoint
-- The athlete takes back what an owner brought; what they have corrected since is their own and stays.
grant delete on check_ins to feelcheck_app;
--> statement-breakpoint
create policy take_back on check_ins for delete to feelcheck_app using (
  athlete_id = (select feelcheck.viewer()) and file_id is not null and revision = 1);
