-- The functions behind every policy run once a statement. Written in SQL they were planned anew each time, four deep;
-- in plpgsql a connection plans each once and keeps it. What they answer is what they answered before.
create or replace function feelcheck.viewer() returns uuid language plpgsql stable
  as $$ begin return nullif(current_setting('feelcheck.viewer', true), '')::uuid; end $$;
--> statement-breakpoint
create or replace function feelcheck.teams_as(roles text[]) returns uuid[] language plpgsql stable security definer set search_path = public
  as $$ begin return (select coalesce(array_agg(distinct team_id), '{}') from memberships
        where user_id = feelcheck.viewer() and ended_at is null and role = any(roles)); end $$;
--> statement-breakpoint
create or replace function feelcheck.coached_athletes() returns uuid[] language plpgsql stable security definer set search_path = public
  as $$ declare teams uuid[] := feelcheck.teams_as('{owner,coach}');
  begin
    if teams = '{}' then return '{}'; end if;
    return (select coalesce(array_agg(distinct user_id), '{}') from memberships
      where role = 'athlete' and ended_at is null and user_id <> feelcheck.viewer() and team_id = any(teams));
  end $$;
--> statement-breakpoint
create or replace function feelcheck.visible_athletes() returns uuid[] language plpgsql stable security definer set search_path = public
  as $$ declare me uuid := feelcheck.viewer();
  begin
    if me is null then return '{}'; end if;
    return feelcheck.coached_athletes() || me;
  end $$;
--> statement-breakpoint
create or replace function feelcheck.visible_people() returns uuid[] language plpgsql stable security definer set search_path = public
  as $$ begin return (select feelcheck.visible_athletes() || coalesce(array_agg(distinct user_id), '{}') from memberships
        where role in ('owner', 'coach') and ended_at is null
          and team_id = any(feelcheck.teams_as('{owner,coach,athlete}'))); end $$;
