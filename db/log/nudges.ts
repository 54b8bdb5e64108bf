import { and, eq, inArray, sql } from "drizzle-orm";
import { notifyChange } from "../connection/notify";
import type { Tx } from "../connection/tx";
import type { TeamAthletes } from "../people/teams";
import { checkIns } from "../schema/check-ins";
import { nudges } from "../schema/follow-up";
import { users } from "../schema/people";

/** An athlete and the local date that they have not answered. */
type Asked = { id: string; today: string };

/**
 * Asks athletes for their check-in: each once a date of theirs, whoever presses, and nobody who has answered it. Returns
 * those who were asked now.
 */
export async function nudge(tx: Tx, coachId: string, athletes: readonly Asked[]): Promise<Asked[]> {
  if (athletes.length === 0) return [];
  const days = sql`(${sql.join(
    athletes.map(({ id, today }) => sql`(${id}::uuid, ${today}::date)`),
    sql`, `,
  )})`;
  const answered = await tx
    .select({ id: checkIns.athleteId })
    .from(checkIns)
    .where(sql`(${checkIns.athleteId}, ${checkIns.date}) in ${days}`);
  const done = new Set(answered.map(({ id }) => id));
  // In order of id, so that two coaches of the same team never wait for each other in a circle.
  const values = athletes
    .filter(({ id }) => !done.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, today }) => ({ athleteId: id, date: today, by: coachId }));
  if (values.length === 0) return [];
  const asked = await tx
    .insert(nudges)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: nudges.athleteId, today: nudges.date });
  await Promise.all(asked.map(({ id }) => notifyChange(tx, id)));
  return asked;
}

export type Nudge = { athleteId: string; date: string; at: Date; by: string | null };

/** Who of these athletes (or of a team's, asked for by membership) was asked on which of these dates, and by whom. */
export async function nudgesOn(tx: Tx, athletes: string[] | TeamAthletes, dates: string[]): Promise<Nudge[]> {
  return tx
    .select({ athleteId: nudges.athleteId, date: nudges.date, at: nudges.at, by: users.name })
    .from(nudges)
    .leftJoin(users, eq(users.id, nudges.by))
    .where(and(inArray(nudges.athleteId, athletes), inArray(nudges.date, dates)));
}
