/** Seconds spent at each heart rate: pairs of beats per minute and seconds, in order of the beats. */
export type HeartRateSeconds = readonly (readonly [bpm: number, seconds: number])[];

/** Seconds in the three zones of the 80/20 literature: below the first threshold, between, above the second. */
export type ThreeZones = readonly [easy: number, moderate: number, hard: number];

/**
 * Five display zones and how they map to three. `bounds` are the lowest beats per minute of zones 2 to 5;
 * zones 1..`easyZones` lie below the first threshold, zones `hardFrom`..5 above the second.
 */
export type ZoneSet = {
  bounds: readonly [number, number, number, number];
  easyZones: 1 | 2 | 3;
  hardFrom: 4 | 5;
};

/**
 * Zones from the threshold heart rate (bpm): below 85 %, 85-89, 90-94, 95-99 and from 100 % of it. The first threshold
 * is taken at 90 %, the second at 100 %. Source: Friel's running zones.
 */
export function zonesFromThreshold(bpm: number): ZoneSet {
  return { bounds: bounds(bpm, [0.85, 0.9, 0.95, 1]), easyZones: 2, hardFrom: 5 };
}

/**
 * Zones from the maximal heart rate (bpm): below 72 %, 72-82, 82-87, 88-92 and from 93 % of it; zones 1-2 lie below
 * the first threshold, zone 3 between, zones 4-5 above the second. Source: Seiler 2010.
 */
export function zonesFromMax(bpm: number): ZoneSet {
  return { bounds: bounds(bpm, [0.72, 0.82, 0.88, 0.93]), easyZones: 2, hardFrom: 4 };
}

function bounds(bpm: number, shares: [number, number, number, number]): ZoneSet["bounds"] {
  return shares.map((share) => Math.round(bpm * share)) as unknown as ZoneSet["bounds"];
}

/** Seconds in each of the five display zones; all 0 for an empty list. */
export function fiveZoneSeconds(heartRate: HeartRateSeconds, zones: ZoneSet): number[] {
  const seconds = [0, 0, 0, 0, 0];
  for (const [bpm, s] of heartRate) {
    let zone = 0;
    while (zone < 4 && bpm >= (zones.bounds[zone] as number)) zone++;
    seconds[zone] = (seconds[zone] as number) + s;
  }
  return seconds;
}

/** Five display zones as the three of the 80/20 literature, in the same unit. */
export function threeOfFive(
  five: readonly number[],
  zones: Pick<ZoneSet, "easyZones" | "hardFrom">,
): ThreeZones {
  const three: [number, number, number] = [0, 0, 0];
  for (const [i, amount] of five.entries())
    three[i < zones.easyZones ? 0 : i + 1 >= zones.hardFrom ? 2 : 1] += amount;
  return three;
}
