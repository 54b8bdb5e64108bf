-- The address of the viewer's own account, so that their page reads it in one transaction with the rest. Nobody else's.
create function feelcheck.own_email() returns text language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ begin return (select c.email from public.credentials c where c.user_id = feelcheck.viewer()); end $$;
--> statement-breakpoint
revoke all on function feelcheck.own_email() from public;
--> statement-breakpoint
grant create on schema feelcheck to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.own_email() owner to feelcheck_system;
--> statement-breakpoint
revoke create on schema feelcheck from feelcheck_system;
--> statement-breakpoint
grant execute on function feelcheck.own_email() to feelcheck_app;
--> statement-breakpoint
-- Nobody read these. The weighted loads were the only reason why a change had to derive every later day anew.
ALTER TABLE "athlete_days" DROP COLUMN "zone_seconds", DROP COLUMN "ewma7", DROP COLUMN "ewma28";
