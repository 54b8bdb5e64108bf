export type Zone = "easy" | "moderate" | "hard";

/** Shares of three intensity zones, each 0..1, summing to 1; `total` is in the unit that was counted. */
export type Distribution = { easy: number; moderate: number; hard: number; total: number };

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

/**
 * Intensity distribution by session RPE, counting sessions or minutes.
 * Sessions without an RPE are left out; null when none has one. Source: Seiler & Kjerland 2006.
 */
export function distributionByRpe(
  sessions: readonly { rpe?: number | null; durationMin: number }[],
  count: "sessions" | "minutes",
): Distribution | null {
  const amounts = { easy: 0, moderate: 0, hard: 0 };
  for (const session of sessions) {
    if (session.rpe == null) continue;
    amounts[zoneOfRpe(session.rpe)] += count === "sessions" ? 1 : session.durationMin;
  }
  return distribution(amounts);
}
