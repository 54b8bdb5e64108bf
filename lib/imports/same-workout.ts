import type { SessionDraft, Source } from "./draft";
import { wallClockAt } from "./wall-clock";

/** What two sessions are compared by. */
export type Comparable = Pick<
  SessionDraft,
  | "date"
  | "startedAt"
  | "instant"
  | "wallClock"
  | "place"
  | "sport"
  | "durationMin"
  | "elapsedMin"
  | "distanceKm"
  | "rpe"
> & { source: Source | "hand" };

/** When a session began, in milliseconds: as an instant, and as the clock on the wall showed it (read as if it were UTC). */
export type Begun = {
  /** Null where the instant is a guess, or there is none. */
  at: number | null;
  wall: number | null;
  /** Whether the wall clock is one that was told, and not an instant seen from the athlete's own zone. */
  told: boolean;
};

const START_MS = 120_000;
const OVERLAP_MS = 120_000;
/** Zones are whole quarters of an hour apart, 26 hours at most. */
const QUARTER_MS = 900_000;
const FURTHEST_MS = 26 * 3_600_000;
const SECONDS_MS = 10_000;
const SHARE = 0.03;
const HAND_SHARE = 0.5;
const TABLE_SHARE = 0.2;

/** When a session began. `zone` is the athlete's: for instants without a place. */
export function begun(session: Comparable, zone: string): Begun {
  const { startedAt, instant, wallClock, place } = session;
  const wall = wallClock ?? (startedAt ? wallClockAt(startedAt, place ?? zone) : null);
  return {
    at: startedAt && instant === "true" ? startedAt.getTime() : null,
    wall: wall === null ? null : Date.parse(`${wall}Z`),
    told: wallClock !== null || place !== null,
  };
}

/** Milliseconds on the move or standing, from start to end. */
export const spanMs = ({ durationMin, elapsedMin }: Comparable) =>
  Math.max(durationMin, elapsedMin ?? 0) * 60_000;

export type Likeness = "same" | "maybe" | "other";

/**
 * "same": begun within two minutes, duration and distance within 3 %. "maybe": times that overlap; the same day and sport
 * with no start to compare and a like duration; a session typed by hand and a file of that day: the athlete is asked.
 * Instants are compared where both sides have one, else the clocks on the wall.
 */
export function likeness(draft: Comparable, known: Comparable, zone: string): Likeness {
  return likenessOf(draft, begun(draft, zone), known, begun(known, zone));
}

/** The same, with the starts worked out before. */
export function likenessOf(draft: Comparable, a: Begun, known: Comparable, b: Begun): Likeness {
  const byInstant = a.at !== null && b.at !== null;
  const [from, to] = byInstant ? [a.at, b.at] : [a.wall, b.wall];
  if (from === null || to === null) return withoutTimes(draft, known);
  const apart = Math.abs(from - to);
  if (apart <= START_MS) return alike(draft, known) ? "same" : "maybe";
  const overlap = Math.min(from + spanMs(draft), to + spanMs(known)) - Math.max(from, to);
  if (overlap > OVERLAP_MS) return "maybe";
  const one = alike(draft, known) || oneWayTimedTwice(draft, known);
  return !byInstant && zonesApart(a, b, apart) && one ? "maybe" : "other";
}

/** How much two sessions differ, for choosing among several: 0 for equal ones. */
export function difference(draft: Comparable, known: Comparable): number {
  const share = (a: number, b: number) => Math.abs(a - b) / Math.max(a, b, 0.01);
  const { distanceKm: far, rpe } = draft;
  return (
    share(draft.durationMin, known.durationMin) +
    (far === null || known.distanceKm === null ? 0 : share(far, known.distanceKm)) +
    (rpe === null || known.rpe === null || rpe === known.rpe ? 0 : 0.5)
  );
}

/** An instant without a place beside a wall clock without a zone: the same start, seen from the wrong zone. */
function zonesApart(a: Begun, b: Begun, apart: number): boolean {
  const unplaced = (a.at !== null && !a.told) || (b.at !== null && !b.told);
  const rest = apart % QUARTER_MS;
  return unplaced && apart <= FURTHEST_MS && Math.min(rest, QUARTER_MS - rest) <= SECONDS_MS;
}

function withoutTimes(draft: Comparable, known: Comparable): Likeness {
  if (draft.date !== known.date) return "other";
  if (draft.sport !== known.sport && draft.sport !== "other" && known.sport !== "other") return "other";
  // Memory rounds: what was typed is never taken for a file's without asking, nor missed for a few minutes.
  if (draft.source === "hand" || known.source === "hand")
    return near(draft.durationMin, known.durationMin, HAND_SHARE) ? "maybe" : "other";
  if (draft.startedAt || known.startedAt)
    return near(draft.durationMin, known.durationMin, TABLE_SHARE) ? "maybe" : "other";
  // Two rows with a day alone: numbers equal in both are the same entry, unless they tell another effort.
  if (Math.abs(draft.durationMin - known.durationMin) >= 0.02 || !sameWay(draft, known)) return "other";
  return draft.rpe !== null && known.rpe !== null && draft.rpe !== known.rpe ? "maybe" : "same";
}

const near = (a: number, b: number, share: number) => Math.abs(a - b) <= share * Math.max(a, b);
const sameWay = (a: Comparable, b: Comparable) =>
  a.distanceKm === null || b.distanceKm === null || near(a.distanceKm, b.distanceKm, SHARE);
/** One service tells the time on the move, another the timer's, which lies between that and the time from start to end. */
function oneWayTimedTwice(a: Comparable, b: Comparable): boolean {
  if (a.distanceKm === null || b.distanceKm === null || !sameWay(a, b)) return false;
  const shortest = Math.max(a.durationMin, b.durationMin) * 60_000;
  return shortest <= Math.min(spanMs(a), spanMs(b)) * (1 + SHARE);
}

const alike = (a: Comparable, b: Comparable) => near(a.durationMin, b.durationMin, SHARE) && sameWay(a, b);
