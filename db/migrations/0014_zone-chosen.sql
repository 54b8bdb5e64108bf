-- A zone the person chose, told apart from the last one a browser of theirs was seen in: only the second follows a browser.
ALTER TABLE "users" ADD COLUMN "zone_chosen" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
grant update (zone_chosen) on users to feelcheck_app;
--> statement-breakpoint
-- What every page asks of its viewer besides: whether the zone was chosen, and whether there are entries to look at.
create function feelcheck.person_besides(who uuid) returns jsonb language sql stable security definer set search_path = public, pg_temp
  as $$ select jsonb_build_object('zoneChosen', coalesce((select u.zone_chosen from users u where u.id = who), false),
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
