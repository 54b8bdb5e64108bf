import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { Refusal } from "@/lib/action-result";
import type { Told } from "@/lib/roster/answers";
import { TALK_DAYS, type Talk } from "@/lib/roster/spoken";
import { notifyChange } from "../connection/notify";
import type { Tx } from "../connection/tx";
import { keepWithin, lastDay } from "../people/quotas";
import type { TeamAthletes } from "../people/teams";
import { talks } from "../schema/follow-up";
import { users } from "../schema/people";

type TalkWrite = Pick<typeof talks.$inferInsert, "id" | "word" | "holds" | "standing" | "told">;

/** Writes down that a coach spoke with an athlete, or answered them, on the athlete's local date `today`, once. */
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

/**
 * A coach takes a talk back, their own or another's; an answer only who gave it, for ten minutes. Doing it twice changes
 * nothing. Throws `Refusal` 404, and 409 for an answer that stays.
 */
export async function takeTalkBack(tx: Tx, athleteId: string, id: string): Promise<void> {
  const talk = and(eq(talks.athleteId, athleteId), eq(talks.id, id));
  const changed = await tx
    .update(talks)
    .set({ takenBackAt: sql`coalesce(taken_back_at, now())` })
    .where(talk)
    .returning({ id: talks.id });
  if (changed.length === 0) {
    const [there] = await tx.select({ told: talks.told }).from(talks).where(talk);
    throw there?.told ? new Refusal(409, "form", "answerStays") : new Refusal(404, "form", "gone.talk");
  }
  await notifyChange(tx, athleteId);
}

/**
 * The last talk with each of these athletes (or of a team's, asked for by membership) of those for a day, and of those that hold
 * longer, the newest first, with who spoke.
 */
export async function lastTalks(
  tx: Tx,
  athletes: string[] | TeamAthletes,
): Promise<(Talk & { athleteId: string })[]> {
  // A day more than a talk lasts: dates are the athletes' own.
  const recent = gt(talks.at, sql`now() - make_interval(days => ${TALK_DAYS + 1}::int)`);
  const rows = await tx
    .selectDistinctOn([talks.athleteId, talks.holds], { talk: talks, by: users.name })
    .from(talks)
    .leftJoin(users, eq(users.id, talks.by))
    .where(and(inArray(talks.athleteId, athletes), isNull(talks.takenBackAt), recent))
    .orderBy(talks.athleteId, talks.holds, desc(talks.at), desc(talks.id));
  return rows
    .map(({ talk, by }) => ({ ...talk, by, byId: talk.by }))
    .sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** What an athlete was told of a local date, and by whom; null where their account is gone. */
export type Answer = { id: string; told: Told; word: string; at: Date; by: string | null };

/** The answers to an athlete of a local date, in order. */
export async function answersOn(tx: Tx, athleteId: string, date: string): Promise<Answer[]> {
  const rows = await tx
    .select({ id: talks.id, told: talks.told, word: talks.word, at: talks.at, by: users.name })
    .from(talks)
    .leftJoin(users, eq(users.id, talks.by))
    .where(
      and(
        eq(talks.athleteId, athleteId),
        eq(talks.date, date),
        isNotNull(talks.told),
        isNull(talks.takenBackAt),
      ),
    )
    .orderBy(asc(talks.at), asc(talks.id));
  return rows.flatMap(({ told, ...row }) => (told ? [{ ...row, told }] : []));
}
