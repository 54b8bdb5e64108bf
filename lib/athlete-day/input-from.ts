import { addDays, type LocalDate } from "@/lib/calendar";
import type { AssessmentInput, CheckIn, SessionPain } from "@/lib/engine/input";
import { HISTORY_DAYS } from "@/lib/engine/record";
import type { RuleId } from "@/lib/engine/rule-ids";
import {
  type HoldRow,
  type LadderRows,
  type LadderVersion,
  ladderIn,
  type StepVersion,
  wayOver,
} from "@/lib/ladder/way";
import { hardestOf } from "@/lib/plan/hardest";
import { hurts } from "@/lib/session-pain";
import { ordersOn } from "./orders";

type Morning = { date: LocalDate; answers: CheckIn; imported: boolean };
type SessionRow = {
  date: LocalDate;
  sport: string;
  durationMin: number;
  rpe: number | null;
  distanceKm: number | null;
  descentM: number | null;
  pain: SessionPain | null;
  threeZones: readonly number[] | null;
};

/** What is kept of an athlete that a verdict rests on, whether a database brought it or a phone has it. */
export type EngineRows = {
  /** Check-ins and sessions before the dates of interest, and on them, each oldest first. */
  past: readonly Morning[];
  entries: readonly Morning[];
  pastSessions: readonly SessionRow[];
  sessions: readonly SessionRow[];
  /** Oldest first. */
  feelChecks: readonly (NonNullable<AssessmentInput["feelCheck"]> & { date: LocalDate })[];
  experience: NonNullable<AssessmentInput["profile"]>["experience"];
  flags: Parameters<typeof ordersOn>[0];
  /** Newest first. */
  clearances: Parameters<typeof ordersOn>[1];
  plans: readonly ({ date: LocalDate } & Parameters<typeof hardestOf>[0][number])[];
  /** Dates whose verdict holds until somebody has looked, newest first. */
  locks: readonly LocalDate[];
  muted: readonly RuleId[];
  ladders: readonly LadderVersion[];
  ladderSteps: readonly StepVersion[];
  ladderHolds: readonly HoldRow[];
  ladderMornings: LadderRows["mornings"];
};

/**
 * Everything the engine may know about an athlete on a local date; null when there is no check-in that day.
 * The rows were checked when they were written: not again at every verdict. `now` is the athlete's own date now.
 */
export function inputFrom(rows: EngineRows, date: string, now = date): AssessmentInput | null {
  const today = rows.entries.find((day) => day.date === date);
  if (!today) return null;
  const from = addDays(date, -HISTORY_DAYS);
  const isPast = (row: { date: string }) => row.date >= from && row.date < date;
  // Of a day's feel checks the last one counts.
  const feels = new Map(rows.feelChecks.map(({ date, ...feel }) => [date, feel]));
  const { coachOrder, clearances } = ordersOn(rows.flags, rows.clearances, date, now);
  const ways = rows.ladders.length > 0 ? ladderRows(rows) : null;
  return {
    date,
    profile: { experience: rows.experience },
    checkIn: today.answers,
    feelCheck: feels.get(date) ?? null,
    planned: hardestOf(rows.plans.filter((plan) => plan.date === date)),
    coachOrder: ways ? afterWay(coachOrder, ways, clearances[0], date) : coachOrder,
    ...(ways && ladderIn(ways, date)),
    ...(rows.muted.length > 0 && { mutedRules: [...rows.muted] }),
    history: {
      checkIns: [...rows.past, ...rows.entries].filter(isPast).map((day) => ({
        ...day.answers,
        date: day.date,
        imported: day.imported,
        feelCheck: feels.get(day.date) ?? null,
      })),
      sessions: [...rows.pastSessions, ...rows.sessions]
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
      locks: rows.locks.filter((day) => day < from).slice(0, 1),
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
function ladderRows(rows: EngineRows): LadderRows {
  const { ladders, ladderSteps: steps, ladderHolds: holds, ladderMornings, entries } = rows;
  const others = ladderMornings.filter((row) => !entries.some((entry) => entry.date === row.date));
  return { ladders, steps, holds, mornings: [...others, ...entries.filter(({ imported }) => !imported)] };
}

/** A stored number in the engine's range: an odd session of the past must never keep anybody from their verdict. */
const inRange = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
