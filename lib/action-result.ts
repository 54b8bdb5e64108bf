import type { FieldError } from "@/lib/engine/input";

/** What every action answers: the result, or which field is wrong and what to do. `status` is HTTP's word for it. */
export type ActionResult<T = null> =
  | { ok: true; data: T }
  | {
      ok: false;
      status: 400 | 401 | 403 | 404 | 409 | 410 | 422 | 429;
      errors: FieldError[];
      /** Seconds until the same may be sent again, where that alone is the remedy: nothing was done. */
      retryAfter?: number;
    };

/** A refusal that names one field. */
export function refuse<T = never>(
  status: Extract<ActionResult<T>, { ok: false }>["status"],
  field: string,
  message: string,
): ActionResult<T> {
  return { ok: false, status, errors: [{ field, message }] };
}

/** Thrown inside a transaction to undo it and tell the person why. */
export class Refusal extends Error {
  constructor(
    readonly status: Extract<ActionResult, { ok: false }>["status"],
    readonly field: string,
    message: string,
  ) {
    super(message);
    this.name = "Refusal";
  }
}
