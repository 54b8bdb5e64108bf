-- What a coach planned for the days to come ends with their membership, or with the athlete's, unless they coach them in another
-- team, too (docs/decisions/093). Today's stays: the verdict of the day was given beside it.
create function feelcheck.end_plans() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ begin
    update public.plans p set removed_at = now(), sequence = p.sequence + 1
    from public.users u
    where u.id = p.athlete_id and p.removed_at is null and p.date > feelcheck.local_date(now(), u.time_zone)
      and case when old.role = 'athlete' then p.athlete_id = old.user_id else p.planned_by = old.user_id end
      and not feelcheck.is_coached_by(p.athlete_id, p.planned_by);
    return null;
  end $$;
--> statement-breakpoint
revoke all on function feelcheck.end_plans() from public;
--> statement-breakpoint
create trigger end_plans_left after update of ended_at on memberships for each row
  when (old.ended_at is null and new.ended_at is not null) execute function feelcheck.end_plans();
--> statement-breakpoint
-- A removal taken back brings the plans back that ended by it, of whoever still coaches the athlete.
create function feelcheck.revive_plans() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ begin
    update public.plans p set removed_at = null, sequence = p.sequence + 1
    where p.removed_at = old.ended_at
      and case when old.role = 'athlete' then p.athlete_id = old.user_id else p.planned_by = old.user_id end
      and feelcheck.is_coached_by(p.athlete_id, p.planned_by);
    return null;
  end $$;
--> statement-breakpoint
revoke all on function feelcheck.revive_plans() from public;
--> statement-breakpoint
create trigger revive_plans after update of ended_at on memberships for each row
  when (old.ended_at is not null and new.ended_at is null) execute function feelcheck.revive_plans();
--> statement-breakpoint
grant create on schema feelcheck to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.end_plans() owner to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.revive_plans() owner to feelcheck_system;
--> statement-breakpoint
revoke create on schema feelcheck from feelcheck_system;
--> statement-breakpoint
-- Those of coaches who had left before.
select set_config('role', 'feelcheck_system', true);
--> statement-breakpoint
update plans p set removed_at = now(), sequence = p.sequence + 1
  from users u
  where u.id = p.athlete_id and p.removed_at is null and p.date > feelcheck.local_date(now(), u.time_zone)
    and not feelcheck.is_coached_by(p.athlete_id, p.planned_by);
--> statement-breakpoint
reset role;
