import { Overloaded, TooMany } from "./too-many";

export type QueueLimits = {
  /** How much runs at once, of everybody together and of one person. */
  together: number;
  each: number;
  /** Those for whom `each` is another number. */
  eachOf?: (who: string) => number | undefined;
  /** How much of one person may wait; more is refused at once (`TooMany`). */
  waiting: number;
  /** How long anybody waits before they are told to come back (`Overloaded`), in milliseconds; as long as it takes if left out. */
  patienceMs?: number;
};

type Turn = { begin: () => void; refuse: (why: Error) => void; timer: NodeJS.Timeout | undefined };
type Person = { running: number; waiting: Turn[] };

/** How much the last duration weighs in the usual one. */
const FRESH = 0.2;

/**
 * A queue in which everybody has a turn: whoever sent three hundred waits behind themselves, and never before somebody
 * who sent one. Persons are asked in a circle; one with more under way than `each` is passed over.
 */
export class FairQueue {
  private readonly persons = new Map<string, Person>();
  private running = 0;
  /** Milliseconds that one piece usually takes, to say when to come back. */
  private usualMs = 100;

  constructor(private readonly limits: QueueLimits) {}

  /** How much runs and waits now. */
  get load(): { running: number; waiting: number; persons: number } {
    let waiting = 0;
    for (const person of this.persons.values()) waiting += person.waiting.length;
    return { running: this.running, waiting, persons: this.persons.size };
  }

  /** Does `work` when its turn comes. Rejects with `TooMany` or `Overloaded` when it never began. */
  async run<T>(who: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const leave = await this.enter(who, signal);
    try {
      return await work();
    } finally {
      leave();
    }
  }

  /** Waits for a turn; returns the way to end it, which may be called more than once. */
  async enter(who: string, signal?: AbortSignal): Promise<() => void> {
    signal?.throwIfAborted();
    const person = this.persons.get(who) ?? { running: 0, waiting: [] };
    this.persons.set(who, person);
    if (
      person.waiting.length === 0 &&
      this.running < this.limits.together &&
      person.running < this.eachOf(who)
    )
      this.take(person);
    else {
      if (person.waiting.length >= this.limits.waiting) throw new TooMany(this.secondsFor(person));
      await this.wait(who, person, signal);
    }
    return this.leaving(who, person);
  }

  private eachOf(who: string): number {
    return this.limits.eachOf?.(who) ?? this.limits.each;
  }

  private take(person: Person): void {
    person.running++;
    this.running++;
  }

  private wait(who: string, person: Person, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = () => {
        clearTimeout(turn.timer);
        signal?.removeEventListener("abort", gone);
      };
      const turn: Turn = {
        begin: () => {
          settle();
          resolve();
        },
        refuse: (why) => {
          settle();
          person.waiting = person.waiting.filter((other) => other !== turn);
          this.forget(who, person);
          reject(why);
        },
        timer: undefined,
      };
      const gone = () => turn.refuse(signal?.reason as Error);
      const { patienceMs } = this.limits;
      if (patienceMs !== undefined) {
        turn.timer = setTimeout(() => turn.refuse(new Overloaded(this.secondsFor(person))), patienceMs);
        turn.timer.unref?.();
      }
      signal?.addEventListener("abort", gone, { once: true });
      person.waiting.push(turn);
    });
  }

  private leaving(who: string, person: Person): () => void {
    const began = performance.now();
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.usualMs += FRESH * (performance.now() - began - this.usualMs);
      person.running--;
      this.running--;
      this.forget(who, person);
      this.next();
    };
  }

  /** Gives free places to those who wait, one person after the other. */
  private next(): void {
    for (const [who, person] of [...this.persons]) {
      if (this.running >= this.limits.together) return;
      if (person.running >= this.eachOf(who)) continue;
      const turn = person.waiting.shift();
      if (!turn) continue;
      // Last in the circle now: a map keeps its keys in the order in which they came.
      this.persons.delete(who);
      this.persons.set(who, person);
      this.take(person);
      turn.begin();
    }
  }

  private forget(who: string, person: Person): void {
    if (person.running === 0 && person.waiting.length === 0) this.persons.delete(who);
  }

  /** Seconds until the person's own queue is likely short again, 1 to 60. */
  private secondsFor(person: Person): number {
    const ms = (person.waiting.length * this.usualMs) / this.limits.each;
    return Math.min(60, Math.max(1, Math.ceil(ms / 1000)));
  }
}
