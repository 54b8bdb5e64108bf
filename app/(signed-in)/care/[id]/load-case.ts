import type { Tx } from "@/db/connection/tx";
import { careNotesOf } from "@/db/log/care-notes";
import { clearancesOf } from "@/db/log/clearances";
import { feversSince, injuriesOf } from "@/db/log/injuries";
import { wayOf } from "@/db/log/ladder-ways";
import { caseOf } from "@/db/pages/care";
import { reportParts } from "@/db/pages/report";
import { athleteOf } from "@/db/people/people";
import { hasProfessional } from "@/db/people/professionals";
import { trainsWith } from "@/db/people/teams";
import { addDays } from "@/lib/calendar";
import { dayOf } from "@/lib/day-start";

/** Everything of an athlete's case, in queries that travel together; null where the viewer does not see them. */
export async function loadCase(tx: Tx, id: string, now: Date) {
  const athlete = await athleteOf(tx, id);
  if (!athlete) return null;
  const today = dayOf(now, athlete);
  const [report, inCare, injuries, clearances, notes, fevers, teams, cared, way] = await Promise.all([
    reportParts(tx, id, today),
    caseOf(tx, athlete, now),
    injuriesOf(tx, id),
    clearancesOf(tx, id),
    careNotesOf(tx, id, 20),
    feversSince(tx, id, addDays(today, -4)),
    trainsWith(tx, id),
    hasProfessional(tx, id),
    wayOf(tx, id, today),
  ]);
  return { ...report, athlete, today, inCare, injuries, clearances, notes, fevers, teams, cared, way };
}

export type Case = NonNullable<Awaited<ReturnType<typeof loadCase>>>;
