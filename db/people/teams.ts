import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { Refusal } from "@/lib/action-result";
import { ROLES, type Role } from "@/lib/can";
import { latestStart } from "@/lib/day-start";
import { type MailSettings, type TeamSettings, teamSettings } from "@/lib/team-settings";
import { notifyChange } from "../connection/notify";
import { withoutParameters } from "../connection/query-fault";
import { rowsOf } from "../connection/rows-of";
import type { Db, Tx } from "../connection/tx";
import { memberships, teams, users } from "../schema/people";
import { DAY_STARTS_AT } from "./people";

/** Makes a team with its first owner. */
export async function createTeam(
  tx: Tx,
  ownerId: string,
  team: { name: string; timeZone: string; isDemo?: boolean },
): Promise<string> {
  const id = uuidv7();
  await tx.insert(teams).values({ id, ...team });
  await addMember(tx, id, ownerId, "owner");
  return id;
}

/** Adds a person in a role, by an invite or without one; doing it twice is one membership. */
export async function addMember(
  tx: Tx,
  teamId: string,
  userId: string,
  role: Role,
  inviteId: string | null = null,
): Promise<void> {
  await tx.insert(memberships).values({ id: uuidv7(), teamId, userId, role, inviteId }).onConflictDoNothing();
}

export type ViewerRow = {
  userId: string;
  name: string;
  timeZone: string;
  /** Whether the person chose the zone; otherwise a browser's word changes it. */
  zoneChosen: boolean;
  /** What they chose of language, units and first day of the week; null is as the browser says. */
  language: string | null;
  units: "metric" | "imperial" | null;
  weekStart: 1 | 6 | 7 | null;
  /** The country they chose for the emergency number; null to tell it from the zone. */
  country: string | null;
  /** Whether there is a check-in or a session of theirs to look at. */
  hasEntries: boolean;
  experience: "new" | "returning" | "regular";
  sessionVersion: number;
  /** When everything of the person will be deleted, as they asked; null when they did not. */
  deleteAfter: Date | null;
  /** Whether they are or were an athlete of any team. */
  trained: boolean;
  /** Whether they are to be asked for the year they were born in. */
  asksYear: boolean;
  /** Whether a guardian's consent waits, or a guardian has ended it all; null where none is lacking. */
  consent: "waits" | "ended" | null;
  teams: ({
    id: string;
    name: string;
    timeZone: string;
    isDemo: boolean;
    roles: Role[];
  } & ViewerSettings)[];
  /** When their day starts, HH:00 where they are: the latest of the teams they are an athlete of. */
  dayStartsAt: string;
};

/** What every page of a team's members goes by: not the age, which `teamOf` reads. */
const viewerSettings = teamSettings.omit({ consentAge: true });
type ViewerSettings = z.output<typeof viewerSettings>;

const person = z.object({
  userId: z.string(),
  name: z.string(),
  timeZone: z.string(),
  zoneChosen: z.boolean(),
  language: z.string().nullable(),
  units: z.enum(["metric", "imperial"]).nullable(),
  weekStart: z.union([z.literal(1), z.literal(6), z.literal(7)]).nullable(),
  country: z.string().nullable(),
  hasEntries: z.boolean(),
  experience: z.enum(["new", "returning", "regular"]),
  sessionVersion: z.int(),
  deleteAfter: z.coerce.date().nullable(),
  trained: z.boolean(),
  asksYear: z.boolean(),
  consent: z.enum(["waits", "ended"]).nullable(),
  teams: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      timeZone: z.string(),
      isDemo: z.boolean(),
      roles: z.array(z.enum(ROLES)),
      ...viewerSettings.shape,
    }),
  ),
});

/**
 * A person with their session version and the teams they belong to now, in one statement without a transaction, since
 * every request begins with it; null for an unknown id, and for a device that is signed out. `signIn` null asks of none.
 */
export async function viewerRow(
  db: Db,
  userId: string,
  signIn: string | null = null,
): Promise<ViewerRow | null> {
  const signedIn = signIn ? sql`feelcheck.signed_in(${userId}, ${signIn}::uuid)` : sql`true`;
  const asked = sql`select case when ${signedIn} then feelcheck.person(${userId})
    || feelcheck.person_besides(${userId}) || feelcheck.age_standing(${userId})
    || jsonb_build_object('trained', feelcheck.trained(${userId})) end as person`;
  const result = await db.execute(asked).catch((error) => {
    throw withoutParameters(error);
  });
  const [row] = rowsOf<{ person: unknown }>(result);
  if (!row?.person) return null;
  const read = person.parse(row.person);
  const trainsWith = read.teams.filter(({ roles }) => roles.includes("athlete"));
  return { ...read, dayStartsAt: latestStart(trainsWith.map(({ dayStartsAt }) => dayStartsAt)) };
}

