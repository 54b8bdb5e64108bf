-- What tells one workout from another, and what was joined to what.
alter table sessions add column instant text default 'true' not null;
--> statement-breakpoint
alter table sessions add column wall_clock text;
--> statement-breakpoint
alter table sessions add column origin text;
--> statement-breakpoint
alter table sessions add column file_id uuid;
--> statement-breakpoint
alter table sessions add column merged_into uuid;
--> statement-breakpoint
alter table imported_files add column question text;
--> statement-breakpoint
alter table imported_files add column like_id uuid;
--> statement-breakpoint
alter table imported_files add column answered_at timestamp with time zone;
--> statement-breakpoint
alter table imported_files add column origin text;
--> statement-breakpoint
create table session_merges (
  athlete_id uuid not null references users (id) on delete cascade,
  id uuid not null,
  session_id uuid not null,
  date date not null,
  name text default '' not null,
  draft jsonb,
  other_id uuid,
  origin text,
  before jsonb not null,
  after jsonb not null,
  at timestamp with time zone default now() not null,
  undone_at timestamp with time zone,
  primary key (athlete_id, id)
);
--> statement-breakpoint
create index session_merges_session on session_merges (athlete_id, session_id);
--> statement-breakpoint
create index session_merges_origin on session_merges (athlete_id, origin);
--> statement-breakpoint
create index imported_files_origin on imported_files (athlete_id, origin);
--> statement-breakpoint
create index sessions_origin on sessions (athlete_id, origin);
--> statement-breakpoint
alter table session_merges enable row level security;
--> statement-breakpoint
alter table session_merges force row level security;
--> statement-breakpoint
grant select, insert, update, delete on session_merges to feelcheck_system;
--> statement-breakpoint
create policy system on session_merges to feelcheck_system using (true) with check (true);
--> statement-breakpoint
-- As the files: the athlete's alone.
grant select, insert, update on session_merges to feelcheck_app;
--> statement-breakpoint
create policy own on session_merges to feelcheck_app
  using (athlete_id = (select feelcheck.viewer())) with check (athlete_id = (select feelcheck.viewer()));
