-- A guardian who withdraws, or in whose place another did, is told so by mail: once, whichever of their consents it was (docs/decisions/097).
create function feelcheck.tell_withdrawal() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ begin
    insert into public.jobs (athlete_id, id, kind, key, payload)
      values (new.athlete_id, gen_random_uuid(), 'confirm withdrawal', new.email || ' ' || extract(epoch from new.withdrawn_at),
        jsonb_build_object('consentId', new.id))
      on conflict do nothing;
    return null;
  end $$;
--> statement-breakpoint
create trigger tell_withdrawal after update of withdrawn_at on consents for each row
  when (old.withdrawn_at is null and new.withdrawn_at is not null)
  execute function feelcheck.tell_withdrawal();
--> statement-breakpoint
revoke all on function feelcheck.tell_withdrawal() from public;
--> statement-breakpoint
grant create on schema feelcheck to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.tell_withdrawal() owner to feelcheck_system;
--> statement-breakpoint
revoke create on schema feelcheck from feelcheck_system;
