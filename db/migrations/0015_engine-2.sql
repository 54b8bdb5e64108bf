-- Mornings that came from a table of another scale: they are context, they never refer and never lock.
alter table check_ins add column imported boolean not null default false;
--> statement-breakpoint
-- Whether the day's verdict holds until somebody has looked, and how soon it asks for them.
alter table athlete_days add column locks boolean not null default false;
--> statement-breakpoint
alter table athlete_days add column urgency text;
--> statement-breakpoint
drop index athlete_days_referrals;
--> statement-breakpoint
create index athlete_days_locks on athlete_days (athlete_id, date) where locks;
--> statement-breakpoint
-- What a clearance allows, the stage the way back starts at, and in an athlete's own record who told them.
alter table clearances add column allows text;
--> statement-breakpoint
alter table clearances add column stage integer;
--> statement-breakpoint
alter table clearances add column told_by text;
--> statement-breakpoint
drop policy add on clearances;
--> statement-breakpoint
-- A coach clears the athletes they coach; an athlete records in their own name what a professional told them.
create policy add on clearances for insert to feelcheck_app with check (
  by = (select feelcheck.viewer())
  and (athlete_id = any ((select feelcheck.coached_athletes())::uuid[])
    or (athlete_id = (select feelcheck.viewer()) and told_by is not null)));
--> statement-breakpoint
select set_config('role', 'feelcheck_system', true);
--> statement-breakpoint
update check_ins set imported = true where entered_on is null and note like 'Imported from %';
--> statement-breakpoint
-- What an earlier engine said stays as it was said; a long soreness alone locks nobody any more.
update athlete_days d set locks = true
  from (select distinct on (athlete_id, date) athlete_id, date, output from assessments
    order by athlete_id, date, at desc, id desc) a
  where a.athlete_id = d.athlete_id and a.date = d.date and d.verdict = 'see-professional'
    and exists (select from jsonb_array_elements(a.output->'reasons') r
      where r->>'floor' = 'see-professional'
        and r->>'rule' in ('red-flag', 'swelling', 'calf-swelling', 'bone-stress', 'deep-groin'));
--> statement-breakpoint
reset role;
