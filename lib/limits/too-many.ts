import { Refusal } from "@/lib/action-result";

/** Thrown to whoever sent more than is taken from one person at once. Nothing was done: the same may be sent again. */
export class TooMany extends Refusal {
  /** `seconds` until it is worth sending again, 1 to 3600. */
  constructor(
    readonly seconds: number,
    message = `You sent a lot at once. Try again in ${inSeconds(seconds)}; nothing is lost.`,
  ) {
    super(429, "form", message);
    this.name = "TooMany";
  }
}

/** Thrown when it is the server, not this person, that has too much to do. */
export class Overloaded extends TooMany {
  constructor(seconds: number) {
    super(
      seconds,
      `Feelcheck has a lot to do right now. Try again in ${inSeconds(seconds)}; nothing is lost.`,
    );
    this.name = "Overloaded";
  }
}

function inSeconds(seconds: number): string {
  if (seconds >= 120) return `${Math.ceil(seconds / 60)} minutes`;
  return seconds === 1 ? "a second" : `${seconds} seconds`;
}

/**
 * Whether an error says so. By its name: the queues are shared by every bundle of the process, and each bundle has a class
 * of its own.
 */
export function isTooMany(error: unknown): error is TooMany {
  return error instanceof Error && (error.name === "TooMany" || error.name === "Overloaded");
}

/** The same for a route: 429 for the person's own doing, 503 for the server's, with `Retry-After` in seconds. */
export function tooManyResponse(error: TooMany): Response {
  return Response.json(
    { errors: [{ field: error.field, message: error.message }] },
    {
      status: error.name === "Overloaded" ? 503 : 429,
      headers: { "retry-after": String(error.seconds), "cache-control": "no-store" },
    },
  );
}
