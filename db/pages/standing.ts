import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { LocalDate } from "@/lib/calendar";
import type { Verdict } from "@/lib/engine/vocabulary";
import type { Standing } from "@/lib/plan/held";
import type { Tx } from "../connection/tx";
import { clearances, flags } from "../schema/care";
import { athleteDays } from "../schema/verdicts";

/** What holds for one athlete from their today on, beside the way back. The queries travel together. */
export async function standingOf(tx: Tx, athleteId: string, today: LocalDate): Promise<Standing> {
  const [days, orders, [clearance]] = await Promise.all([
    tx
      .select({
        verdict: sql<Verdict | null>`max(${athleteDays.verdict}) filter (where ${athleteDays.date} = ${today})`,
        locked: sql<LocalDate | null>`(max(${athleteDays.date}) filter (where ${athleteDays.locks}))::text`,
      })
      .from(athleteDays)
      .where(eq(athleteDays.athleteId, athleteId)),
    tx
      .select({
        order: flags.order,
        raisedOn: flags.raisedOn,
        until: flags.until,
        closedOn: flags.closedOn,
      })
      .from(flags)
      .where(
        and(
          eq(flags.athleteId, athleteId),
          isNotNull(flags.order),
          isNull(flags.resolvedAt),
          isNull(flags.leftAt),
        ),
      ),
    tx
      .select({ date: clearances.date, until: clearances.until, allows: clearances.allows })
      .from(clearances)
      .where(eq(clearances.athleteId, athleteId))
      .orderBy(desc(clearances.date), desc(clearances.at))
      .limit(1),
  ]);
  return {
    today,
    verdict: days[0]?.verdict ?? null,
    locked: days[0]?.locked ?? null,
    orders: orders.flatMap(({ order, ...flag }) => (order ? [{ ...flag, order }] : [])),
    cleared: clearance
      ? {
          date: clearance.date,
          until: clearance.until,
          easy: clearance.allows === "easy" || clearance.allows === "ladder",
        }
      : null,
  };
}
