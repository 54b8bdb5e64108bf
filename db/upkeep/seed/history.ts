import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import type { Tx } from "@/db/connection/tx";
import { clearances } from "@/db/schema/care";
import { checkIns } from "@/db/schema/check-ins";
import { memberships } from "@/db/schema/people";
import { sessions } from "@/db/schema/sessions";
import { plans } from "@/db/schema/training";
import { assessments, athleteDays } from "@/db/schema/verdicts";
import { keepEngineFlag } from "@/db/verdict/engine-flags";
import { deriveDays } from "@/lib/athlete-day/derive";
import { addDays, daysBetween } from "@/lib/calendar";
import type { Assessment } from "@/lib/engine/assessment";
import type { CheckIn, PastCheckIn, PastSession } from "@/lib/engine/input";
import { locksOf } from "@/lib/engine/locks";
import { HISTORY_DAYS } from "@/lib/engine/record";
import { assessInEnglish } from "@/lib/engine-words/english";
import { type LadderRows, ladderIn } from "@/lib/ladder/way";

type Experience = "new" | "returning" | "regular";
export type Judged = { date: string; checkIn: CheckIn; output: Assessment };

type Clearance = Pick<
  typeof clearances.$inferInsert,
  "date" | "until" | "note" | "toldBy" | "allows" | "stage"
>;

/** Judges an athlete's mornings one after the other, each from nothing but the days before it. */
export function judgeOf(
  experience: Experience,
  clearance: Clearance | null = null,
  way: LadderRows | null = null,
) {
  let past: { checkIns: PastCheckIn[]; sessions: PastSession[] } = { checkIns: [], sessions: [] };
  const judged: Judged[] = [];
  return {
    judged,
    judge(date: string, checkIn: CheckIn) {
      const recent = (entry: { date: string }) => entry.date >= addDays(date, -HISTORY_DAYS);
      past = { checkIns: past.checkIns.filter(recent), sessions: past.sessions.filter(recent) };
      const cleared = clearance && clearance.date <= date && date <= clearance.until ? clearance : null;
      const output = assessInEnglish({
        date,
        profile: { experience },
        checkIn,
        coachOrder: cleared && { ...cleared, kind: "cleared" },
        ...(way && ladderIn(way, date)),
        history: { ...past, clearances: cleared ? [cleared.date] : [] },
      });
      past.checkIns.push({ ...checkIn, date });
      judged.push({ date, checkIn, output });
      return output.verdict;
    },
    trained: (session: PastSession) => {
      past.sessions.push(session);
    },
  };
}

export type History = {
  experience: Experience;
  judged: readonly Judged[];
  sessions: readonly (typeof sessions.$inferInsert)[];
  plans: readonly (typeof plans.$inferInsert)[];
  /** The athlete's own record of having been seen. */
  clearance?: Clearance | null;
  /** What the verdicts are said to have come from. */
  trigger: "check-in" | "replay";
  today: string;
};

const BATCH = 400;

/** Writes an athlete's whole history at once: entries, verdicts, plans, the rollup and the engine's open flag. */
export async function saveHistory(tx: Tx, athleteId: string, history: History): Promise<void> {
  const { judged, experience, trigger, today } = history;
  const morning = (date: string) => new Date(Date.now() - daysBetween(date, today) * 86_400_000);
  const ins = judged.map(({ date, checkIn }) => ({
    athleteId,
    id: uuidv7(),
    date,
    answers: checkIn,
    writeId: uuidv7(),
    writtenAt: morning(date),
  }));
  const given = judged.map(({ date, checkIn, output }) => ({
    athleteId,
    id: uuidv7(),
    date,
    engine: output.engine,
    verdict: output.verdict,
    trigger,
    input: { date, profile: { experience }, checkIn },
    output,
    at: morning(date),
  }));
  const done = history.sessions.map((session) => ({
    ...session,
    rpe: session.rpe ?? null,
    zoneSeconds: session.zoneSeconds ?? null,
    threeZones: session.threeZones ?? null,
  }));
  const verdicts = judged.map(({ date, output }) => ({ ...output, date, locks: locksOf(output) }));
  const days = deriveDays(athleteId, {
    entries: ins,
    sessions: done,
    verdicts,
    plans: history.plans,
  });
  const [first] = [...ins, ...done].map(({ date }) => date).sort();
  // On the team for as long as the story goes: the check-in rate counts from the day of joining.
  if (first)
    await tx
      .update(memberships)
      .set({ joinedAt: morning(first) })
      .where(eq(memberships.userId, athleteId));
  await inBatches(ins, (rows) => tx.insert(checkIns).values(rows));
  await inBatches(done, (rows) => tx.insert(sessions).values(rows));
  await inBatches(given, (rows) => tx.insert(assessments).values(rows));
  await inBatches([...history.plans], (rows) => tx.insert(plans).values(rows));
  await inBatches(days, (rows) => tx.insert(athleteDays).values(rows));
  const { clearance } = history;
  if (clearance) await tx.insert(clearances).values({ athleteId, id: uuidv7(), ...clearance, by: athleteId });
  const last = judged.at(-1);
  if (last) await keepEngineFlag(tx, athleteId, [], last.output.flag, last.date);
}

async function inBatches<T>(rows: T[], insert: (rows: T[]) => PromiseLike<unknown>): Promise<void> {
  for (let i = 0; i < rows.length; i += BATCH) await insert(rows.slice(i, i + BATCH));
}
