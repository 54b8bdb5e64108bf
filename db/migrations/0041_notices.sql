-- Browsers that show messages, what was handed to them and to mailboxes, and mails that somebody ended.
create table push_devices (
  user_id uuid not null references users (id) on delete cascade,
  id uuid not null,
  sign_in uuid not null,
  endpoint_hash text not null constraint push_devices_endpoint unique,
  subscription text not null,
  server_key text not null,
  at timestamp with time zone default now() not null,
  primary key (user_id, id),
  foreign key (user_id, sign_in) references sign_ins (user_id, id) on delete cascade
);
--> statement-breakpoint
create index push_devices_sign_in on push_devices (user_id, sign_in);
--> statement-breakpoint
create table deliveries (
  user_id uuid not null references users (id) on delete cascade,
  kind text not null,
  key text not null,
  target text not null,
  state text default 'sending' not null,
  at timestamp with time zone default now() not null,
  primary key (user_id, kind, key, target)
);
--> statement-breakpoint
create index deliveries_at on deliveries (at);
--> statement-breakpoint
create table mail_stops (
  user_id uuid not null references users (id) on delete cascade,
  kind text not null,
  at timestamp with time zone default now() not null,
  primary key (user_id, kind)
);
--> statement-breakpoint
alter table push_devices enable row level security;
--> statement-breakpoint
alter table push_devices force row level security;
--> statement-breakpoint
alter table deliveries enable row level security;
--> statement-breakpoint
alter table deliveries force row level security;
--> statement-breakpoint
alter table mail_stops enable row level security;
--> statement-breakpoint
alter table mail_stops force row level security;
--> statement-breakpoint
grant select, insert, update, delete on push_devices, deliveries, mail_stops to feelcheck_system;
--> statement-breakpoint
create policy system on push_devices to feelcheck_system using (true) with check (true);
--> statement-breakpoint
create policy system on deliveries to feelcheck_system using (true) with check (true);
--> statement-breakpoint
create policy system on mail_stops to feelcheck_system using (true) with check (true);
--> statement-breakpoint
-- A device is added by the system, which takes it from whoever had it before; everybody sees their own and ends it.
grant select, delete on push_devices to feelcheck_app;
--> statement-breakpoint
create policy see on push_devices for select to feelcheck_app using (user_id = feelcheck.viewer());
--> statement-breakpoint
create policy remove on push_devices for delete to feelcheck_app using (user_id = feelcheck.viewer());
--> statement-breakpoint
grant select on deliveries to feelcheck_app;
--> statement-breakpoint
create policy see on deliveries for select to feelcheck_app using (user_id = feelcheck.viewer());
--> statement-breakpoint
grant select, insert, delete on mail_stops to feelcheck_app;
--> statement-breakpoint
create policy see on mail_stops for select to feelcheck_app using (user_id = feelcheck.viewer());
--> statement-breakpoint
create policy add on mail_stops for insert to feelcheck_app with check (user_id = feelcheck.viewer());
--> statement-breakpoint
create policy remove on mail_stops for delete to feelcheck_app using (user_id = feelcheck.viewer());
