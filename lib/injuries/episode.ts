import { daysBetween, type LocalDate } from "@/lib/calendar";
import type { Region, SIDES } from "@/lib/engine/vocabulary";
import type { COURSES, Episode, Kind, MODES, OCCASIONS, Restriction, SEEN_BY } from "./vocabulary";

export type Side = (typeof SIDES)[number];
export type Place = { region: Region; side: Side };

/** One version of an injury or illness. All dates are the athlete's. */
export type Version = {
  id: string;
  revision: number;
  what: Episode;
  onset: LocalDate;
  mode: (typeof MODES)[number] | null;
  region: Region | null;
  side: Side | null;
  course: (typeof COURSES)[number];
  earlier: string | null;
  during: (typeof OCCASIONS)[number] | null;
  firstSeenBy: (typeof SEEN_BY)[number] | null;
  restriction: Restriction;
  expectedOn: LocalDate | null;
  returnedOn: LocalDate | null;
  nextVisit: LocalDate | null;
  removed: boolean;
  recordedOn: LocalDate;
  byName: string | null;
};

/** What an episode is, as far as the viewer may know. */
export type Diagnosis = {
  id: string;
  injuryId: string;
  kind: Kind | null;
  diagnosis: string;
  shared: boolean;
  recordedOn: LocalDate;
  byName: string | null;
};

/** An episode: its newest version, every version oldest first, and what it is, newest word first. */
export type Injury = Version & { versions: readonly Version[]; told: readonly Diagnosis[] };

/** The episodes behind these versions, the latest onset first; what was recorded by mistake is left out. */
export function episodesOf(versions: readonly Version[], told: readonly Diagnosis[] = []): Injury[] {
  const byId = new Map<string, Version[]>();
  for (const version of versions) byId.set(version.id, [...(byId.get(version.id) ?? []), version]);
  return [...byId.values()]
    .flatMap((all) => {
      const ordered = all.sort((a, b) => a.revision - b.revision);
      const newest = ordered.at(-1);
      if (!newest || newest.removed) return [];
      return [{ ...newest, versions: ordered, told: told.filter(({ injuryId }) => injuryId === newest.id) }];
    })
    .sort((a, b) => (a.onset === b.onset ? (a.id < b.id ? 1 : -1) : a.onset < b.onset ? 1 : -1));
}

/** Whether full training has not come back yet on a date. */
export const isOpen = (
  { returnedOn, removed }: Pick<Version, "returnedOn" | "removed">,
  today: LocalDate,
): boolean => !removed && (returnedOn === null || returnedOn > today);

/** Whether a place of a check-in is that of an injury: a side is that of both sides, too. */
export const isAt = (place: { region: Region | null; side: Side | null }, site: Place): boolean =>
  place.region === site.region &&
  (place.side === null || site.side === place.side || site.side === "both" || place.side === "both");

/** For so many days after full return the same place hurting again is the same injury again, not a new one. */
const RECURS_DAYS = 365;

/** The closed episode that a new one at this place brings back; null where there is none. Latest first is expected. */
export function comesBack(place: Place, injuries: readonly Injury[], onset: LocalDate): Injury | null {
  return (
    injuries.find(
      (injury) =>
        injury.what === "injury" &&
        injury.returnedOn !== null &&
        injury.returnedOn <= onset &&
        daysBetween(injury.returnedOn, onset) <= RECURS_DAYS &&
        isAt(injury, place),
    ) ?? null
  );
}
