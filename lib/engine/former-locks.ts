import { addDays } from "@/lib/calendar";
import { assess } from "./assess";
import type { AssessmentInput } from "./input";
import { locksOf } from "./locks";

/**
 * Whether a day that an engine of the first edition locked locks still. Its history is not at hand: it is read as if the
 * two mornings before had been the same, so that in doubt the lock stays.
 */
export function stillLocks(input: Omit<AssessmentInput, "history">): boolean {
  const checkIns = [1, 2].map((ago) => ({ ...input.checkIn, date: addDays(input.date, -ago) }));
  return locksOf(assess({ ...input, coachOrder: null, history: { checkIns, sessions: [] } }));
}
