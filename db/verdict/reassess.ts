import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { assess } from "@/lib/engine/assess";
import type { Assessment } from "@/lib/engine/assessment";
import { locksOf } from "@/lib/engine/locks";
import { notifyChange } from "../connection/notify";
import type { Tx } from "../connection/tx";
import { assessments } from "../schema/body";
import { rollUp, writeDays } from "./athlete-days";
import { deriveDays } from "./derive-days";
import { keepEngineFlag } from "./engine-flags";
import { inputFrom } from "./engine-input";
import { readSnapshot, type Snapshot } from "./snapshot";

export type Trigger =
  | "check-in"
  | "correction"
  | "feel-check"
  | "session"
  | "flag"
  | "clearance"
  | "plan"
  | "zones"
  | "replay";

type Occasion = { date: string; today: string; trigger: Trigger };

/**
 * Gives the verdict of `date` anew, and of `today` when that is later and already answered, because the past
 * it rests on has changed. Keeps the assessments, the engine's flag and the rollup; tells open pages.
 * Returns the verdict of `date`, null when there is no check-in that day or a session cannot change it.
 */
export async function assessDay(
  tx: Tx,
  athleteId: string,
  date: string,
  today: string,
  trigger: Trigger,
): Promise<Assessment | null> {
  const occasion = { date, today, trigger };
  if (datesOf(occasion).length === 0) {
    await Promise.all([rollUp(tx, athleteId, date), notifyChange(tx, athleteId)]);
    return null;
  }
  return settle(tx, athleteId, await snapshotFor(tx, athleteId, occasion), occasion);
}

/** What an occasion's verdicts, and the rollup from its date on, rest on. */
export function snapshotFor(tx: Tx, athleteId: string, occasion: Occasion): Promise<Snapshot> {
  return readSnapshot(tx, athleteId, occasion.date, { anew: datesOf(occasion) });
}

/** As `assessDay`, from a snapshot that was read already: asks for nothing more, and sends all that follows from it at once. */
export async function settle(
  tx: Tx,
  athleteId: string,
  snapshot: Snapshot,
  occasion: Occasion,
): Promise<Assessment | null> {
  const given = verdictsOf(snapshot, occasion);
  const latest = given.find((one) => one.date >= occasion.today);
  const rows = given.map(({ input: { history: _, ...input }, output, date }) => ({
    athleteId,
    id: uuidv7(),
    date,
    engine: output.engine,
    verdict: output.verdict,
    trigger: occasion.trigger,
    input,
    output,
    // Not the transaction's start: of writers that waited for their turn, the last one's verdict is the latest.
    at: sql`clock_timestamp()`,
  }));
  const verdicts = [
    ...snapshot.verdicts,
    ...given.map(({ date, output }) => ({ ...output, date, locks: locksOf(output) })),
  ];
  const engines = snapshot.flags.filter(({ byEngine }) => byEngine);
  await Promise.all([
    rows.length ? tx.insert(assessments).values(rows) : undefined,
    latest ? keepEngineFlag(tx, athleteId, engines, latest.output.flag, latest.date) : undefined,
    writeDays(tx, athleteId, snapshot.days, deriveDays(athleteId, { ...snapshot, verdicts })),
    notifyChange(tx, athleteId),
  ]);
  return given.find((one) => one.date === occasion.date)?.output ?? null;
}

/** The days whose verdict an occasion gives anew, in order. */
function datesOf({ date, today, trigger }: Occasion): string[] {
  // A plan matters on its own day alone.
  if (trigger === "plan") return date === today ? [date] : [];
  const later = date < today ? [today] : [];
  // A session explains the days after it, never its own.
  return trigger === "session" ? later : [date, ...later];
}

/** The verdicts of those days that are answered; a lock given on one is known on the next. */
function verdictsOf(snapshot: Snapshot, occasion: Occasion) {
  const given = [];
  let { locks } = snapshot;
  for (const date of datesOf(occasion)) {
    const input = inputFrom({ ...snapshot, locks }, date, occasion.today);
    if (!input) continue;
    const output = assess(input);
    given.push({ date, input, output });
    const others = locks.filter((day) => day !== date);
    locks = locksOf(output) ? [date, ...others].sort().reverse() : others;
  }
  return given;
}
