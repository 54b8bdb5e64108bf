import { daysBetween, type LocalDate } from "@/lib/calendar";
import { ILLNESS_STEPS } from "@/lib/engine/rules/illness";

/** What is known of an athlete's illness: the dates of the mornings that told of a fever, and of the newest clearance. */
export type Ill = { fevers: readonly LocalDate[]; clearedOn: LocalDate | null };

/**
 * A day of illness or after it: ill, the one whole day without, or a step back (1 to 4) of so many easy minutes; null minutes are a moderate
 * day.
 */
export type IllDay = { is: "ill" | "without" } | { is: "step"; day: number; minutes: number | null };

const STEP_DAYS = ILLNESS_STEPS.length + 1;

/** Which day of an illness a date is, if no fever comes back; null where it is none. As the rule of the engine counts them. */
export function illDayOn({ fevers, clearedOn }: Ill, date: LocalDate): IllDay | null {
  if (fevers.includes(date)) return { is: "ill" };
  const last = fevers.filter((fever) => fever < date).reduce<LocalDate | null>(later, null);
  if (last === null || (clearedOn !== null && clearedOn > last && clearedOn <= date)) return null;
  const days = daysBetween(last, date);
  if (days === 1) return { is: "without" };
  const day = days - 1;
  return day <= STEP_DAYS ? { is: "step", day, minutes: ILLNESS_STEPS[day - 1] ?? null } : null;
}

const later = (a: LocalDate | null, b: LocalDate) => (a === null || b > a ? b : a);
