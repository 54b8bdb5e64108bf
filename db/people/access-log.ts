import { and, desc, eq, lt, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import type { Tx } from "../connection/tx";
import { accessLog, teamLooks } from "../schema/care";
import { memberships, teams, users } from "../schema/people";
import { keepSeen } from "./seen-days";

export type AccessAction = (typeof accessLog.$inferSelect)["action"];
export type TeamLook = (typeof teamLooks.$inferSelect)["what"];
/** An athlete and their own local date now. */
type Seen = { id: string; today: string };

/** Writes down that a coach looked at or changed something of an athlete: a line a person, action and day. */
export async function logAccess(
  tx: Tx,
  viewerId: string,
  athleteId: string,
  action: AccessAction,
  date: string,
): Promise<void> {
  await logAccessOf(tx, viewerId, [{ id: athleteId, today: date }], action);
}

/** Acts of somebody who has the athlete's day before their eyes: whoever does one has seen it (docs/decisions/087). */
const SEES_THE_DAY: readonly AccessAction[] = ["flagged", "cleared", "noted", "spoke", "answered"];

/** The same of several athletes, in one statement. What is one's own is nobody's to know. */
export async function logAccessOf(
  tx: Tx,
  viewerId: string,
  athletes: readonly Seen[],
  action: AccessAction,
): Promise<void> {
  // In order of id, so that two coaches of the same athletes never wait for each other in a circle.
  const lines = athletes
    .filter(({ id }) => id !== viewerId)
    .map(({ id, today }) => ({ athleteId: id, id: uuidv7(), viewerId, action, date: today }))
    .sort((a, b) => (a.athleteId < b.athleteId ? -1 : 1));
  if (lines.length === 0) return;
  await tx
    .insert(accessLog)
    .values(lines)
    .onConflictDoUpdate({
      target: [accessLog.athleteId, accessLog.viewerId, accessLog.action, accessLog.date],
      set: { times: sql`${accessLog.times} + 1`, at: sql`now()` },
    });
  if (SEES_THE_DAY.includes(action)) await keepSeen(tx, viewerId, athletes);
}

/** How long a coach who looks again looks "still", in minutes: the line is not written anew. */
const STILL_MIN = 10;

/**
 * Writes down that a coach saw the whole team at once: one line a person, view and day, whatever the number of athletes
 * and of looks. `date` is the team's local date.
 */
export async function logTeamLook(
  tx: Tx,
  viewerId: string,
  teamId: string,
  what: TeamLook,
  date: string,
): Promise<void> {
  await tx
    .insert(teamLooks)
    .values({ teamId, id: uuidv7(), viewerId, what, date })
    .onConflictDoUpdate({
      target: [teamLooks.teamId, teamLooks.viewerId, teamLooks.what, teamLooks.date],
      set: { at: sql`now()` },
      setWhere: lt(teamLooks.at, sql`now() - make_interval(mins => ${STILL_MIN})`),
    });
}

/** A line of what the athlete reads. `team` where the whole team was looked at; `times` is 1 there. */
export type AccessLine = {
  id: string;
  action: AccessAction | TeamLook;
  times: number;
  at: Date;
  who: string | null;
  team: string | null;
};

/** Who looked at or changed an athlete's data, alone or with their team, newest first. */
export async function accessOf(tx: Tx, athleteId: string, limit = 60): Promise<AccessLine[]> {
  const [own, overviews] = await Promise.all([
    tx
      .select({
        id: accessLog.id,
        action: accessLog.action,
        times: accessLog.times,
        at: accessLog.at,
        who: users.name,
      })
      .from(accessLog)
      .leftJoin(users, eq(users.id, accessLog.viewerId))
      .where(eq(accessLog.athleteId, athleteId))
      .orderBy(desc(accessLog.at))
      .limit(limit),
    teamLooksOf(tx, athleteId, limit),
  ]);
  return [...own.map((line) => ({ ...line, team: null })), ...overviews]
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, limit);
}

/** Looks at the teams that an athlete trained with, while they did; not their own as somebody's coach. */
async function teamLooksOf(tx: Tx, athleteId: string, limit: number): Promise<AccessLine[]> {
  const trained = and(
    eq(memberships.teamId, teamLooks.teamId),
    eq(memberships.userId, athleteId),
    eq(memberships.role, "athlete"),
    sql`${memberships.joinedAt} <= ${teamLooks.at}`,
    sql`(${memberships.endedAt} is null or ${memberships.endedAt} >= ${teamLooks.date})`,
  );
  const rows = await tx
    .selectDistinct({
      id: teamLooks.id,
      action: teamLooks.what,
      at: teamLooks.at,
      who: users.name,
      team: teams.name,
    })
    .from(teamLooks)
    .innerJoin(memberships, trained)
    .leftJoin(users, eq(users.id, teamLooks.viewerId))
    .leftJoin(teams, eq(teams.id, teamLooks.teamId))
    .where(sql`${teamLooks.viewerId} is distinct from ${athleteId}`)
    .orderBy(desc(teamLooks.at))
    .limit(limit);
  return rows.map((row) => ({ ...row, times: 1 }));
}
