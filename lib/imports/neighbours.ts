import { type Begun, begun, type Comparable, spanMs } from "./same-workout";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const QUARTER_MS = 900_000;
const SLOT_MS = 20_000;
/** Nobody has more sessions about one hour; whoever does is asked about the nearest of these. */
const MOST = 200;

export type Neighbour = Comparable & { id: string; begun: Begun };

/**
 * Sessions found by when they were, so that each is compared with those about its time and not with all there are: a
 * history of n sessions costs n look-ups. A session answers for one row of a file; `take` puts it out of reach.
 */
export class Neighbours<T extends Neighbour> {
  readonly #places = new Map<string, Map<string, T>>();

  add(session: T): void {
    for (const key of placesOf(session)) {
      const there = this.#places.get(key) ?? new Map();
      this.#places.set(key, there.set(session.id, session));
    }
  }

  take(session: T): void {
    for (const key of placesOf(session)) this.#places.get(key)?.delete(session.id);
  }

  /** Those that could be the same workout; at most 200. */
  about(session: Comparable, start: Begun): T[] {
    const found = new Set<T>();
    for (const key of lookedUp(session, start))
      for (const there of this.#places.get(key)?.values() ?? []) {
        if (found.size >= MOST) return [...found];
        found.add(there);
      }
    return [...found];
  }
}

/** A session with its start worked out. */
export function neighbourOf<T extends Comparable & { id: string }>(
  session: T,
  zone: string,
): T & { begun: Begun } {
  return Object.assign(session, { begun: begun(session, zone) });
}

/** Under what a session is kept: the hours it lasts on both clocks, its day, and its minutes within a quarter of an hour. */
function placesOf(session: Neighbour): string[] {
  const { at, wall } = session.begun;
  const keys = [`day ${session.date}`];
  if (at === null && wall === null) keys.push(`no time ${session.date}`);
  if (at !== null) keys.push(...hours("at", at, spanMs(session)));
  if (wall !== null) {
    keys.push(...hours("wall", wall, spanMs(session)));
    keys.push(`quarter ${Math.floor(wall / DAY_MS)} ${slot(wall)}`);
  }
  return keys;
}

function lookedUp(session: Comparable, { at, wall }: Begun): string[] {
  if (at === null && wall === null) return [`day ${session.date}`];
  const around = (start: number) => [start - 120_000, spanMs(session) + 240_000] as const;
  const keys = [`no time ${session.date}`];
  if (at !== null) keys.push(...hours("at", ...around(at)));
  if (wall !== null) {
    keys.push(...hours("wall", ...around(wall)));
    const day = Math.floor(wall / DAY_MS);
    for (const near of [day - 2, day - 1, day, day + 1, day + 2])
      for (const by of [-SLOT_MS, 0, SLOT_MS]) keys.push(`quarter ${near} ${slot(wall + by)}`);
  }
  return keys;
}

function hours(clock: string, start: number, span: number): string[] {
  const first = Math.floor(start / HOUR_MS);
  // Two days at most: nothing lasts longer.
  const last = Math.min(first + 49, Math.floor((start + span) / HOUR_MS));
  return Array.from({ length: last - first + 1 }, (_, i) => `${clock} ${first + i}`);
}

const slot = (wall: number) => Math.floor((((wall % QUARTER_MS) + QUARTER_MS) % QUARTER_MS) / SLOT_MS);
