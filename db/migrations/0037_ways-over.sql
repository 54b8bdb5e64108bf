-- Whether an injury is a bone's, by the latest that was said of what it is: only that, for whoever sees the athlete, so that the
-- steps back begin as carefully where the words themselves are not shared (docs/decisions/074). null where nobody said.
create function feelcheck.is_bone(athlete uuid, injury uuid) returns boolean language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ begin
    if not coalesce(feelcheck.sees(athlete), false) then return null; end if;
    return (select d.kind = 'bone' from public.diagnoses d
      where d.athlete_id = athlete and d.injury_id = injury and d.kind is not null order by d.at desc limit 1);
  end $$;
--> statement-breakpoint
revoke all on function feelcheck.is_bone(uuid, uuid) from public;
--> statement-breakpoint
grant create on schema feelcheck to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.is_bone(uuid, uuid) owner to feelcheck_system;
--> statement-breakpoint
revoke create on schema feelcheck from feelcheck_system;
--> statement-breakpoint
grant execute on function feelcheck.is_bone(uuid, uuid) to feelcheck_app, feelcheck_system;
