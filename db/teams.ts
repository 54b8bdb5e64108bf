import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { Refusal } from "@/lib/action-result";
import type { Tx } from "./as-viewer";
import type { Db } from "./client";
import { withoutParameters } from "./query-fault";
import { rowsOf } from "./rows-of";
import { memberships, teams, users } from "./schema/people";

export type Role = "owner" | "coach" | "athlete";

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

/** Adds a person in a role; doing it twice is one membership. */
export async function addMember(tx: Tx, teamId: string, userId: string, role: Role): Promise<void> {
  await tx.insert(memberships).values({ id: uuidv7(), teamId, userId, role }).onConflictDoNothing();
}

export type ViewerRow = {
  userId: string;
  name: string;
  timeZone: string;
  experience: "new" | "returning" | "regular";
  sessionVersion: number;
  /** When everything of the person will be deleted, as they asked; null when they did not. */
  deleteAfter: Date | null;
  teams: {
    id: string;
    name: string;
    timeZone: string;
    reminderTime: string;
    isDemo: boolean;
    roles: Role[];
  }[];
};

const person = z.object({
  userId: z.string(),
  name: z.string(),
  timeZone: z.string(),
  experience: z.enum(["new", "returning", "regular"]),
  sessionVersion: z.int(),
  deleteAfter: z.coerce.date().nullable(),
  teams: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      timeZone: z.string(),
      reminderTime: z.string(),
      isDemo: z.boolean(),
      roles: z.array(z.enum(["owner", "coach", "athlete"])),
    }),
  ),
});

/**
 * A person with their session version and the teams they belong to now, in one statement without a transaction, since
 * every request begins with it; null for an unknown id.
 */
export async function viewerRow(db: Db, userId: string): Promise<ViewerRow | null> {
  const result = await db.execute(sql`select feelcheck.person(${userId}) as person`).catch((error) => {
    throw withoutParameters(error);
  });
  const [row] = rowsOf<{ person: unknown }>(result);
  return row?.person ? person.parse(row.person) : null;
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
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.teamId, teamId), isNull(memberships.endedAt)))
    .orderBy(asc(memberships.role), asc(users.name));
}

/** Athletes of a team that the viewer may see, with their zone and since when they are on it. */
export async function athletesOf(tx: Tx, teamId: string) {
  return tx
    .select({
      id: users.id,
      name: users.name,
      timeZone: users.timeZone,
      experience: users.experience,
      joinedAt: memberships.joinedAt,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.teamId, teamId), eq(memberships.role, "athlete"), isNull(memberships.endedAt)))
    .orderBy(asc(users.name));
}

/** Ends one membership. Throws `Refusal` 404, and 409 for the last owner of a team with other members. */
export async function endMembership(tx: Tx, membershipId: string): Promise<void> {
  const [row] = await tx.select().from(memberships).where(eq(memberships.id, membershipId));
  if (!row || row.endedAt) throw new Refusal(404, "form", "This membership has already ended.");
  if (row.role === "owner") {
    const others = await membersOf(tx, row.teamId);
    const owners = others.filter((m) => m.role === "owner");
    if (owners.length === 1 && others.some((m) => m.userId !== row.userId))
      throw new Refusal(
        409,
        "form",
        "You are the only owner. Remove the other members first, or keep the team.",
      );
  }
  const ended = await tx
    .update(memberships)
    .set({ endedAt: new Date() })
    .where(and(eq(memberships.id, membershipId), isNull(memberships.endedAt)))
    .returning({ id: memberships.id });
  if (ended.length === 0) throw new Refusal(403, "form", "Only an owner of the team may do this.");
}

/** Changes a team's name, time zone and reminder time. Throws `Refusal` 403 for anyone but an owner. */
export async function changeTeam(
  tx: Tx,
  teamId: string,
  values: { name: string; timeZone: string; reminderTime: string },
): Promise<void> {
  const changed = await tx.update(teams).set(values).where(eq(teams.id, teamId)).returning({ id: teams.id });
  if (changed.length === 0) throw new Refusal(403, "form", "Only an owner of the team may change it.");
}

export async function teamOf(tx: Tx, teamId: string) {
  const rows = await tx.select().from(teams).where(eq(teams.id, teamId));
  return rows[0] ?? null;
}

/**
 * Removes a demo team with its people who belong to no other team, all data included. As system, after the caller
 * has checked that the viewer owns it.
 */
export async function removeDemoTeam(tx: Tx, teamId: string): Promise<void> {
  const team = await teamOf(tx, teamId);
  if (!team?.isDemo) throw new Refusal(403, "form", "Only a demo team can be removed this way.");
  await tx.execute(sql`
    delete from users where id in (select user_id from memberships where team_id = ${teamId})
      and id not in (select user_id from memberships where team_id <> ${teamId})`);
  await tx.delete(teams).where(eq(teams.id, teamId));
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
