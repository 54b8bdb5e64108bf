import { and, desc, eq, gte } from "drizzle-orm";
import type { EngineRows } from "@/lib/athlete-day/input-from";
import { addDays, type LocalDate } from "@/lib/calendar";
import { type Kept, KNOWN_DAYS } from "@/lib/phone/kept";
import type { Tx } from "../connection/tx";
import { hurtBefore } from "../log/sessions";
import { checkIns, feelChecks } from "../schema/check-ins";
import { readSnapshot } from "../verdict/snapshot";

/** For so many days without a network the phone knows the plan. */
const AHEAD_DAYS = 7;

/** What an athlete's phone keeps of their last days. */
export async function forPhone(
  tx: Tx,
  athleteId: string,
  today: LocalDate,
): Promise<Pick<Kept, "checkIns" | "feelChecks" | "hurts" | "rows">> {
  const since = addDays(today, -KNOWN_DAYS);
  const [rows, answered, felt, ...hurts] = await Promise.all([
    engineRows(tx, athleteId, today),
    tx
      .select({
        date: checkIns.date,
        revision: checkIns.revision,
        answers: checkIns.answers,
        note: checkIns.note,
      })
      .from(checkIns)
      .where(and(eq(checkIns.athleteId, athleteId), gte(checkIns.date, since)))
      .orderBy(desc(checkIns.date)),
    tx
      .select({
        date: feelChecks.date,
        id: feelChecks.id,
        minutes: feelChecks.minutes,
        feeling: feelChecks.feeling,
        gaitChanged: feelChecks.gaitChanged,
      })
      .from(feelChecks)
      .where(and(eq(feelChecks.athleteId, athleteId), gte(feelChecks.date, since)))
      .orderBy(desc(feelChecks.at)),
    // Tomorrow morning asks for what hurts today.
    hurtBefore(tx, athleteId, addDays(today, 1)),
    hurtBefore(tx, athleteId, today),
  ]);
  return { rows, checkIns: answered, feelChecks: felt, hurts: hurts.filter((hurt) => hurt !== null) };
}

/** What the engine reads, from six weeks before today to the last day that the phone may be without a network. */
async function engineRows(tx: Tx, athleteId: string, today: LocalDate): Promise<EngineRows> {
  const snapshot = await readSnapshot(tx, athleteId, today, { to: addDays(today, AHEAD_DAYS) });
  const { past, entries, feelChecks, pastSessions, sessions, experience, flags, clearances } = snapshot;
  const { plans, locks, muted, ladders, ladderSteps, ladderHolds, ladderMornings } = snapshot;
  return {
    past,
    // Without the notes: the engine reads none.
    entries: entries.map(({ date, answers, imported }) => ({ date, answers, imported })),
    feelChecks,
    pastSessions,
    sessions,
    experience,
    flags: flags.map(({ order, raisedOn, until, closedOn }) => ({ order, raisedOn, until, closedOn })),
    clearances,
    plans,
    locks,
    muted,
    ladders,
    ladderSteps,
    ladderHolds,
    ladderMornings,
  };
}
