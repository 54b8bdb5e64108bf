import { TooMany } from "./too-many";

export type RateLimits = {
  /** So much may come at once. */
  burst: number;
  /** So much comes back in a minute. */
  perMinute: number;
};

type Bucket = { left: number; at: number };
/** So many who sent something lately are remembered; beyond that, the longest silent are forgotten first. */
const REMEMBERED = 20_000;

/** How much one person, or one address, may send over time: a bucket that refills evenly. */
export class Rate {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly limits: RateLimits) {}

  /** Takes `cost` from the bucket, or throws `TooMany` with the seconds until there is enough. `now` in milliseconds. */
  take(who: string, cost = 1, now = performance.now()): void {
    const { burst, perMinute } = this.limits;
    const bucket = this.buckets.get(who) ?? { left: burst, at: now };
    const left = Math.min(burst, bucket.left + ((now - bucket.at) / 60_000) * perMinute);
    // Newest last: a map keeps its keys in the order in which they came.
    this.buckets.delete(who);
    const enough = left >= cost;
    this.buckets.set(who, { left: enough ? left - cost : left, at: now });
    this.tidy();
    if (!enough) throw new TooMany(Math.min(3600, Math.max(1, Math.ceil(((cost - left) / perMinute) * 60))));
  }

  private tidy(): void {
    for (const who of this.buckets.keys()) {
      if (this.buckets.size <= REMEMBERED) return;
      this.buckets.delete(who);
    }
  }
}
