-- What hurt in a session: how much, whether the stride changed, where; null where nobody was asked.
alter table sessions add column pain jsonb;
--> statement-breakpoint
-- The country a person chose for the emergency number; null to tell it from the time zone.
alter table users add column country text;
--> statement-breakpoint
grant update (country) on users to feelcheck_app;
--> statement-breakpoint
drop function feelcheck.person_besides(uuid);
--> statement-breakpoint
-- What every page asks of its viewer besides: zone and country as chosen, and whether there are entries to look at.
create function feelcheck.person_besides(who uuid) returns jsonb language sql stable security definer set search_path = public, pg_temp
  as $$ select jsonb_build_object('zoneChosen', coalesce((select u.zone_chosen from users u where u.id = who), false),
      'country', (select u.country from users u where u.id = who),
      'hasEntries', exists (select 1 from check_ins c where c.athlete_id = who)
        or exists (select 1 from sessions s where s.athlete_id = who)) $$;
--> statement-breakpoint
revoke all on function feelcheck.person_besides(uuid) from public;
--> statement-breakpoint
grant create on schema feelcheck to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.person_besides(uuid) owner to feelcheck_system;
--> statement-breakpoint
revoke create on schema feelcheck from feelcheck_system;
--> statement-breakpoint
-- What the roster orders by and watches: wellness against the own usual in SD, the usual soreness, a declining week.
alter table athlete_days add column wellness_z real;
--> statement-breakpoint
alter table athlete_days add column usual_soreness real;
--> statement-breakpoint
alter table athlete_days add column declining boolean not null default false;
--> statement-breakpoint
-- Injuries of the twelve months before, as the athlete told them when asked; "had" is null where they passed over it.
create table earlier_injuries (
  athlete_id uuid not null references users (id) on delete cascade,
  id uuid not null,
  asked_on date not null,
  had boolean,
  region text,
  month text,
  at timestamp with time zone default now() not null,
  primary key (athlete_id, id)
);
--> statement-breakpoint
alter table earlier_injuries enable row level security;
--> statement-breakpoint
alter table earlier_injuries force row level security;
--> statement-breakpoint
grant select, insert, update, delete on earlier_injuries to feelcheck_system;
--> statement-breakpoint
create policy system on earlier_injuries to feelcheck_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, delete on earlier_injuries to feelcheck_app;
--> statement-breakpoint
create policy see on earlier_injuries for select to feelcheck_app
  using (athlete_id = any ((select feelcheck.visible_athletes())::uuid[]));
--> statement-breakpoint
create policy add on earlier_injuries for insert to feelcheck_app with check (athlete_id = (select feelcheck.viewer()));
--> statement-breakpoint
create policy remove on earlier_injuries for delete to feelcheck_app using (athlete_id = (select feelcheck.viewer()));
