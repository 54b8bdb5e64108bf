import type { CodedReason } from "./assessment";

/** The rules that hold an athlete back until somebody has looked; `swelling` where it sends to a professional. */
export const LOCKING_RULES = [
  "red-flag",
  "swelling",
  "calf-swelling",
  "bone-stress",
  "deep-groin",
  "session-bone",
] as const;

/** Whether a verdict that was given locks: only danger signs, bone, deep groin and a swollen calf do. */
export function locksOf({ reasons }: { reasons: readonly Pick<CodedReason, "rule" | "floor">[] }): boolean {
  return reasons.some(
    ({ rule, floor }) => floor === "see-professional" && (LOCKING_RULES as readonly string[]).includes(rule),
  );
}
