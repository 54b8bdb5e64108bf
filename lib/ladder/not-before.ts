import { addDays, daysBetween, type LocalDate, laterOf } from "@/lib/calendar";
import { ANSWER_DAYS, EVERY_OTHER_DAY, REST_DAYS } from "./climb";
import type { Tissue } from "./entry";
import type { Step } from "./events";
import { judge } from "./judge";

/** A step with what it was a step back from. */
export type Earlier = { step: Step; tissue: Tissue };

/**
 * The first date on which another step may follow these, as far as `today` knows their answers: two days after each, and two whole
 * days without running after one was too much, counted from the morning that said so. null after none.
 */
export function notBefore(steps: readonly Earlier[], today: LocalDate): LocalDate | null {
  const dates = steps.map((earlier) => nextAfter(earlier, today));
  return dates.reduce<LocalDate | null>((latest, date) => (latest ? laterOf(latest, date) : date), null);
}

function nextAfter({ step, tissue }: Earlier, today: LocalDate): LocalDate {
  const known = Math.min(ANSWER_DAYS, daysBetween(step.on, today));
  for (let days = 0; days <= known; days++) {
    const outcome = judge(step, tissue, days);
    if (outcome?.kind === "back" || outcome?.kind === "stop") return addDays(step.on, days + REST_DAYS);
  }
  return addDays(step.on, EVERY_OTHER_DAY);
}
