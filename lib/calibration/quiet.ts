import { addDays } from "@/lib/calendar";
import { isOwed } from "@/lib/training/owed";
import type { AthleteHistory } from "./history";

/** An athlete whose answers say little: few of them, or always the same. */
export type Quiet = { id: string; name: string; answered: number; of: number; always: number | null };

const DAYS = 28;
/** Answered on fewer than half of the mornings, where there were as many as this. */
const SHARE = 0.5;
const LEAST = 3;
/** So many answers that are all alike are hardly looked at. */
const ALIKE = 20;

/**
 * Who answered on fewer than half of the last 28 mornings, or gave the same soreness on all of at least twenty. Mornings count from
 * the day of joining on, and not on days off.
 */
export function quietOnes(
  athletes: readonly Pick<AthleteHistory, "id" | "name" | "soreness" | "owing">[],
  today: string,
): Quiet[] {
  return athletes
    .flatMap(({ id, name, soreness, owing }) => {
      const owed = Array.from({ length: DAYS }, (_, i) => addDays(today, -i)).filter((date) =>
        isOwed(date, owing, soreness.has(date)),
      );
      const answers = owed.map((date) => soreness.get(date)).filter((value) => value !== undefined);
      const [first = null] = answers;
      const alike = answers.length >= ALIKE && answers.every((value) => value === first);
      if ((owed.length < LEAST || answers.length >= owed.length * SHARE) && !alike) return [];
      return [{ id, name, answered: answers.length, of: owed.length, always: alike ? first : null }];
    })
    .sort((a, b) => a.answered - b.answered || (a.name < b.name ? -1 : 1));
}
