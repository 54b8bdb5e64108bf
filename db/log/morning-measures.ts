import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "../connection/tx";
import { morningMeasures } from "../schema/check-ins";

export type MeasuresRow = typeof morningMeasures.$inferSelect;

/** What was measured of a local date, a row a source. */
export async function measuresOn(tx: Tx, athleteId: string, date: string): Promise<MeasuresRow[]> {
  return tx
    .select()
    .from(morningMeasures)
    .where(and(eq(morningMeasures.athleteId, athleteId), eq(morningMeasures.date, date)))
    .orderBy(asc(morningMeasures.source));
}
