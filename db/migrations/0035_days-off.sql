-- Days on which an athlete will not train, as they tell whoever plans for them.
create table days_off (
  athlete_id uuid not null references users (id) on delete cascade,
  id uuid not null,
  from_date date not null,
  until_date date not null,
  word text default '' not null,
  at timestamp with time zone default now() not null,
  removed_at timestamp with time zone,
  primary key (athlete_id, id),
  check (until_date >= from_date)
);
--> statement-breakpoint
alter table days_off enable row level security;
--> statement-breakpoint
alter table days_off force row level security;
--> statement-breakpoint
grant select, insert, update, delete on days_off to feelcheck_system;
--> statement-breakpoint
create policy system on days_off to feelcheck_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update (removed_at) on days_off to feelcheck_app;
--> statement-breakpoint
create policy see on days_off for select to feelcheck_app using (feelcheck.sees(athlete_id));
--> statement-breakpoint
create policy add on days_off for insert to feelcheck_app with check (athlete_id = feelcheck.viewer());
--> statement-breakpoint
create policy take_back on days_off for update to feelcheck_app using (athlete_id = feelcheck.viewer());
