import { daysBetween, type LocalDate } from "@/lib/calendar";
import type { Way } from "./way";

/** A step that lacks an answer, and whether the next morning is asked for, too. */
export type OpenStep = { step: Way["steps"][number]; asksNext: boolean };

/**
 * The latest step of the last two days that lacks an answer. Of this morning the check-in asks: its card does only once that is there
 * and did not tell.
 */
export function openStep(
  { steps }: Pick<Way, "steps">,
  today: LocalDate,
  answered: boolean,
): OpenStep | null {
  const step = steps.filter(({ on }) => daysBetween(on, today) <= 2).at(-1);
  if (!step) return null;
  const days = daysBetween(step.on, today);
  const asksNext = days > 1 || (days === 1 && answered);
  return step.after === null || (asksNext && step.next === null) ? { step, asksNext } : null;
}
