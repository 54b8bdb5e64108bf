import { uuidv7 } from "uuidv7";
import type { Offer } from "@/components/injury/open-injury";
import type { LocalDate } from "@/lib/calendar";
import { comesBack, type Injury } from "@/lib/injuries/episode";
import { suggestions } from "@/lib/injuries/suggest";

/** What the mornings give a reason to record, each with the id it would get, and the closed episode that it brings back. */
export function offersOf(
  days: Parameters<typeof suggestions>[0],
  fevers: Parameters<typeof suggestions>[1],
  injuries: readonly Injury[],
  today: LocalDate,
): Offer[] {
  return suggestions(days, fevers, injuries, today).map((found) => ({
    ...found,
    id: uuidv7(),
    earlier: found.place && (comesBack(found.place, injuries, found.onset)?.id ?? null),
  }));
}
