-- Who is on a team can be reached, and a removal by mistake is taken back (docs/decisions/072).
alter table memberships add column ended_by uuid references users (id) on delete set null;
--> statement-breakpoint
-- Who ended a membership; null where the system did.
create function feelcheck.note_who_ended() returns trigger language plpgsql
  as $$ begin new.ended_by := feelcheck.viewer(); return new; end $$;
--> statement-breakpoint
create trigger note_who_ended before update of ended_at on memberships for each row
  when (old.ended_at is null and new.ended_at is not null) execute function feelcheck.note_who_ended();
--> statement-breakpoint
-- The addresses of a team's members, for its coaches and owners.
create function feelcheck.contacts(of_team uuid) returns jsonb language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ begin
    if not of_team = any (feelcheck.teams_as('{owner,coach}')) then return '{}'; end if;
    return (select coalesce(jsonb_object_agg(c.user_id, c.email), '{}') from public.credentials c
      where c.user_id in (select user_id from public.memberships where team_id = of_team and ended_at is null));
  end $$;
--> statement-breakpoint
-- Whom the viewer removed from a team of theirs within ten minutes: so long it can be taken back.
create function feelcheck.just_removed(of_team uuid) returns jsonb language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ begin return (
    select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'name', u.name, 'role', m.role) order by m.ended_at desc), '[]')
    from public.memberships m join public.users u on u.id = m.user_id
    where m.team_id = of_team and of_team = any (feelcheck.teams_as('{owner}'))
      and m.ended_by = feelcheck.viewer() and m.user_id <> m.ended_by and m.ended_at > now() - interval '10 minutes'
      and not exists (select from public.memberships again where again.team_id = m.team_id
        and again.user_id = m.user_id and again.role = m.role and again.ended_at is null)); end $$;
--> statement-breakpoint
-- Takes such a removal back, with what ended by it in the same transaction: flags and links. Answers whether it did.
create function feelcheck.take_back_removal(membership uuid) returns boolean language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ declare
    ended public.memberships;
  begin
    select * into ended from public.memberships where id = membership;
    if not found then return false; end if;
    perform from public.teams where id = ended.team_id for no key update;
    select * into ended from public.memberships where id = membership for update;
    if not exists (select from jsonb_to_recordset(feelcheck.just_removed(ended.team_id)) as removed(id uuid)
      where removed.id = membership) then return false; end if;
    update public.memberships set ended_at = null, ended_by = null where id = membership;
    update public.invites set revoked_at = null where team_id = ended.team_id and revoked_at = ended.ended_at;
    with again as (
      update public.flags set left_at = null, closed_on = null
      where left_at = ended.ended_at and resolved_at is null
        and case when ended.role = 'athlete' then athlete_id = ended.user_id else raised_by = ended.user_id end
      returning athlete_id)
    insert into public.jobs (athlete_id, id, kind, state)
      select distinct athlete_id, gen_random_uuid(), 'orders', 'waiting' from again;
    return true;
  end $$;
--> statement-breakpoint
revoke all on function feelcheck.contacts(uuid), feelcheck.just_removed(uuid), feelcheck.take_back_removal(uuid) from public;
--> statement-breakpoint
grant create on schema feelcheck to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.contacts(uuid) owner to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.just_removed(uuid) owner to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.take_back_removal(uuid) owner to feelcheck_system;
--> statement-breakpoint
revoke create on schema feelcheck from feelcheck_system;
--> statement-breakpoint
grant execute on function feelcheck.contacts(uuid), feelcheck.just_removed(uuid), feelcheck.take_back_removal(uuid)
  to feelcheck_app;
