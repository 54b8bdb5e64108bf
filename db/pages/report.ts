import { addDays, localDate } from "@/lib/calendar";
import type { Tx } from "../connection/tx";
import { latestAssessments } from "../log/check-ins";
import { sessionsSince } from "../log/sessions";
import { personOf } from "../people/people";
import { daysOf } from "../verdict/athlete-days";

const DAYS = 21;

/** What a physiotherapist or doctor is shown of an athlete; null for one the viewer does not see. */
export async function loadReport(tx: Tx, athleteId: string, now: Date) {
  const athlete = await personOf(tx, athleteId);
  if (!athlete) return null;
  const today = localDate(now, athlete.timeZone);
  const [days, [latest], sessions] = await Promise.all([
    daysOf(tx, [athleteId], addDays(today, 1 - DAYS), today),
    latestAssessments(tx, athleteId, 1),
    sessionsSince(tx, athleteId, addDays(today, -13), today),
  ]);
  const answered = days.filter((day) => day.soreness !== null);
  return {
    athlete,
    today,
    days: answered.reverse(),
    latest: latest && latest.date >= addDays(today, 1 - DAYS) ? latest : null,
    sessions,
  };
}
