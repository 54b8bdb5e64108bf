import type { AssessmentInput } from "@/lib/engine/input";
import { sportOfKind } from "@/lib/session-kinds";

const WEIGHT = { easy: 0, moderate: 1, hard: 2 } as const;

/** What the engine is told of a day's plans: the hardest one, a run before anything else. */
export function hardestOf(
  rows: readonly { kind: string; minutes: number; intensity: "easy" | "moderate" | "hard" }[],
): AssessmentInput["planned"] {
  const [hardest] = rows
    .map((row) => ({ intensity: row.intensity, sport: sportOfKind(row.kind), durationMin: row.minutes }))
    .sort(
      (a, b) =>
        WEIGHT[b.intensity] - WEIGHT[a.intensity] ||
        Number(b.sport === "run") - Number(a.sport === "run") ||
        b.durationMin - a.durationMin,
    );
  return hardest ?? null;
}
