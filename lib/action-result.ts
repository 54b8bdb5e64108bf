import type { FieldError } from "@/lib/engine/input";
import type { Params } from "@/lib/words/param";
import type { CodeIn } from "@/lib/words/told";

/** The field of an error that says that nobody is signed in. The page offers the sign-in beside it. */
export const SIGNED_OUT = "signed-out";
/** The field of an error that says that the form belongs to another person than the one signed in now. */
export const OTHER_PERSON = "whose";

/** The header in which a request that is no form says for whom its page was drawn, percent-encoded. */
export const WHOSE_HEADER = "x-feelcheck-whose";

/** What every action answers: the result, or which field is wrong and what to do. `status` is HTTP's word for it. */
export type ActionResult<T = null> =
  | { ok: true; data: T }
  | {
      ok: false;
      status: 400 | 401 | 403 | 404 | 409 | 410 | 422 | 429;
      errors: FieldError[];
      /** Seconds until the same may be sent again, where that alone is the remedy: nothing was done. */
      retryAfter?: number;
      /** What is kept already, where another device wrote in between: to be compared with what was sent. */
      stored?: unknown;
      /** What was typed, by name: only for a form posted without scripts, which the server draws again. */
      typed?: Typed;
    };

/** The fields of a form as they were sent, secrets left out. */
export type Typed = readonly (readonly [name: string, value: string])[];

/** What an action is called with: an input by a page whose scripts run, a form's fields by one whose do not. */
export type Given = [input: unknown, form?: FormData];

export type RefusalCode = CodeIn<"refusals">;

/** Thrown inside a transaction to undo it and tell the person why: a code of the catalogue, and what stands in its sentence. */
export class Refusal extends Error {
  constructor(
    readonly status: Extract<ActionResult, { ok: false }>["status"],
    readonly field: string,
    readonly code: RefusalCode,
    readonly params?: Params,
  ) {
    super(code);
    this.name = "Refusal";
  }
}

/** Somebody wrote in between: the refusal brings what is kept now, so that the person can choose. */
export class Conflict extends Refusal {
  constructor(
    code: RefusalCode,
    readonly stored: unknown,
  ) {
    super(409, "form", code);
    this.name = "Conflict";
  }
}
