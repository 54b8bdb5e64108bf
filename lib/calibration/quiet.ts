import { addDays } from "@/lib/calendar";
import type { AthleteHistory } from "./history";

/** An athlete whose answers say little: few of them, or always the same. */
export type Quiet = { id: string; name: string; answered: number; of: number; always: number | null };

const DAYS = 28;
/** Answered on fewer than half of the mornings. */
const SHARE = 0.5;
/** So many answers that are all alike are hardly looked at. */
const ALIKE = 20;

/** Who answered on fewer than half of the last 28 mornings, or gave the same soreness on all of at least twenty. */
export function quietOnes(
  athletes: readonly Pick<AthleteHistory, "id" | "name" | "soreness">[],
  today: string,
): Quiet[] {
  return athletes
    .flatMap(({ id, name, soreness }) => {
      const answers = Array.from({ length: DAYS }, (_, i) => soreness.get(addDays(today, -i))).filter(
        (value) => value !== undefined,
      );
      const [first = null] = answers;
      const alike = answers.length >= ALIKE && answers.every((value) => value === first);
      if (answers.length >= DAYS * SHARE && !alike) return [];
      return [{ id, name, answered: answers.length, of: DAYS, always: alike ? first : null }];
    })
    .sort((a, b) => a.answered - b.answered || (a.name < b.name ? -1 : 1));
}
