import { addDays, earlierOf, type LocalDate, laterOf, startOfWeek } from "@/lib/calendar";
import { type Availability, availabilityOf } from "@/lib/injuries/availability";
import { type Injury, isOpen } from "@/lib/injuries/episode";
import { restrictionOn } from "@/lib/injuries/time-loss";
import { exactInterval } from "./poisson";

/** An athlete of the team with their episodes of any time; what these are is not read here. */
export type BoardAthlete = {
  id: string;
  name: string;
  today: LocalDate;
  /** The first date of which anything of theirs is known; null where nothing is. */
  since: LocalDate | null;
  /** Minutes of training within the range. */
  minutes: number;
  injuries: readonly Injury[];
};

/** A season: two dates, both included. */
export type Range = { from: LocalDate; to: LocalDate };

/** A week of the range: days of athletes by availability, and how many athletes had a problem at any time of it. */
export type HealthWeek = {
  week: LocalDate;
  athletes: number;
  /** Days of athletes: there for all of training, a part, none. */
  full: number;
  modified: number;
  out: number;
  injured: number;
  ill: number;
};

/** How often something happened in so many hours; `low` and `high` of the exact 95 % interval. null without hours. */
export type Rate = { count: number; hours: number; per1000: number; low: number; high: number };

export type Place = { region: Injury["region"]; injuries: number; days: number };

export type HealthBoard = {
  range: Range;
  athletes: number;
  /** Of whom nothing is known yet; they are in no figure. */
  unknown: number;
  /** Who is out or trains in part now, those out first. */
  now: { id: string; name: string; today: LocalDate; availability: Availability }[];
  weeks: HealthWeek[];
  /** Episodes that began in the range, and days that any episode took in it. */
  injuries: { began: number; days: number; rate: Rate | null; lossRate: Rate | null };
  illnesses: { began: number; days: number };
  places: Place[];
};

/** The health of a team over a range, from what its athletes and coaches recorded. Weeks begin on `weekStart`. */
export function healthBoard(athletes: readonly BoardAthlete[], range: Range, weekStart: number): HealthBoard {
  const known = athletes.flatMap((athlete) => (athlete.since ? [{ ...athlete, since: athlete.since }] : []));
  const began = known.flatMap((athlete) =>
    athlete.injuries
      .filter(({ onset }) => within(onset, range) && onset >= athlete.since)
      .map((injury) => ({ injury, lost: daysLost(injury, athlete.today, range) })),
  );
  const injuries = began.filter(({ injury }) => injury.what === "injury");
  const hours = known.reduce((sum, { minutes }) => sum + minutes, 0) / 60;
  const lossInjuries = injuries.filter(({ lost }) => lost > 0);
  return {
    range,
    athletes: known.length,
    unknown: athletes.length - known.length,
    now: unavailable(athletes),
    weeks: weeksOf(known, range, weekStart),
    injuries: {
      began: injuries.length,
      days: lostBy(known, range, "injury"),
      rate: rateOf(injuries.length, hours),
      lossRate: rateOf(lossInjuries.length, hours),
    },
    illnesses: { began: began.length - injuries.length, days: lostBy(known, range, "illness") },
    places: placesOf(known, range),
  };
}

type Known = BoardAthlete & { since: LocalDate };

const within = (date: LocalDate, { from, to }: Range) => date >= from && date <= to;

/** Events in so many hours of training; null where no hours are known. */
export function rateOf(count: number, hours: number): Rate | null {
  if (hours <= 0) return null;
  const { low, high } = exactInterval(count);
  const per = (value: number) => (1000 * value) / hours;
  return { count, hours, per1000: per(count), low: per(low), high: per(high) };
}

function unavailable(athletes: readonly BoardAthlete[]): HealthBoard["now"] {
  return athletes
    .map(({ id, name, today, injuries }) => ({
      id,
      name,
      today,
      availability: availabilityOf(injuries, today),
    }))
    .filter(({ availability }) => availability.state !== "full")
    .sort(
      (a, b) => rank(a) - rank(b) || (a.availability.since ?? "").localeCompare(b.availability.since ?? ""),
    );
}

const rank = ({ availability }: HealthBoard["now"][number]) => (availability.state === "out" ? 0 : 1);

function weeksOf(athletes: readonly Known[], range: Range, weekStart: number): HealthWeek[] {
  const weeks: HealthWeek[] = [];
  for (let week = startOfWeek(range.from, weekStart); week <= range.to; week = addDays(week, 7)) {
    const days = { from: laterOf(week, range.from), to: earlierOf(addDays(week, 6), range.to) };
    const one: HealthWeek = { week, athletes: 0, full: 0, modified: 0, out: 0, injured: 0, ill: 0 };
    for (const athlete of athletes) addTo(one, athlete, days);
    if (one.athletes > 0) weeks.push(one);
  }
  return weeks;
}

function addTo(week: HealthWeek, { injuries, since, today }: Known, { from, to }: Range): void {
  const [first, last] = [laterOf(from, since), earlierOf(to, today)];
  if (first > last) return;
  week.athletes++;
  for (let date = first; date <= last; date = addDays(date, 1)) {
    const kept = injuries.map(({ versions }) => restrictionOn(versions, date, today));
    week[kept.includes("full") ? "out" : kept.includes("modified") ? "modified" : "full"]++;
  }
  const had = (what: Injury["what"]) =>
    injuries.some((injury) => injury.what === what && injury.onset <= last && isOpen(injury, first));
  if (had("injury")) week.injured++;
  if (had("illness")) week.ill++;
}

/** Days of a range that an episode took. */
export function daysLost({ versions, onset, returnedOn }: Injury, today: LocalDate, range: Range): number {
  const first = laterOf(onset, range.from);
  const last = earlierOf(earlierOf(range.to, today), returnedOn ?? today);
  let lost = 0;
  for (let date = first; date <= last; date = addDays(date, 1))
    if (restrictionOn(versions, date, today) !== "none") lost++;
  return lost;
}

/** Days of athletes that a kind of episode took: of several at once each day is lost once. */
function lostBy(athletes: readonly Known[], { from, to }: Range, what: Injury["what"]): number {
  let lost = 0;
  for (const { injuries, since, today } of athletes) {
    const some = injuries.filter((injury) => injury.what === what);
    if (some.length === 0) continue;
    const last = earlierOf(to, today);
    for (let date = laterOf(from, since); date <= last; date = addDays(date, 1))
      if (some.some(({ versions }) => restrictionOn(versions, date, today) !== "none")) lost++;
  }
  return lost;
}

/** Injuries by region, those that took most days first: begun in the range, and days lost in it whenever they began. */
function placesOf(athletes: readonly Known[], range: Range): Place[] {
  const places = new Map<Injury["region"], Place>();
  for (const { injuries, today, since } of athletes)
    for (const injury of injuries) {
      if (injury.what !== "injury") continue;
      const days = daysLost(injury, today, { ...range, from: laterOf(range.from, since) });
      const begins = within(injury.onset, range) && injury.onset >= since ? 1 : 0;
      if (days === 0 && begins === 0) continue;
      const place = places.get(injury.region) ?? { region: injury.region, injuries: 0, days: 0 };
      places.set(injury.region, {
        ...place,
        injuries: place.injuries + begins,
        days: place.days + days,
      });
    }
  return [...places.values()].sort((a, b) => b.days - a.days || b.injuries - a.injuries);
}
