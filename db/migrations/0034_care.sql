-- An athlete writes to their professionals, too, where no coach reads (docs/decisions/078).
alter policy add on care_notes with check (
  author_id = feelcheck.viewer() and (feelcheck.cares_for(athlete_id) or athlete_id = feelcheck.viewer()));
--> statement-breakpoint
alter policy remove on care_notes using (
  author_id = feelcheck.viewer() and (feelcheck.cares_for(athlete_id) or athlete_id = feelcheck.viewer()));
--> statement-breakpoint
-- When whoever assessed an episode wants to see the athlete again, where nothing is allowed yet.
alter table injuries add column next_visit date;
--> statement-breakpoint
-- In care, too: whoever wrote to the professionals within two weeks, and whoever is to come again, a week beyond that day.
create or replace function feelcheck.needs_care(athlete uuid, today date) returns boolean language sql stable
  set search_path = pg_catalog, public, pg_temp
  as $$ select exists (select from public.flags where athlete_id = athlete and resolved_at is null and left_at is null
      and (until is null or until >= today))
    or exists (select from public.clearances where athlete_id = athlete
      and (until >= today or next_visit >= today - 7))
    or exists (select from public.athlete_days d where d.athlete_id = athlete and d.locks and not exists (
      select from public.clearances c where c.athlete_id = d.athlete_id and c.date >= d.date))
    or exists (select from public.injuries i where i.athlete_id = athlete and not i.removed
      and (i.returned_on is null or i.returned_on > today)
      and not exists (select from public.injuries n
        where n.athlete_id = i.athlete_id and n.id = i.id and n.revision > i.revision))
    or exists (select from public.care_notes where athlete_id = athlete and author_id = athlete
      and removed_at is null and at >= today - 14)
    or feelcheck.on_ladder(athlete, today) $$;
