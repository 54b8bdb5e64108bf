import { plain } from "../words/plain";
import { type Decimal, readings } from "./numbers";

export type DistanceUnit = "km" | "mi" | "m";
const KM: Readonly<Record<DistanceUnit | "yd", number>> = { km: 1, mi: 1.609344, m: 0.001, yd: 0.0009144 };

/** Kilometres an hour that a whole session of a sport can have been. */
const SPEEDS: Readonly<Record<string, readonly [low: number, high: number]>> = {
  run: [3, 26],
  walk: [0.8, 12],
  ride: [4, 75],
  swim: [0.5, 8],
  "water-run": [0.3, 8],
  other: [0.2, 150],
};

/** How many times too slow or too fast a distance would be; 1 where it fits. */
function speedOff(sport: string, km: number, minutes: number): number {
  const [low, high] = SPEEDS[sport] ?? [0.2, 150];
  const speed = Math.max((km / minutes) * 60, 1e-9);
  return Math.max(1, low / speed, speed / high);
}
const speedFits = (sport: string, km: number, minutes: number): boolean => speedOff(sport, km, minutes) === 1;

/** The unit that a column's name says, such as "Distance (mi)" or "km"; null where it says none. */
export function distanceUnitNamed(name: string): DistanceUnit | null {
  const words = plain(name).split(" ");
  const has = (...units: string[]) => units.some((unit) => words.includes(unit));
  if (
    has(
      "km",
      "kms",
      "kilometer",
      "kilometers",
      "kilometre",
      "kilometres",
      "kilometern",
      "kilometros",
      "quilometros",
      "chilometri",
      "kilometry",
    )
  )
    return "km";
  if (has("mi", "mile", "miles", "mileage")) return "mi";
  return has("m", "meter", "meters", "metre", "metres", "metern", "metros", "metri", "distanceinmeters")
    ? "m"
    : null;
}

export type Effort = { cell: string; sport: string; minutes: number | null };

/**
 * Kilometres of one cell in the table's unit, or in metres (yards) where a service writes those for swims and tracks:
 * of the readings, the first with a speed its sport can
 * have, or the one nearest to that.
 */
export function kilometres(
  { cell, sport, minutes }: Effort,
  unit: DistanceUnit,
  decimal: Decimal,
  mixed: boolean,
): number | null {
  const own = /(\bkm|mi|(?<![a-z])m)\.?$/i.exec(cell.trim())?.[1]?.toLowerCase();
  const written = own === "km" || own === "mi" || own === "m" ? own : null;
  const short = unit === "mi" && sport === "swim" ? "yd" : "m";
  const units = written ? [written] : mixed && unit !== "m" ? [unit, short] : [unit];
  const values = readings(cell, decimal);
  const all = units.flatMap((u) => values.map((value) => value * KM[u as DistanceUnit]));
  if (!minutes) return all[0] ?? null;
  const [nearest] = all
    .map((km, i) => ({ km, i, off: speedOff(sport, km, minutes) }))
    .sort((a, b) => a.off - b.off || a.i - b.i);
  return nearest?.km ?? null;
}

/**
 * The unit of a column among those it may be in, as the speeds of its sessions tell; null where two are left. Miles and
 * kilometres are told apart by the middle run: nobody's usual is faster than 16 km/h or slower than 6.5.
 */
export function unitIn(
  efforts: readonly Effort[],
  units: readonly DistanceUnit[],
  decimal: Decimal,
): DistanceUnit | null {
  const told = efforts.filter(
    ({ minutes, cell }) => minutes && readings(cell, decimal).some((value) => value > 0),
  );
  const fits = (unit: DistanceUnit) =>
    told.filter(({ cell, sport, minutes }) =>
      readings(cell, decimal).some((value) => speedFits(sport, value * KM[unit], minutes ?? 1)),
    ).length;
  const best = Math.max(...units.map(fits));
  const left = units.filter((unit) => fits(unit) >= best * 0.8 && fits(unit) > 0);
  if (left.length === 1) return left[0] ?? null;
  const middle = (sport: string) => {
    const speeds = told
      .filter((effort) => effort.sport === sport)
      .map(({ cell, minutes }) => ((readings(cell, decimal)[0] ?? 0) / (minutes ?? 1)) * 60)
      .sort((a, b) => a - b);
    return speeds[Math.floor(speeds.length / 2)] ?? null;
  };
  const [run, ride] = [middle("run"), middle("ride")];
  if (run !== null) return run * KM.mi > 16 ? "km" : run < 6.5 ? "mi" : null;
  if (ride !== null) return ride * KM.mi > 38 ? "km" : ride < 12 ? "mi" : null;
  return null;
}

/** The unit that the length of steps tells where a table has it: steps a minute x minutes x metres are the distance. */
export function unitBySteps(
  rows: readonly { distance: number; minutes: number; cadence: number; stride: number }[],
): DistanceUnit | null {
  const ratios = rows
    .map(({ distance, minutes, cadence, stride }) => (cadence * minutes * stride) / 1000 / distance)
    .filter((ratio) => ratio > 0.5 && ratio < 3)
    .sort((a, b) => a - b);
  const middle = ratios[Math.floor(ratios.length / 2)];
  if (middle === undefined || ratios.length < 2) return null;
  if (middle > 0.85 && middle < 1.15) return "km";
  return middle > 1.4 && middle < 1.8 ? "mi" : null;
}
