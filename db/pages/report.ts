import { addDays, type LocalDate } from "@/lib/calendar";
import { dayOf } from "@/lib/day-start";
import { ownUsual } from "@/lib/story/own-usual";
import type { Tx } from "../connection/tx";
import { latestAssessments } from "../log/check-ins";
import { sessionsSince } from "../log/sessions";
import { athleteOf } from "../people/people";
import { daysOf } from "../verdict/athlete-days";

/** So many days up to today a report shows. */
export const REPORT_DAYS = 21;
/** So far back what is usual is known from: four weeks before the last one, and the break that a history may have. */
const BACK_DAYS = 62;

/** What a physiotherapist or doctor is shown of an athlete; null for one the viewer does not see. */
export async function loadReport(tx: Tx, athleteId: string, now: Date) {
  const athlete = await athleteOf(tx, athleteId);
  if (!athlete) return null;
  const today = dayOf(now, athlete);
  return { athlete, today, ...(await reportParts(tx, athleteId, today)) };
}

/** The mornings, the sessions and the verdict of a report, as of the athlete's own `today`. */
export async function reportParts(tx: Tx, athleteId: string, today: LocalDate) {
  const [days, [latest], sessions] = await Promise.all([
    daysOf(tx, [athleteId], addDays(today, -BACK_DAYS), today),
    latestAssessments(tx, athleteId, 1),
    sessionsSince(tx, athleteId, addDays(today, -13), today),
  ]);
  const shown = days.filter((day) => day.soreness !== null && day.date > addDays(today, -REPORT_DAYS));
  return {
    days: shown.reverse(),
    own: ownUsual(days, today),
    latest: latest && latest.date >= addDays(today, 1 - REPORT_DAYS) ? latest : null,
    sessions,
  };
}
