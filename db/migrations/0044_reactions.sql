-- A coach reacts: a talk may be an answer that the athlete reads, and who looked at a day is kept with it
-- (docs/decisions/087).
alter table talks add column told text check (told in ('rest', 'training', 'thanks', 'words'));
--> statement-breakpoint
-- What coaches wrote down for each other any of them takes back; what the athlete was told only who said it, for ten minutes.
alter policy take_back on talks using (
  feelcheck.coaches(athlete_id)
  and (told is null or (by = feelcheck.viewer() and at > now() - interval '10 minutes')));
--> statement-breakpoint
create table seen_days (
  athlete_id uuid not null references users (id) on delete cascade,
  date date not null,
  by uuid not null references users (id) on delete cascade,
  at timestamp with time zone not null,
  primary key (athlete_id, date, by)
);
--> statement-breakpoint
alter table seen_days enable row level security;
--> statement-breakpoint
alter table seen_days force row level security;
--> statement-breakpoint
grant select, insert, update, delete on seen_days to feelcheck_system;
--> statement-breakpoint
create policy system on seen_days to feelcheck_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update (at) on seen_days to feelcheck_app;
--> statement-breakpoint
-- The athlete, and whoever cares for them with whoever looked.
create policy see on seen_days for select to feelcheck_app using (feelcheck.sees(athlete_id));
--> statement-breakpoint
create policy add on seen_days for insert to feelcheck_app with check (
  by = feelcheck.viewer() and (feelcheck.coaches(athlete_id) or feelcheck.cares_for(athlete_id)));
--> statement-breakpoint
create policy again on seen_days for update to feelcheck_app using (
  by = feelcheck.viewer() and (feelcheck.coaches(athlete_id) or feelcheck.cares_for(athlete_id)));
