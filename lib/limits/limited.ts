import { inLane, type LaneName } from "./lanes";
import { isTooMany, tooManyResponse } from "./too-many";

type How = {
  /** What whoever asks reads, where there is too much. */
  locale: string;
  signal?: AbortSignal;
  /** How many turns the work counts for; 1 where it is left out. */
  cost?: number;
};

/** Does a route's work in a lane, or gives the answer that says when to come back (429 or 503, with Retry-After). */
export async function limited<T>(
  lane: LaneName,
  who: string,
  work: () => Promise<T>,
  { locale, signal, cost = 1 }: How,
): Promise<T | Response> {
  return orLater(() => inLane(lane, who, work, signal, cost), locale);
}

/** The same for whatever may be refused for being too many. */
export async function orLater<T>(work: () => Promise<T>, locale: string): Promise<T | Response> {
  try {
    return await work();
  } catch (error) {
    if (isTooMany(error)) return tooManyResponse(error, locale);
    // Whoever asked is gone: nobody reads this.
    if (error instanceof Error && error.name === "AbortError") return new Response(null, { status: 499 });
    throw error;
  }
}
