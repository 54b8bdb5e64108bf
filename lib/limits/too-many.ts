import { Refusal } from "@/lib/action-result";
import { teller } from "@/lib/words/told";

/** Thrown to whoever sent more than is taken from one person at once. Nothing was done: the same may be sent again. */
export class TooMany extends Refusal {
  /** `seconds` until it is worth sending again, 1 to 3600. */
  constructor(
    readonly seconds: number,
    code: "wait.tooMany" | "wait.overloaded" = "wait.tooMany",
  ) {
    const inMinutes = seconds >= 120;
    super(429, "form", code, {
      unit: inMinutes ? "minutes" : "seconds",
      n: inMinutes ? Math.ceil(seconds / 60) : seconds,
    });
    this.name = "TooMany";
  }
}

/** Thrown when it is the server, not this person, that has too much to do. */
export class Overloaded extends TooMany {
  constructor(seconds: number) {
    super(seconds, "wait.overloaded");
    this.name = "Overloaded";
  }
}

/**
 * Whether an error says so. By its name: the queues are shared by every bundle of the process, and each bundle has a class
 * of its own.
 */
export function isTooMany(error: unknown): error is TooMany {
  return error instanceof Error && (error.name === "TooMany" || error.name === "Overloaded");
}

/** The same for a route: 429 for the person's own doing, 503 for the server's, with `Retry-After` in seconds. */
export function tooManyResponse(error: TooMany, locale: string): Response {
  return Response.json(
    { errors: [{ field: error.field, message: teller(locale, "refusals")(error) }] },
    {
      status: error.name === "Overloaded" ? 503 : 429,
      headers: { "retry-after": String(error.seconds), "cache-control": "no-store" },
    },
  );
}