/** Everybody of a team that the viewer may see, by role and name. */
export async function membersOf(tx: Tx, teamId: string) {
  return tx
    .select({
      id: memberships.id,
      userId: users.id,
      name: users.name,
      role: memberships.role,
      joinedAt: memberships.joinedAt,
      inviteId: memberships.inviteId,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.teamId, teamId), isNull(memberships.endedAt)))
    .orderBy(asc(memberships.role), asc(users.name));
}

/** Nothing is shown yet of those of whom a guardian's consent waits. Who has no viewer sees everybody. */
const SHOWN = sql`(feelcheck.viewer() is null or feelcheck.sees(${users.id}))`;

/** Athletes of a team that the viewer may see, with when their days start and since when they are on it; those who wait too where asked. */
export async function athletesOf(tx: Tx, teamId: string, { waiting = false } = {}) {
  return tx
    .select({
      id: users.id,
      name: users.name,
      timeZone: users.timeZone,
      experience: users.experience,
      joinedAt: memberships.joinedAt,
      dayStartsAt: DAY_STARTS_AT,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.teamId, teamId),
        eq(memberships.role, "athlete"),
        isNull(memberships.endedAt),
        waiting ? undefined : SHOWN,
      ),
    )
    .orderBy(asc(users.name));
}

/** The ids of a team's athletes, as a part of another query: that one need not wait for the list of them. */
export const teamAthletes = (tx: Tx, teamId: string) =>
  tx
    .select({ id: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.teamId, teamId), eq(memberships.role, "athlete"), isNull(memberships.endedAt)));
export type TeamAthletes = ReturnType<typeof teamAthletes>;

/** The teams that an athlete trains with now, as far as the viewer may see. */
export async function trainsWith(tx: Tx, athleteId: string): Promise<string[]> {
  const rows = await tx
    .select({ teamId: memberships.teamId })
    .from(memberships)
    .where(
      and(eq(memberships.userId, athleteId), eq(memberships.role, "athlete"), isNull(memberships.endedAt)),
    );
  return rows.map(({ teamId }) => teamId);
}

/**
 * Ends one membership: one's own, or anybody's by an owner. What else ends with it the database decides (migration 0008).
 * Throws `Refusal` 404, 403, and 409 where members would be left without an owner.
 */
export async function endMembership(tx: Tx, membershipId: string): Promise<void> {
  const [row] = await tx.select().from(memberships).where(eq(memberships.id, membershipId));
  if (!row || row.endedAt) throw new Refusal(404, "form", "gone.membership");
  const ended = await tx
    .update(memberships)
    .set({ endedAt: sql`now()` })
    .where(and(eq(memberships.id, membershipId), isNull(memberships.endedAt)))
    .returning({ id: memberships.id })
    .catch((error) => {
      if (!leavesNoOwner(error)) throw error;
      throw new Refusal(409, "form", "people.lastOwner");
    });
  if (ended.length === 0) throw new Refusal(403, "form", "only.ownerEnds");
  await notifyChange(tx, row.teamId);
}

function leavesNoOwner(error: unknown): boolean {
  const { code, constraint, constraint_name } = ((error as Error).cause ?? error) as Record<string, unknown>;
  return code === "23514" && (constraint ?? constraint_name) === "team_owned";
}

/** Changes a team's name, time zone and settings. Throws `Refusal` 403 for anyone but an owner. */
export async function changeTeam(
  tx: Tx,
  teamId: string,
  values: { name: string; timeZone: string } & TeamSettings & MailSettings,
): Promise<void> {
  const changed = await tx.update(teams).set(values).where(eq(teams.id, teamId)).returning({ id: teams.id });
  if (changed.length === 0) throw new Refusal(403, "form", "only.ownerChanges");
}

export async function teamOf(tx: Tx, teamId: string) {
  const rows = await tx.select().from(teams).where(eq(teams.id, teamId));
  return rows[0] ?? null;
}

/** A person's own memberships that have not ended, with the team's name. */
export async function membershipsOf(tx: Tx, userId: string) {
  return tx
    .select({ id: memberships.id, team: teams.name, role: memberships.role })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .where(and(eq(memberships.userId, userId), isNull(memberships.endedAt)))
    .orderBy(asc(teams.name), asc(memberships.role));
}
