import { addDays, type LocalDate } from "@/lib/calendar";
import { STRICTNESS, type Verdict } from "@/lib/engine/vocabulary";
import { type Injury, isAt, isOpen, type Place } from "./episode";
import type { Restriction } from "./vocabulary";

type Day = {
  date: LocalDate;
  soreness: number | null;
  sites: readonly Place[] | null;
  verdict: Verdict | null;
  locks: boolean;
};
type Fever = { date: LocalDate; ill: boolean };

/** What could be opened as an episode in one tap. */
export type Suggestion =
  | { what: "injury"; place: Place; onset: LocalDate; restriction: Restriction }
  | { what: "illness"; place: null; onset: LocalDate; restriction: Restriction };

/** Mornings of the last seven on which a place hurt, from which it is worth an episode. */
const MORNINGS = 3;
/** A day without pain there, or without a check-in, does not end a bout; more do. */
const GAP_DAYS = 2;

/**
 * Places that today or the last week give a reason to record: what a lock, a rest for pain or three mornings of seven are
 * about, and no open episode covers. At most one a place, the strictest day's first.
 */
export function suggestions(
  days: readonly Day[],
  fevers: readonly Fever[],
  injuries: readonly Injury[],
  today: LocalDate,
): Suggestion[] {
  const open = injuries.filter((injury) => isOpen(injury, today));
  const week = days.filter(({ date }) => date > addDays(today, -7) && date <= today);
  const found: Suggestion[] = [];
  for (const place of placesOf(week)) {
    if (open.some((injury) => isAt(injury, place))) continue;
    const there = week.filter((day) => hurtsAt(day, place));
    const grave = there.some(({ verdict, locks }) => locks || (verdict && STRICTNESS[verdict] >= 3));
    if (grave || there.length >= MORNINGS)
      found.push({
        what: "injury",
        place,
        onset: boutStart(days, place, today),
        restriction: grave ? "full" : "modified",
      });
  }
  const ill = fevers.filter(({ date, ill }) => ill && date > addDays(today, -4) && date <= today);
  const [first] = ill.map(({ date }) => date).sort();
  if (first && !open.some(({ what }) => what === "illness"))
    found.push({ what: "illness", place: null, onset: first, restriction: "full" });
  return found;
}

const hurtsAt = ({ soreness, sites }: Day, place: Place) =>
  (soreness ?? 0) > 0 && (sites?.some((site) => isAt(place, site)) ?? false);

/** Every one-sided place of these days, each once; soreness of both sides is no injury's. */
function placesOf(days: readonly Day[]): Place[] {
  const places = new Map<string, Place>();
  const ordered = [...days].sort((a, b) => strictness(b) - strictness(a) || (a.date < b.date ? 1 : -1));
  for (const { sites, soreness } of ordered)
    if ((soreness ?? 0) > 0)
      for (const site of sites ?? [])
        if (site.side !== "both" || MIDDLE.has(site.region)) places.set(`${site.region} ${site.side}`, site);
  return [...places.values()];
}

const MIDDLE: ReadonlySet<string> = new Set(["sacrum", "lower-back"]);
const strictness = ({ verdict }: Day) => (verdict ? STRICTNESS[verdict] : -1);

/** The first day of the present bout at a place. */
function boutStart(days: readonly Day[], place: Place, today: LocalDate): LocalDate {
  const hurting = days
    .filter((day) => day.date <= today && hurtsAt(day, place))
    .map(({ date }) => date)
    .sort();
  let start = hurting.at(-1) ?? today;
  for (const date of hurting.reverse()) if (addDays(date, GAP_DAYS + 1) >= start) start = date;
  return start;
}
