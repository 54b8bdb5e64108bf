import { addDays, earlierOf, type LocalDate, laterOf } from "@/lib/calendar";
import { isAt, isOpen, type Place, type Version } from "./episode";

type Morning = { date: LocalDate; soreness: number | null; sites: readonly Place[] | null };
type Placed = Pick<Version, "onset" | "region" | "side" | "returnedOn" | "removed">;

/** How much a place hurt on a morning, 0..10: another place that hurt says nothing of it; null without a check-in. */
export type PainDay = { date: LocalDate; pain: number | null };

/** So many of an episode's last days are drawn. */
const MOST_DAYS = 56;

/**
 * The mornings of an injury, oldest first, from its onset to full return or `today`, the last eight weeks of them: pain at
 * its place attaches itself. Empty for what has no place.
 */
export function painDays(injury: Placed, days: readonly Morning[], today: LocalDate): PainDay[] {
  const { region, side } = injury;
  if (!region) return [];
  const end = isOpen(injury, today) ? today : earlierOf(injury.returnedOn ?? today, today);
  const from = laterOf(addDays(end, 1 - MOST_DAYS), injury.onset);
  const byDate = new Map(days.map((day) => [day.date, day]));
  const list: PainDay[] = [];
  for (let date = from; date <= end; date = addDays(date, 1)) {
    const day = byDate.get(date);
    const there = day?.sites?.some((site) => isAt({ region, side }, site));
    list.push({ date, pain: day?.soreness == null ? null : there ? day.soreness : 0 });
  }
  return list;
}
