import { and, desc, eq, gt, inArray, isNull, ne, sql } from "drizzle-orm";
import { Refusal } from "@/lib/action-result";
import { TALK_DAYS, type Talk } from "@/lib/roster/spoken";
import { notifyChange } from "../connection/notify";
import type { Tx } from "../connection/tx";
import { keepWithin, lastDay } from "../people/quotas";
import type { TeamAthletes } from "../people/teams";
import { talks } from "../schema/follow-up";
import { users } from "../schema/people";

type TalkWrite = Pick<typeof talks.$inferInsert, "id" | "word" | "holds" | "standing">;

/** Writes down that a coach spoke with an athlete on the athlete's local date `today`, once. */
export async function saveTalk(
  tx: Tx,
  coachId: string,
  athleteId: string,
  talk: TalkWrite,
  today: string,
): Promise<void> {
  const others = and(eq(talks.athleteId, athleteId), ne(talks.id, talk.id));
  await keepWithin(tx, "talks in a day", talks, and(others, lastDay(talks.at)));
  await tx
    .insert(talks)
    .values({ athleteId, ...talk, date: today, by: coachId })
    .onConflictDoNothing();
  await notifyChange(tx, athleteId);
}

/** A coach takes a talk back, their own or another's; doing it twice changes nothing. Throws `Refusal` 404. */
export async function takeTalkBack(tx: Tx, athleteId: string, id: string): Promise<void> {
  const talk = and(eq(talks.athleteId, athleteId), eq(talks.id, id));
  const changed = await tx
    .update(talks)
    .set({ takenBackAt: sql`coalesce(taken_back_at, now())` })
    .where(talk)
    .returning({ id: talks.id });
  if (changed.length === 0) throw new Refusal(404, "form", "gone.talk");
  await notifyChange(tx, athleteId);
}

/** The last talk with each of these athletes (or of a team's, asked for by membership), with who spoke. */
export async function lastTalks(
  tx: Tx,
  athletes: string[] | TeamAthletes,
): Promise<(Talk & { athleteId: string })[]> {
  // A day more than a talk lasts: dates are the athletes' own.
  const recent = gt(talks.at, sql`now() - make_interval(days => ${TALK_DAYS + 1}::int)`);
  const rows = await tx
    .selectDistinctOn([talks.athleteId], { talk: talks, by: users.name })
    .from(talks)
    .leftJoin(users, eq(users.id, talks.by))
    .where(and(inArray(talks.athleteId, athletes), isNull(talks.takenBackAt), recent))
    .orderBy(talks.athleteId, desc(talks.at), desc(talks.id));
  return rows.map(({ talk, by }) => ({ ...talk, by }));
}
