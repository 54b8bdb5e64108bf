-- Row-level security for what came with imports, zones, plans, groups and views.
do $$
declare t text;
begin
  foreach t in array array['zone_sets','imported_files','column_mappings','jobs','plans','calendar_feeds',
    'groups','group_members','saved_views']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to feelcheck_system', t);
    execute format('create policy system on %I to feelcheck_system using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
-- Zones: seen and set by the athlete and their coaches, each in their own name.
grant select, insert, update on zone_sets to feelcheck_app;
--> statement-breakpoint
create policy see on zone_sets for select to feelcheck_app using (athlete_id = any ((select feelcheck.visible_athletes())::uuid[]));
--> statement-breakpoint
create policy add on zone_sets for insert to feelcheck_app with check (
  made_by = (select feelcheck.viewer()) and athlete_id = any ((select feelcheck.visible_athletes())::uuid[]));
--> statement-breakpoint
create policy change on zone_sets for update to feelcheck_app
  using (athlete_id = any ((select feelcheck.visible_athletes())::uuid[]))
  with check (made_by = (select feelcheck.viewer()) and athlete_id = any ((select feelcheck.visible_athletes())::uuid[]));
--> statement-breakpoint
-- Progress of background work: asked for and seen by the athlete and their coaches; the server does it as the system.
grant select, insert on jobs to feelcheck_app;
--> statement-breakpoint
create policy see on jobs for select to feelcheck_app using (athlete_id = any ((select feelcheck.visible_athletes())::uuid[]));
--> statement-breakpoint
create policy add on jobs for insert to feelcheck_app with check (
  state = 'waiting' and athlete_id = any ((select feelcheck.visible_athletes())::uuid[]));
--> statement-breakpoint
-- Files, how they are read, and the secret calendar address are the athlete's alone.
do $$
declare t text;
begin
  foreach t in array array['imported_files','column_mappings','calendar_feeds'] loop
    execute format('grant select, insert, update on %I to feelcheck_app', t);
    execute format('create policy own on %I to feelcheck_app using (athlete_id = (select feelcheck.viewer())) with check (athlete_id = (select feelcheck.viewer()))', t);
  end loop;
end $$;
--> statement-breakpoint
-- Plans: made and changed by coaches in their own name, seen by the athlete.
grant select, insert on plans to feelcheck_app;
--> statement-breakpoint
grant update (date, kind, minutes, intensity, note, planned_by, at, removed_at) on plans to feelcheck_app;
--> statement-breakpoint
create policy see on plans for select to feelcheck_app using (athlete_id = any ((select feelcheck.visible_athletes())::uuid[]));
--> statement-breakpoint
create policy add on plans for insert to feelcheck_app with check (
  planned_by = (select feelcheck.viewer()) and athlete_id = any ((select feelcheck.coached_athletes())::uuid[]));
--> statement-breakpoint
create policy change on plans for update to feelcheck_app
  using (athlete_id = any ((select feelcheck.coached_athletes())::uuid[]))
  with check (planned_by = (select feelcheck.viewer()) and athlete_id = any ((select feelcheck.coached_athletes())::uuid[]));
--> statement-breakpoint
-- Groups are the coaches'. A group of a team holds athletes of that team that the coach may see.
grant select, insert, update (name), delete on groups to feelcheck_app;
--> statement-breakpoint
create policy coached on groups to feelcheck_app
  using (team_id = any ((select feelcheck.teams_as('{owner,coach}'))::uuid[]))
  with check (team_id = any ((select feelcheck.teams_as('{owner,coach}'))::uuid[]));
--> statement-breakpoint
create function feelcheck.coached_groups() returns uuid[] language sql stable security definer set search_path = public
  as $$ select coalesce(array_agg(id), '{}') from groups where team_id = any(feelcheck.teams_as('{owner,coach}')) $$;
--> statement-breakpoint
grant create on schema feelcheck to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.coached_groups() owner to feelcheck_system;
--> statement-breakpoint
revoke create on schema feelcheck from feelcheck_system;
--> statement-breakpoint
grant select, insert, delete on group_members to feelcheck_app;
--> statement-breakpoint
create policy coached on group_members to feelcheck_app
  using (group_id = any ((select feelcheck.coached_groups())::uuid[])
    and athlete_id = any ((select feelcheck.coached_athletes())::uuid[]))
  with check (group_id = any ((select feelcheck.coached_groups())::uuid[])
    and athlete_id = any ((select feelcheck.coached_athletes())::uuid[]));
--> statement-breakpoint
-- Saved views are each person's own.
grant select, insert, delete on saved_views to feelcheck_app;
--> statement-breakpoint
create policy own on saved_views to feelcheck_app
  using (user_id = (select feelcheck.viewer())) with check (user_id = (select feelcheck.viewer()));
--> statement-breakpoint
grant update (delete_after) on users to feelcheck_app;
