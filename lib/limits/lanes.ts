import { FairQueue, type QueueLimits } from "./fair-queue";
import { othersFirst } from "./inside";
import { Rate, type RateLimits } from "./rate";

/**
 * What one person may ask for, by kind of work. The numbers are generous: a coach with two hundred athletes, or an athlete
 * who sends five hundred files, does not meet them; whoever does is told when to come back, and nothing is lost.
 */
const LANES = {
  /** Server actions, once they are parsed. */
  actions: { together: 12, each: 2, waiting: 60, patienceMs: 15_000, burst: 240, perMinute: 600 },
  /** The engine over HTTP, without an account: by address, off the main thread when large. */
  assess: { together: 2, each: 1, waiting: 8, patienceMs: 15_000, burst: 300, perMinute: 600 },
  /** Whole exports: each is written as it is read, batch by batch. */
  exports: { together: 8, each: 1, waiting: 2, patienceMs: 60_000, burst: 12, perMinute: 4 },
  /** The numbers of a chart: each is put together in one go, so others' pages go first for a while. */
  tables: {
    together: 4,
    each: 1,
    waiting: 12,
    patienceMs: 15_000,
    burst: 60,
    perMinute: 60,
    othersFirstMs: 250,
  },
  /** Uploads: from the first byte taken to the last line told. */
  imports: { together: 16, each: 3, waiting: 40, patienceMs: 300_000, burst: 1_200, perMinute: 120 },
  /** What a browser tells by itself. */
  small: { together: 8, each: 1, waiting: 8, patienceMs: 15_000, burst: 60, perMinute: 30 },
} as const satisfies Record<string, QueueLimits & RateLimits & OthersFirst>;

type OthersFirst = {
  /** For so long at most a piece of work leaves others' requests their turn, in milliseconds; not at all if left out. */
  othersFirstMs?: number;
};

export type LaneName = keyof typeof LANES;
type Lane = { queue: FairQueue; rate: Rate; othersFirstMs: number };

const KEY = Symbol.for("feelcheck.lanes");

/** One for the whole process, whichever bundle asks. */
function laneOf(name: LaneName): Lane {
  const holder = globalThis as { [KEY]?: Map<LaneName, Lane> };
  holder[KEY] ??= new Map();
  const there = holder[KEY].get(name);
  if (there) return there;
  const limits: QueueLimits & RateLimits & OthersFirst = LANES[name];
  const { othersFirstMs = 0 } = limits;
  const made = { queue: new FairQueue(limits), rate: new Rate(limits), othersFirstMs };
  holder[KEY].set(name, made);
  return made;
}

/**
 * Does `work` when it is this person's turn in the lane; it counts `cost` times. Rejects with `TooMany`, then nothing was
 * done.
 */
export async function inLane<T>(
  name: LaneName,
  who: string,
  work: () => Promise<T>,
  signal?: AbortSignal,
  cost = 1,
): Promise<T> {
  const { queue, rate, othersFirstMs } = laneOf(name);
  rate.take(who, cost);
  const politely = async () => {
    if (othersFirstMs) await othersFirst(who, othersFirstMs);
    return work();
  };
  return queue.run(who, politely, signal);
}

/** The same for work that ends later, such as an answer that is streamed: returns the way to end it. */
export async function enterLane(name: LaneName, who: string, signal?: AbortSignal): Promise<() => void> {
  const { queue, rate } = laneOf(name);
  rate.take(who);
  return queue.enter(who, signal);
}
