import { addDays, daysBetween, earlierOf, type LocalDate, laterOf } from "@/lib/calendar";
import type { Version } from "./episode";

type Restricted = Pick<Version, "onset" | "restriction" | "returnedOn" | "recordedOn">;

/**
 * Days on which an episode kept its athlete from full training: from the day after the onset to the day before full return,
 * or to `today`, both included, without those that were told to be unrestricted. The first version tells of the days before it was
 * written, too. `versions` of one episode, oldest first. Source: Bahr 2020 (the day of the onset is day 0).
 */
export function timeLossDays(versions: readonly Restricted[], today: LocalDate): number {
  const last = versions.at(-1);
  if (!last) return 0;
  const end = last.returnedOn ? earlierOf(addDays(last.returnedOn, -1), today) : today;
  let lost = 0;
  versions.forEach((version, i) => {
    if (version.restriction === "none") return;
    const from = i === 0 ? last.onset : laterOf(version.recordedOn, last.onset);
    const next = versions[i + 1];
    const to = next ? earlierOf(addDays(next.recordedOn, -1), end) : end;
    lost += Math.max(0, daysBetween(laterOf(from, addDays(last.onset, 1)), to) + 1);
  });
  return lost;
}

/**
 * What an episode kept its athlete from on a date, by what was said when: the days that `timeLossDays` counts are those on which
 * this is not "none". `versions` of one episode, oldest first.
 */
export function restrictionOn(
  versions: readonly Restricted[],
  date: LocalDate,
  today: LocalDate,
): Restricted["restriction"] {
  const last = versions.at(-1);
  if (!last || date > today || date <= last.onset) return "none";
  if (last.returnedOn && date >= last.returnedOn) return "none";
  const said = versions.filter(({ recordedOn }, i) => i === 0 || recordedOn <= date);
  return said.at(-1)?.restriction ?? "none";
}
