import type { Tx } from "../connection/tx";
import { type Answer, answersOn } from "../log/talks";
import { type Seen, seenOn } from "../people/seen-days";

/** What others made of an athlete's day: who has seen it, and what coaches said. */
export type Reactions = { seen: Seen[]; answers: Answer[] };

/** The reactions to an athlete's local date; two queries that travel together. */
export async function reactionsOn(tx: Tx, athleteId: string, date: string): Promise<Reactions> {
  const [seen, answers] = await Promise.all([seenOn(tx, athleteId, date), answersOn(tx, athleteId, date)]);
  return { seen, answers };
}
