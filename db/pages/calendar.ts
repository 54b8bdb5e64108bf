import { addDays, instantOf } from "@/lib/calendar";
import { dayOf, MIDNIGHT } from "@/lib/day-start";
import type { Tx } from "../connection/tx";
import { wayOf, waysToldAt } from "../log/ladder-ways";
import { plansForCalendar } from "../log/plans";
import { personOf } from "../people/people";
import { standingOf } from "./standing";

const BACK_DAYS = 28;
const AHEAD_DAYS = 120;

/** The athlete's planned sessions around their today, when that day began, and what holds on the way back. */
export async function calendarOf(tx: Tx, athleteId: string, now: Date) {
  const athlete = await personOf(tx, athleteId);
  const own = athlete ?? { timeZone: "UTC", dayStartsAt: MIDNIGHT };
  const today = dayOf(now, own);
  const [from, to] = [addDays(today, -BACK_DAYS), addDays(today, AHEAD_DAYS)];
  const [plans, way, told, standing] = await Promise.all([
    plansForCalendar(tx, athleteId, from, to),
    wayOf(tx, athleteId, today),
    waysToldAt(tx, athleteId),
    standingOf(tx, athleteId, today),
  ]);
  return {
    athlete,
    today,
    plans,
    way: way && told && { ...standing, way: way.ladder, id: way.begun.id, at: told },
    began: instantOf(today, `${own.dayStartsAt}:00`, own.timeZone),
  };
}
