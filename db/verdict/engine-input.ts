import { ordersOn } from "@/lib/athlete-day/orders";
import { addDays } from "@/lib/calendar";
import type { AssessmentInput } from "@/lib/engine/input";
import { HISTORY_DAYS } from "@/lib/engine/record";
import { type LadderRows, ladderIn, wayOver } from "@/lib/ladder/way";
import { hardestOf } from "@/lib/plan/hardest";
import { hurts } from "@/lib/session-pain";
import type { Tx } from "../connection/tx";
import { readSnapshot, type Snapshot } from "./snapshot";

/** Everything the engine may know about an athlete on a local date; null when there is no check-in that day. */
export async function engineInput(tx: Tx, athleteId: string, date: string): Promise<AssessmentInput | null> {
  return inputFrom(await readSnapshot(tx, athleteId, date, { to: date }), date);
}

/**
 * The same from rows that were read already. They were checked when they were written: not again at every verdict.
 * `now` is the athlete's own date now.
 */
export function inputFrom(snapshot: Snapshot, date: string, now = date): AssessmentInput | null {
  const today = snapshot.entries.find((day) => day.date === date);
  if (!today) return null;
  const from = addDays(date, -HISTORY_DAYS);
  const isPast = (row: { date: string }) => row.date >= from && row.date < date;
  // Of a day's feel checks the last one counts.
  const feels = new Map(snapshot.feelChecks.map(({ date, ...feel }) => [date, feel]));
  const { coachOrder, clearances } = ordersOn(snapshot.flags, snapshot.clearances, date, now);
  const ways = snapshot.ladders.length > 0 ? ladderRows(snapshot) : null;
  return {
    date,
    profile: { experience: snapshot.experience },
    checkIn: today.answers,
    feelCheck: feels.get(date) ?? null,
    planned: hardestOf(snapshot.plans.filter((plan) => plan.date === date)),
    coachOrder: ways ? afterWay(coachOrder, ways, clearances[0], date) : coachOrder,
    ...(ways && ladderIn(ways, date)),
    ...(snapshot.muted.length > 0 && { mutedRules: snapshot.muted }),
    history: {
      checkIns: [...snapshot.past, ...snapshot.entries].filter(isPast).map((day) => ({
        ...day.answers,
        date: day.date,
        imported: day.imported,
        feelCheck: feels.get(day.date) ?? null,
      })),
      sessions: [...snapshot.pastSessions, ...snapshot.sessions]
        .filter((session) => isPast(session) || (session.date === date && hurts(session.pain)))
        .reverse()
        .map(({ date, sport, durationMin, rpe, distanceKm, descentM, pain, threeZones }) => ({
          date,
          sport,
          durationMin: inRange(durationMin, 1, 2880),
          rpe: rpe === null ? null : inRange(rpe, 0, 10),
          distanceKm: distanceKm === null ? null : inRange(distanceKm, 0, 1000),
          descentM: descentM === null ? null : inRange(descentM, 0, 20_000),
          zoneSeconds: threeZones as [number, number, number] | null,
          ...(pain && { pain }),
        })),
      // Older than the engine looks: of the days it sees it tells for itself which of them lock.
      locks: snapshot.locks.filter((day) => day < from).slice(0, 1),
      clearances,
    },
  };
}

/** A clearance for the steps is full training once they are over: nobody goes back to the stage where it began. */
function afterWay(
  order: AssessmentInput["coachOrder"],
  ways: LadderRows,
  cleared: string | undefined,
  date: string,
): AssessmentInput["coachOrder"] {
  if (order?.kind !== "cleared" || order.allows !== "ladder" || !cleared) return order;
  return wayOver(ways, date, cleared) ? { ...order, allows: "full", stage: null } : order;
}

/** What is kept of ways back. What is about to be written counts, and no row of the same date beside it; nothing imported does. */
function ladderRows(snapshot: Snapshot): LadderRows {
  const { ladders, ladderSteps: steps, ladderHolds: holds, ladderMornings, entries } = snapshot;
  const others = ladderMornings.filter((row) => !entries.some((entry) => entry.date === row.date));
  return { ladders, steps, holds, mornings: [...others, ...entries.filter(({ imported }) => !imported)] };
}

/** A stored number in the engine's range: an odd session of the past must never keep anybody from their verdict. */
const inRange = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
