-- What an athlete's own words for sports mean, asked once and remembered. As the files: the athlete's alone.
create table sport_words (
  athlete_id uuid not null references users (id) on delete cascade,
  word text not null,
  sport text not null,
  at timestamp with time zone default now() not null,
  primary key (athlete_id, word)
);
--> statement-breakpoint
alter table sport_words enable row level security;
--> statement-breakpoint
alter table sport_words force row level security;
--> statement-breakpoint
grant select, insert, update, delete on sport_words to feelcheck_system;
--> statement-breakpoint
create policy system on sport_words to feelcheck_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update on sport_words to feelcheck_app;
--> statement-breakpoint
create policy own on sport_words to feelcheck_app
  using (athlete_id = (select feelcheck.viewer())) with check (athlete_id = (select feelcheck.viewer()));
