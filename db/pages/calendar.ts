import { and, eq, gte, sql } from "drizzle-orm";
import { addDays, instantOf, type LocalDate } from "@/lib/calendar";
import { dayOf, MIDNIGHT } from "@/lib/day-start";
import type { Tx } from "../connection/tx";
import { wayOf, waysToldAt } from "../log/ladder-ways";
import { plansForCalendar } from "../log/plans";
import { personOf } from "../people/people";
import { checkIns } from "../schema/check-ins";
import { standingOf } from "./standing";

const BACK_DAYS = 28;
const AHEAD_DAYS = 120;

/** The mornings since a date, whether each told of a fever or an illness below the neck, and when it was told. */
const morningsSince = (tx: Tx, athleteId: string, from: LocalDate) =>
  tx
    .select({
      date: checkIns.date,
      ill: sql<boolean>`${checkIns.answers} ->> 'illness' = 'below-neck-or-fever'`,
      at: checkIns.writtenAt,
    })
    .from(checkIns)
    .where(and(eq(checkIns.athleteId, athleteId), gte(checkIns.date, from)));

/** The athlete's planned sessions around their today, when that day began, what holds on the way back, and an illness of late. */
export async function calendarOf(tx: Tx, athleteId: string, now: Date) {
  const athlete = await personOf(tx, athleteId);
  const own = athlete ?? { timeZone: "UTC", dayStartsAt: MIDNIGHT };
  const today = dayOf(now, own);
  const [from, to] = [addDays(today, -BACK_DAYS), addDays(today, AHEAD_DAYS)];
  const [plans, way, told, standing, mornings] = await Promise.all([
    plansForCalendar(tx, athleteId, from, to),
    wayOf(tx, athleteId, today),
    waysToldAt(tx, athleteId),
    standingOf(tx, athleteId, today),
    morningsSince(tx, athleteId, from),
  ]);
  const fevers = mornings.filter(({ ill }) => ill).map(({ date }) => date);
  const at = new Date(Math.max(0, ...mornings.map(({ at }) => at.getTime())));
  return {
    athlete,
    today,
    plans,
    way: way && told && { ...standing, way: way.ladder, id: way.begun.id, at: told },
    ill: { today, fevers, clearedOn: standing.cleared?.date ?? null, id: athleteId, at },
    began: instantOf(today, `${own.dayStartsAt}:00`, own.timeZone),
  };
}
