-- Rules that a team has muted because they cry wolf there: shown in the trace, without a floor of their own.
create table muted_rules (
  team_id uuid not null references teams (id) on delete cascade,
  rule text not null,
  muted_by uuid references users (id) on delete set null,
  at timestamp with time zone default now() not null,
  primary key (team_id, rule)
);
--> statement-breakpoint
alter table muted_rules enable row level security;
--> statement-breakpoint
alter table muted_rules force row level security;
--> statement-breakpoint
grant select, insert, update, delete on muted_rules to feelcheck_system;
--> statement-breakpoint
create policy system on muted_rules to feelcheck_system using (true) with check (true);
--> statement-breakpoint
-- Rules that every team of an athlete has muted: one team's ease never takes a caution from what another asks for. Told of
-- those alone whom the viewer may see.
create function feelcheck.muted_for(athlete uuid) returns jsonb language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp
  as $$ begin
    if athlete is distinct from feelcheck.viewer() and not athlete = any(feelcheck.visible_athletes())
      and current_setting('role') <> 'feelcheck_system' then return '[]'; end if;
    return (select coalesce(jsonb_agg(rule order by rule), '[]') from (
      select r.rule from public.muted_rules r
      join public.memberships m on m.team_id = r.team_id and m.user_id = athlete and m.role = 'athlete' and m.ended_at is null
      group by r.rule
      having count(*) = (select count(*) from public.memberships
        where user_id = athlete and role = 'athlete' and ended_at is null)) muted);
  end $$;
--> statement-breakpoint
revoke all on function feelcheck.muted_for(uuid) from public;
--> statement-breakpoint
grant create on schema feelcheck to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.muted_for(uuid) owner to feelcheck_system;
--> statement-breakpoint
revoke create on schema feelcheck from feelcheck_system;
--> statement-breakpoint
grant execute on function feelcheck.muted_for(uuid) to feelcheck_app;
--> statement-breakpoint
grant select, insert, delete on muted_rules to feelcheck_app;
--> statement-breakpoint
create policy see on muted_rules for select to feelcheck_app
  using (team_id = any ((select feelcheck.teams_as('{owner,coach}'))::uuid[]));
--> statement-breakpoint
create policy add on muted_rules for insert to feelcheck_app with check (
  muted_by = (select feelcheck.viewer()) and team_id = any ((select feelcheck.teams_as('{owner}'))::uuid[]));
--> statement-breakpoint
create policy remove on muted_rules for delete to feelcheck_app
  using (team_id = any ((select feelcheck.teams_as('{owner}'))::uuid[]));
