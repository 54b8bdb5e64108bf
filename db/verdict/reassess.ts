import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { deriveDays, partsOn } from "@/lib/athlete-day/derive";
import { inputFrom } from "@/lib/athlete-day/input-from";
import type { Assessment } from "@/lib/engine/assessment";
import { locksOf } from "@/lib/engine/locks";
import { assessInEnglish } from "@/lib/engine-words/english";
import { notifyChange } from "../connection/notify";
import type { Tx } from "../connection/tx";
import { assessments } from "../schema/verdicts";
import { isAlarming, raiseAlert, withdrawAlerts } from "./alerts";
import { writeDays } from "./athlete-days";
import { keepEngineFlag } from "./engine-flags";
import { readSnapshot, type Snapshot } from "./snapshot";

export type Trigger =
  | "check-in"
  | "correction"
  | "feel-check"
  | "session"
  | "session-pain"
  | "flag"
  | "clearance"
  | "ladder"
  | "plan"
  | "zones"
  | "upgrade"
  | "replay";

type Occasion = {
  /** The local dates on which something has changed; at least one. */
  dates: readonly string[];
  today: string;
  trigger: Trigger;
};

/**
 * Gives the verdicts anew that rest on what has changed on `dates`: theirs, and that of `today` where it is later and
 * already answered. Keeps the assessments, the engine's flag and these days of the rollup; tells open pages. Returns the
 * verdict of the first date, null when there is no check-in that day or a session cannot change it.
 */
export async function assessDay(
  tx: Tx,
  athleteId: string,
  dates: string | readonly string[],
  today: string,
  trigger: Trigger,
): Promise<Assessment | null> {
  const occasion = { dates: [dates].flat(), today, trigger };
  return assessFrom(tx, athleteId, await snapshotFor(tx, athleteId, occasion), occasion);
}

/** What an occasion's verdicts, and the days of the rollup that it changes, rest on. */
export function snapshotFor(tx: Tx, athleteId: string, occasion: Occasion): Promise<Snapshot> {
  const dates = daysToDerive(occasion);
  const [from = occasion.today, to = from] = [dates[0], dates.at(-1)];
  return readSnapshot(tx, athleteId, from, { to, dates, anew: datesOf(occasion) });
}

/** The dates whose days change, in order: those on which something changed, and those whose verdict is given anew. */
function daysToDerive(occasion: Occasion): string[] {
  return [...new Set([...occasion.dates, ...datesOf(occasion)])].sort();
}

/** As `assessDay`, from a snapshot that was read already: asks for nothing more, and sends all that follows from it at once. */
export async function assessFrom(
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
    tellOfToday(tx, athleteId, given, occasion),
    latest ? keepEngineFlag(tx, athleteId, engines, latest.output.flag, latest.date) : undefined,
    writeDays(
      tx,
      athleteId,
      snapshot.days,
      deriveDays(athleteId, partsOn(daysToDerive(occasion), { ...snapshot, verdicts })),
    ),
    notifyChange(tx, athleteId),
  ]);
  return given.find((one) => one.date === occasion.dates[0])?.output ?? null;
}

/**
 * Has those who care for the athlete told where today's verdict is urgent, and ends what they were told where it is so no more. A verdict
 * that a later engine gives anew tells nobody anything.
 */
async function tellOfToday(
  tx: Tx,
  athleteId: string,
  given: ReturnType<typeof verdictsOf>,
  { today, trigger }: Occasion,
): Promise<void> {
  const now = given.find(({ date }) => date === today);
  if (!now || trigger === "upgrade" || trigger === "replay") return;
  const alarm = isAlarming(now.output.urgency) ? now.output.urgency : null;
  // Before the first check-in of a day there is nothing to end.
  if (trigger !== "check-in") await withdrawAlerts(tx, athleteId, today, alarm);
  if (alarm) await raiseAlert(tx, athleteId, today, alarm);
}

/** The days whose verdict an occasion gives anew, in order. */
function datesOf({ dates, today, trigger }: Occasion): string[] {
  // A plan matters on its own day alone.
  if (trigger === "plan") return dates.includes(today) ? [today] : [];
  const later = dates.some((date) => date < today) ? [today] : [];
  // A session explains the days after it, never its own; one that hurt counts on the day it is told.
  if (trigger === "session-pain") return [today];
  return trigger === "session" ? later : [...new Set([...dates, ...later])].sort();
}

/** The verdicts of those days that are answered; a lock given on one is known on the next. */
function verdictsOf(snapshot: Snapshot, occasion: Occasion) {
  const given = [];
  let { locks } = snapshot;
  for (const date of datesOf(occasion)) {
    const input = inputFrom({ ...snapshot, locks }, date, occasion.today);
    if (!input) continue;
    const output = assessInEnglish(input);
    given.push({ date, input, output });
    const others = locks.filter((day) => day !== date);
    locks = locksOf(output) ? [date, ...others].sort().reverse() : others;
  }
  return given;
}
