-- Urgent danger signs are told to those who care for an athlete, and what coaches want to be told of (docs/decisions/088).
create table alerts (
  athlete_id uuid not null references users (id) on delete cascade,
  id uuid not null,
  date date not null,
  urgency text not null check (urgency in ('now', 'today')),
  at timestamp with time zone default now() not null,
  told_at timestamp with time zone,
  told integer default 0 not null,
  again_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  primary key (athlete_id, id)
);
--> statement-breakpoint
-- One that stands a date and urgency; taken back and given anew, it is told anew.
create unique index alerts_standing on alerts (athlete_id, date, urgency) where withdrawn_at is null;
--> statement-breakpoint
create table notice_settings (
  user_id uuid primary key references users (id) on delete cascade,
  urgent_by text default 'any' not null check (urgent_by in ('any', 'push', 'mail', 'none')),
  summary_at text check (summary_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  summary_news_only boolean default false not null,
  letter boolean default false not null,
  own_week boolean default false not null
);
--> statement-breakpoint
alter table teams add column mail_names_reasons boolean default false not null;
--> statement-breakpoint
grant update (mail_names_reasons) on teams to feelcheck_app;
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['alerts', 'notice_settings'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to feelcheck_system', t);
    execute format('create policy system on %I to feelcheck_system using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
grant select, insert, update (withdrawn_at) on alerts to feelcheck_app;
--> statement-breakpoint
create policy see on alerts for select to feelcheck_app using (feelcheck.sees(athlete_id));
--> statement-breakpoint
-- As the verdict it comes from: whoever's write led to it.
create policy derive on alerts for insert to feelcheck_app with check (
  feelcheck.sees(athlete_id) and told_at is null and told = 0 and again_at is null and withdrawn_at is null);
--> statement-breakpoint
create policy withdraw on alerts for update to feelcheck_app using (feelcheck.sees(athlete_id));
--> statement-breakpoint
grant select, insert, update on notice_settings to feelcheck_app;
--> statement-breakpoint
create policy own on notice_settings to feelcheck_app
  using (user_id = feelcheck.viewer()) with check (user_id = feelcheck.viewer());
--> statement-breakpoint
-- An alert asks for the job that tells of it, in the transaction of the verdict. A restore has no viewer, and tells nobody.
create function feelcheck.tell_alert() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if feelcheck.viewer() is null then return null; end if;
  insert into public.jobs (athlete_id, id, kind, key, payload, state)
    values (new.athlete_id, gen_random_uuid(), 'urgent sign', new.id || ' 1',
      jsonb_build_object('alert', new.id, 'round', 1), 'waiting')
    on conflict do nothing;
  return null;
end $$;
--> statement-breakpoint
grant create on schema feelcheck to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.tell_alert() owner to feelcheck_system;
--> statement-breakpoint
revoke create on schema feelcheck from feelcheck_system;
--> statement-breakpoint
create trigger tell_alert after insert on alerts for each row execute function feelcheck.tell_alert();
