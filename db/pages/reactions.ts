import type { Tx } from "../connection/tx";
import { type Answer, answersOn } from "../log/talks";
import { type Seen, seenOn } from "../people/seen-days";
import { type Alert, alertsOn } from "../verdict/alerts";

/** What others made of an athlete's day: who has seen it, what coaches said, and who was told where it is urgent. */
export type Reactions = { seen: Seen[]; answers: Answer[]; alert: Alert | null };

/** The reactions to an athlete's local date; three queries that travel together. */
export async function reactionsOn(tx: Tx, athleteId: string, date: string): Promise<Reactions> {
  const [seen, answers, [alert]] = await Promise.all([
    seenOn(tx, athleteId, date),
    answersOn(tx, athleteId, date),
    alertsOn(tx, [athleteId], [date]),
  ]);
  return { seen, answers, alert: alert ?? null };
}
