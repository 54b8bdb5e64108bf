-- An address is proved when a link sent to it was used. Accounts from before prove theirs like all others, at their next reset.
ALTER TABLE "credentials" ADD COLUMN "email_proved_at" timestamp with time zone;--> statement-breakpoint
-- Made up when a demo team was seeded: these people alone go with it.
ALTER TABLE "users" ADD COLUMN "is_demo" boolean DEFAULT false NOT NULL;--> statement-breakpoint
select set_config('role', 'feelcheck_system', true);
--> statement-breakpoint
UPDATE "users" SET "is_demo" = true
  WHERE id IN (SELECT m.user_id FROM "memberships" m JOIN "teams" t ON t.id = m.team_id WHERE t.is_demo)
    AND NOT EXISTS (SELECT FROM "credentials" c WHERE c.user_id = users.id AND c.email NOT LIKE '%.feelcheck.example');--> statement-breakpoint
reset role;
--> statement-breakpoint
-- By which link somebody came: it ends when they are removed.
ALTER TABLE "memberships" ADD COLUMN "invite_id" uuid;--> statement-breakpoint
-- Guesses and requests are counted in one row a key, so that counting and checking are one statement.
DROP TABLE "attempts";--> statement-breakpoint
CREATE TABLE "allowances" (
	"key" text PRIMARY KEY NOT NULL,
	"used" integer NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "allowances_until" ON "allowances" USING btree ("until");--> statement-breakpoint
-- A row for each device that is signed in; without it the device's token says nothing.
CREATE TABLE "sign_ins" (
	"user_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sign_ins_user_id_id_pk" PRIMARY KEY("user_id","id")
);
--> statement-breakpoint
ALTER TABLE "sign_ins" ADD CONSTRAINT "sign_ins_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "resets_user" ON "resets" USING btree ("user_id");--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['allowances','sign_ins'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to feelcheck_system', t);
    execute format('create policy system on %I to feelcheck_system using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
-- Each person may take along when they signed in.
grant select on sign_ins to feelcheck_app;
--> statement-breakpoint
create policy own on sign_ins for select to feelcheck_app using (user_id = (select feelcheck.viewer()));
--> statement-breakpoint
-- Row-level security is forced on the owner, too: what changes old rows is done by the system's role.
select set_config('role', 'feelcheck_system', true);
--> statement-breakpoint
-- One calendar address an athlete. Of those made at once before, the newest stays.
UPDATE "calendar_feeds" f SET "revoked_at" = now() WHERE "revoked_at" IS NULL AND EXISTS (
  SELECT FROM "calendar_feeds" newer WHERE newer.athlete_id = f.athlete_id AND newer.revoked_at IS NULL
    AND (newer.made_at, newer.id) > (f.made_at, f.id));--> statement-breakpoint
reset role;
--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_open" ON "calendar_feeds" USING btree ("athlete_id") WHERE revoked_at is null;--> statement-breakpoint
-- An owner sees who has ended in their teams: an update whose new row its author can't see is refused, so that without
-- this an owner could end nobody's membership.
drop policy see on memberships;
--> statement-breakpoint
create policy see on memberships for select to feelcheck_app using (
  user_id = (select feelcheck.viewer())
  or team_id = any ((select feelcheck.teams_as('{owner}'))::uuid[])
  or (ended_at is null and team_id = any ((select feelcheck.teams_as('{owner,coach}'))::uuid[]))
  or (ended_at is null and role <> 'athlete' and team_id = any ((select feelcheck.teams_as('{athlete}'))::uuid[])));
--> statement-breakpoint
select set_config('role', 'feelcheck_system', true);
--> statement-breakpoint
-- Teams that were left without an owner before: the coach who has been there longest becomes it.
update memberships set role = 'owner' where id in (
  select distinct on (c.team_id) c.id from memberships c
  where c.role = 'coach' and c.ended_at is null and not exists (
    select from memberships o where o.team_id = c.team_id and o.role = 'owner' and o.ended_at is null)
  order by c.team_id, c.joined_at, c.id);
--> statement-breakpoint
reset role;
--> statement-breakpoint
-- What ends with a membership: nobody leaves members without an owner, and the links go that would lead back. Whoever
-- joins or leaves a team holds its row, so that these take turns.
create function feelcheck.membership_ended() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare ended boolean := tg_op = 'DELETE' or (old.ended_at is null and new.ended_at is not null);
begin
  if old.ended_at is not null or not ended then return null; end if;
  perform from public.teams where id = old.team_id for no key update;
  if not found then return null; end if; -- The team itself goes, and all of this with it.
  if not exists (select from public.memberships where team_id = old.team_id and ended_at is null) then
    update public.invites set revoked_at = now() where team_id = old.team_id and revoked_at is null;
    return null;
  end if;
  if old.role = 'owner' and not exists (
    select from public.memberships where team_id = old.team_id and role = 'owner' and ended_at is null)
  then
    raise exception 'a team with members needs an owner' using errcode = 'check_violation', constraint = 'team_owned';
  end if;
  update public.invites set revoked_at = now() where team_id = old.team_id and revoked_at is null and (
    (created_by = old.user_id and not exists (select from public.memberships where team_id = old.team_id
      and user_id = old.user_id and role <> 'athlete' and ended_at is null))
    -- Removed by somebody else: the link they came by as well; where nobody noted which, every one in use.
    or (feelcheck.viewer() <> old.user_id and role = old.role
      and (id = old.invite_id or (old.invite_id is null and uses > 0))));
  return null;
end $$;
--> statement-breakpoint
-- An owner makes a coach of their team an owner too. Answers whether it did.
create function feelcheck.make_owner(membership uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update public.memberships set role = 'owner' where id = membership and role = 'coach' and ended_at is null
    and team_id = any (feelcheck.teams_as('{owner}'));
  return found;
end $$;
--> statement-breakpoint
-- Whether a device is signed in.
create function feelcheck.signed_in(who uuid, device uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin return exists (select from public.sign_ins where user_id = who and id = device); end $$;
--> statement-breakpoint
-- Whether somebody is or was an athlete of any team: what they entered then stays theirs to reach.
create function feelcheck.trained(who uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin return exists (select from public.memberships where user_id = who and role = 'athlete'); end $$;
--> statement-breakpoint
-- A coach may change another coach's flag where they coach the athlete together, or where that coach does no longer.
create function feelcheck.shares_flag(raiser uuid, athlete uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
declare theirs uuid[] := array(select a.team_id from public.memberships a join public.memberships c on c.team_id = a.team_id
  where a.user_id = athlete and a.role = 'athlete' and a.ended_at is null
    and c.user_id = raiser and c.role in ('owner', 'coach') and c.ended_at is null);
begin return theirs = '{}' or theirs && feelcheck.teams_as('{owner,coach}'); end $$;
--> statement-breakpoint
create function feelcheck.guard_flag_of_team() returns trigger language plpgsql as $$
begin
  if current_user = 'feelcheck_app' and old.raised_by <> feelcheck.viewer() and new.athlete_id <> feelcheck.viewer()
    and (new.resolved_at, new.resolved_by, new.until, new.severity, new.reason)
      is distinct from (old.resolved_at, old.resolved_by, old.until, old.severity, old.reason)
    and not feelcheck.shares_flag(old.raised_by, new.athlete_id)
  then
    raise exception 'this flag is another team''s' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
revoke all on function feelcheck.signed_in(uuid, uuid), feelcheck.trained(uuid) from public;
--> statement-breakpoint
grant create on schema feelcheck to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.membership_ended() owner to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.make_owner(uuid) owner to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.signed_in(uuid, uuid) owner to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.trained(uuid) owner to feelcheck_system;
--> statement-breakpoint
alter function feelcheck.shares_flag(uuid, uuid) owner to feelcheck_system;
--> statement-breakpoint
revoke create on schema feelcheck from feelcheck_system;
--> statement-breakpoint
create trigger membership_ended after update or delete on memberships
  for each row execute function feelcheck.membership_ended();
--> statement-breakpoint
create trigger guard_flag_of_team before update on flags for each row execute function feelcheck.guard_flag_of_team();
