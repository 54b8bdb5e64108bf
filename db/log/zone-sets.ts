import { and, asc, desc, eq, isNotNull, isNull, ne } from "drizzle-orm";
import type { SessionRow } from "@/db/log/sessions";
import {
  fiveZoneSeconds,
  type HeartRateSeconds,
  type ThreeZones,
  threeOfFive,
  type ZoneSet,
  zonesFromThreshold,
} from "@/lib/training/zones";
import type { Tx } from "../connection/tx";
import { keepWithin } from "../people/quotas";
import { sessions } from "../schema/sessions";
import { zoneSets } from "../schema/training";

export type ZoneSetRow = typeof zoneSets.$inferSelect;

/** An athlete's zone sets, oldest first. */
export async function zoneSetsOf(tx: Tx, athleteId: string): Promise<ZoneSetRow[]> {
  return tx.select().from(zoneSets).where(eq(zoneSets.athleteId, athleteId)).orderBy(asc(zoneSets.from));
}

/** Of an athlete's sets in order, the one that holds on a local date: the last from on or before it; null before the first. */
export function zonesAt(sets: readonly ZoneSetRow[], date: string): ZoneSetRow | null {
  return sets.findLast((set) => set.from <= date) ?? null;
}

export type TimeInZones = { zoneSeconds: number[] | null; threeZones: ThreeZones | null };

/** How a source that counted its own five zones maps to three, where the athlete has set none. */
const COMMON = zonesFromThreshold(1);

/**
 * A session's seconds in five and three zones under a set. Zones that the source counted itself stay as they are;
 * without a set, or without heart rate, there are none.
 */
export function timeInZones(
  heartRate: HeartRateSeconds | null,
  counted: number[] | null,
  set: ZoneSet | null,
): TimeInZones {
  if (heartRate && set) {
    const five = fiveZoneSeconds(heartRate, set);
    return { zoneSeconds: five, threeZones: threeOfFive(five, set) };
  }
  if (counted && !heartRate) return { zoneSeconds: counted, threeZones: threeOfFive(counted, set ?? COMMON) };
  return { zoneSeconds: null, threeZones: null };
}

/** The zones of a stored session under these sets. */
export function timeInZonesOf(
  session: Pick<SessionRow, "date" | "heartRate" | "zoneSeconds">,
  sets: readonly ZoneSetRow[],
): TimeInZones {
  return timeInZones(
    session.heartRate,
    session.heartRate ? null : session.zoneSeconds,
    zonesAt(sets, session.date),
  );
}

export type ZoneSetWrite = ZoneSet & {
  id: string;
  from: string;
  basis: "threshold" | "max" | "hand";
  beats: number | null;
};

/** Sets an athlete's zones from a local date on, in the name of who set them; a second set of one date replaces the first. */
export async function setZones(
  tx: Tx,
  madeBy: string,
  athleteId: string,
  write: ZoneSetWrite,
): Promise<void> {
  const others = and(eq(zoneSets.athleteId, athleteId), ne(zoneSets.from, write.from));
  await keepWithin(tx, "zone sets", zoneSets, others);
  const values = { ...write, madeBy, at: new Date() };
  await tx
    .insert(zoneSets)
    .values({ athleteId, ...values })
    .onConflictDoUpdate({
      target: [zoneSets.athleteId, zoneSets.from],
      set: {
        basis: values.basis,
        beats: values.beats,
        bounds: values.bounds,
        easyZones: values.easyZones,
        hardFrom: values.hardFrom,
        madeBy,
        at: values.at,
      },
    });
}

/** The highest heart rate an athlete's sessions have shown, beats per minute, and when; null without any. */
export async function highestHeartRate(
  tx: Tx,
  athleteId: string,
): Promise<{ bpm: number; date: string } | null> {
  const [row] = await tx
    .select({ bpm: sessions.maxHr, date: sessions.date })
    .from(sessions)
    .where(and(eq(sessions.athleteId, athleteId), isNotNull(sessions.maxHr), isNull(sessions.removedAt)))
    .orderBy(desc(sessions.maxHr))
    .limit(1);
  return row?.bpm ? { bpm: row.bpm, date: row.date } : null;
}
