-- How athletes want to be reminded, and why they are away.
create table reminders (
  athlete_id uuid not null references users (id) on delete cascade,
  way text default 'none' not null,
  time text,
  days jsonb default '[1, 2, 3, 4, 5, 6, 7]' not null,
  evening boolean default false not null,
  last_morning date,
  last_evening date,
  nudge_at timestamp with time zone,
  next_at timestamp with time zone,
  primary key (athlete_id)
);
--> statement-breakpoint
create index reminders_next on reminders (next_at);
--> statement-breakpoint
alter table reminders enable row level security;
--> statement-breakpoint
alter table reminders force row level security;
--> statement-breakpoint
grant select, insert, update, delete on reminders to feelcheck_system;
--> statement-breakpoint
create policy system on reminders to feelcheck_system using (true) with check (true);
--> statement-breakpoint
-- The athlete's alone: when and how somebody is reminded is nobody else's.
grant select, insert, update on reminders to feelcheck_app;
--> statement-breakpoint
create policy see on reminders for select to feelcheck_app using (athlete_id = feelcheck.viewer());
--> statement-breakpoint
create policy add on reminders for insert to feelcheck_app with check (athlete_id = feelcheck.viewer());
--> statement-breakpoint
create policy change on reminders for update to feelcheck_app using (athlete_id = feelcheck.viewer());
--> statement-breakpoint
-- Days off for a reason that is more than a day off: nobody is reminded, and the coach knows why.
alter table days_off add column why text check (why in ('holiday', 'illness'));
--> statement-breakpoint
-- Where somebody is, and when their team expects the check-in, decide when they are reminded: the schedule looks anew with its next
-- turn. The epoch is past by whichever clock.
create function feelcheck.remind_anew() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'users' then
    update public.reminders set next_at = 'epoch' where athlete_id = new.id and next_at is not null;
  elsif tg_table_name = 'teams' then
    update public.reminders r set next_at = 'epoch' from public.memberships m
      where m.team_id = new.id and m.role = 'athlete' and m.ended_at is null
        and r.athlete_id = m.user_id and r.time is null and r.next_at is not null;
  else
    update public.reminders set next_at = 'epoch' where athlete_id = new.user_id and time is null and next_at is not null;
  end if;
  return null;
end $$;
--> statement-breakpoint
grant create on schema feelcheck to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.remind_anew() owner to feelcheck_system;
--> statement-breakpoint
revoke create on schema feelcheck from feelcheck_system;
--> statement-breakpoint
create trigger remind_anew after update of time_zone on users for each row
  when (old.time_zone is distinct from new.time_zone) execute function feelcheck.remind_anew();
--> statement-breakpoint
create trigger remind_anew after update of reminder_time on teams for each row
  when (old.reminder_time is distinct from new.reminder_time) execute function feelcheck.remind_anew();
--> statement-breakpoint
create trigger remind_anew after insert or update of ended_at on memberships for each row
  when (new.role = 'athlete') execute function feelcheck.remind_anew();
