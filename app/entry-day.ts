import { Refusal } from "@/lib/action-result";
import type { LocalDate } from "@/lib/calendar";
import { dayOf } from "@/lib/day-start";
import { zoneFor } from "@/lib/time-zones";
import type { Viewer } from "./viewer";

/** The day that counts for the athlete now, where their browser says they are. */
export const todayIn = (viewer: Viewer, zone: string): LocalDate =>
  dayOf(new Date(), { timeZone: zoneFor(viewer, zone), dayStartsAt: viewer.dayStartsAt });

/** Today, for an entry of `date`. Refuses a day that has not started yet, whatever the wall calendar shows. */
export function todayFor(date: LocalDate, viewer: Viewer, zone: string): LocalDate {
  const today = todayIn(viewer, zone);
  if (date > today) throw new Refusal(422, "date", "day.ahead");
  return today;
}
