import { type LocalDate, laterOf } from "@/lib/calendar";
import { isOpen, type Version } from "./episode";

/** Whether an athlete is there for all of training, a part of it, or none. */
export const AVAILABILITIES = ["full", "modified", "out"] as const;
export type Availability = {
  state: (typeof AVAILABILITIES)[number];
  /** The onset of the first open episode that keeps them from that much; null where nothing does. */
  since: LocalDate | null;
  /** When full training is expected, of all that is open the last; null where nobody said so of one of them. */
  expected: LocalDate | null;
};

/** What of an episode says how available its athlete is. */
export type Restricting = Pick<Version, "onset" | "restriction" | "expectedOn" | "returnedOn">;

/**
 * How available an athlete is on a date, as known on `today`: the strictest of the episodes open then decides. A return that was
 * expected by now and that nobody confirmed has not happened; one expected later frees the dates from then on.
 */
export function availabilityOf(
  episodes: readonly Restricting[],
  today: LocalDate,
  date: LocalDate = today,
): Availability {
  const open = episodes.filter(
    ({ onset, restriction, expectedOn, returnedOn }) =>
      restriction !== "none" &&
      onset <= date &&
      isOpen({ returnedOn, removed: false }, date) &&
      (expectedOn === null || expectedOn <= today || date < expectedOn),
  );
  if (open.length === 0) return { state: "full", since: null, expected: null };
  const strictest = open.some(({ restriction }) => restriction === "full") ? "full" : "modified";
  const since = open
    .filter(({ restriction }) => restriction === strictest)
    .map(({ onset }) => onset)
    .sort()[0];
  const expected = open.reduce<LocalDate | null>(
    (last, { expectedOn }) => last && expectedOn && laterOf(last, expectedOn),
    open[0]?.expectedOn ?? null,
  );
  return { state: strictest === "full" ? "out" : "modified", since: since ?? null, expected };
}
