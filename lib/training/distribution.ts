import type { ThreeZones } from "./zones";

export type Zone = "easy" | "moderate" | "hard";

/** Shares of three intensity zones, each 0..1, summing to 1; `total` is in the unit that was counted. */
export type Distribution = { easy: number; moderate: number; hard: number; total: number };

/** How the intensity was told: heart rate, session RPE, or some of both (never without saying so). */
export type Method = "heart-rate" | "rpe" | "mixed";

/** A distribution with its method; `byHeartRate` is the share (0..1) of the total that heart rate told. */
export type Intensity = Distribution & { method: Method; byHeartRate: number };

/** What the distribution needs of a session. Heart rate counts where it covers at least half of the time. */
export type IntensitySession = {
  durationMin: number;
  rpe?: number | null;
  /** Seconds in the three zones by heart rate. */
  zoneSeconds?: ThreeZones | null;
};

/** Zone of a session by its RPE: <= 4 easy, 5-6 moderate, >= 7 hard. Source: Seiler & Kjerland 2006. */
export function zoneOfRpe(rpe: number): Zone {
  if (rpe <= 4) return "easy";
  return rpe < 7 ? "moderate" : "hard";
}

/** Shares from amounts per zone (sessions, minutes or seconds); null when nothing was counted. */
export function distribution(amounts: Record<Zone, number>): Distribution | null {
  const total = amounts.easy + amounts.moderate + amounts.hard;
  if (total <= 0) return null;
  return {
    easy: amounts.easy / total,
    moderate: amounts.moderate / total,
    hard: amounts.hard / total,
    total,
  };
}

/** Whether the heart rate covers enough of the session (half of its time) to tell the intensity. */
export function toldByHeartRate(session: IntensitySession): boolean {
  const zones = session.zoneSeconds;
  return zones != null && zones[0] + zones[1] + zones[2] >= session.durationMin * 30;
}

/**
 * The zone a whole session counts in. By heart rate: hard with ten minutes or a fifth of its time above the second
 * threshold, moderate with as much above the first, else easy; without heart rate by RPE; null without either.
 */
export function zoneOfSession(session: IntensitySession): Zone | null {
  const zones = session.zoneSeconds;
  if (!zones || !toldByHeartRate(session)) return session.rpe == null ? null : zoneOfRpe(session.rpe);
  const enough = Math.min(600, (zones[0] + zones[1] + zones[2]) / 5);
  if (zones[2] >= enough) return "hard";
  return zones[1] + zones[2] >= enough ? "moderate" : "easy";
}

/** Minutes of a session in each zone, and by which method; null for a session with neither heart rate nor RPE. */
export function minutesInZones(
  session: IntensitySession,
): (Record<Zone, number> & { method: "heart-rate" | "rpe" }) | null {
  const zones = session.zoneSeconds;
  if (zones && toldByHeartRate(session))
    return { easy: zones[0] / 60, moderate: zones[1] / 60, hard: zones[2] / 60, method: "heart-rate" };
  if (session.rpe == null) return null;
  return { easy: 0, moderate: 0, hard: 0, method: "rpe", [zoneOfRpe(session.rpe)]: session.durationMin };
}

/**
 * Intensity distribution of sessions, counting sessions or minutes: by time in heart-rate zones where heart rate
 * exists, by session RPE where not, always with the method. Sessions with neither are left out; null when none is
 * left. Source: Seiler & Kjerland 2006.
 */
export function intensityOf(
  sessions: readonly IntensitySession[],
  count: "sessions" | "minutes",
): Intensity | null {
  const amounts = { "heart-rate": { easy: 0, moderate: 0, hard: 0 }, rpe: { easy: 0, moderate: 0, hard: 0 } };
  for (const session of sessions) {
    const minutes = minutesInZones(session);
    const zone = zoneOfSession(session);
    if (!minutes || !zone) continue;
    const into = amounts[minutes.method];
    if (count === "sessions") into[zone] += 1;
    else for (const key of ["easy", "moderate", "hard"] as const) into[key] += minutes[key];
  }
  return combined(amounts["heart-rate"], amounts.rpe);
}

/** How a distribution was told, from the share (0..1) that heart rate told. */
export function methodOf(byHeartRate: number): Method {
  return byHeartRate === 1 ? "heart-rate" : byHeartRate === 0 ? "rpe" : "mixed";
}

/** One distribution from what heart rate told and what RPE told, in the same unit, with its method. */
export function combined(heartRate: Record<Zone, number>, rpe: Record<Zone, number>): Intensity | null {
  const sum = (zones: Record<Zone, number>) => zones.easy + zones.moderate + zones.hard;
  const split = distribution({
    easy: heartRate.easy + rpe.easy,
    moderate: heartRate.moderate + rpe.moderate,
    hard: heartRate.hard + rpe.hard,
  });
  if (!split) return null;
  const byHeartRate = sum(heartRate) / split.total;
  return { ...split, byHeartRate, method: methodOf(byHeartRate) };
}
