import { STRICTNESS } from "@/lib/engine/vocabulary";
import { byName } from "@/lib/names";
import { NEEDS, PLACES } from "./needs";
import type { RosterRow } from "./row";

/**
 * Most urgent first: the parts of the worklist, in each an emergency, a doctor today, then by need and strictest verdict;
 * within a verdict who is furthest below their personal baseline. Where no usual is known it is taken as an ordinary morning.
 */
export function byUrgency(a: RosterRow, b: RosterRow): number {
  return (
    PLACES.indexOf(a.place) - PLACES.indexOf(b.place) ||
    pressing(a) - pressing(b) ||
    NEEDS.indexOf(a.need) - NEEDS.indexOf(b.need) ||
    strictness(b) - strictness(a) ||
    (a.wellnessZ ?? 0) - (b.wellnessZ ?? 0) ||
    (b.soreness ?? -1) - (a.soreness ?? -1) ||
    byName(a.name, b.name)
  );
}

/** 0 an emergency, 1 a doctor today, 2 what can wait. */
const pressing = ({ urgency }: RosterRow) => (urgency === "now" ? 0 : urgency === "today" ? 1 : 2);
const strictness = (row: RosterRow) => (row.verdict ? STRICTNESS[row.verdict] : -1);
