-- Who looked: written in the viewer's own name about an athlete they coach, read by that athlete and their coaches.
alter table access_log enable row level security;
--> statement-breakpoint
alter table access_log force row level security;
--> statement-breakpoint
grant select, insert, update, delete on access_log to feelcheck_system;
--> statement-breakpoint
create policy system on access_log to feelcheck_system using (true) with check (true);
--> statement-breakpoint
grant select, insert on access_log to feelcheck_app;
--> statement-breakpoint
grant update (times, at) on access_log to feelcheck_app;
--> statement-breakpoint
-- The athlete reads all of it; a coach only their own lines, enough to count them up.
create policy see on access_log for select to feelcheck_app
  using (athlete_id = (select feelcheck.viewer()) or viewer_id = (select feelcheck.viewer()));
--> statement-breakpoint
create policy add on access_log for insert to feelcheck_app with check (
  viewer_id = (select feelcheck.viewer()) and athlete_id = any ((select feelcheck.coached_athletes())::uuid[]));
--> statement-breakpoint
create policy count on access_log for update to feelcheck_app
  using (viewer_id = (select feelcheck.viewer()) and athlete_id = any ((select feelcheck.coached_athletes())::uuid[]));
--> statement-breakpoint
-- A person with their session version and teams in one statement: asked on every request, before there is a viewer.
create function feelcheck.person(who uuid) returns jsonb language sql stable security definer set search_path = public
  as $$ select jsonb_build_object(
      'userId', u.id, 'name', u.name, 'timeZone', u.time_zone, 'experience', u.experience,
      'deleteAfter', u.delete_after, 'sessionVersion', c.session_version,
      'teams', coalesce((select jsonb_agg(t order by t->>'createdAt', t->>'id') from (
        select jsonb_build_object('id', teams.id, 'name', teams.name, 'timeZone', teams.time_zone,
          'reminderTime', teams.reminder_time, 'isDemo', teams.is_demo, 'createdAt', teams.created_at,
          'roles', jsonb_agg(m.role order by m.role)) as t
        from memberships m join teams on teams.id = m.team_id
        where m.user_id = u.id and m.ended_at is null group by teams.id) as mine), '[]'))
    from users u join credentials c on c.user_id = u.id where u.id = who $$;
--> statement-breakpoint
revoke all on function feelcheck.person(uuid) from public;
--> statement-breakpoint
grant create on schema feelcheck to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.person(uuid) owner to feelcheck_system;
--> statement-breakpoint
revoke create on schema feelcheck from feelcheck_system;
