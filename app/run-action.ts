import type { z } from "zod";
import { refusedByDatabase } from "@/db/connection/query-fault";
import { type ActionResult, Conflict, Refusal, SIGNED_OUT } from "@/lib/action-result";
import { fieldErrors } from "@/lib/engine/input";
import { inLane } from "@/lib/limits/lanes";
import { isTooMany } from "@/lib/limits/too-many";
import { logFault } from "@/lib/log";
import { currentViewer, type Viewer } from "./viewer";
import { carried, notTheirs } from "./whose";

/**
 * The shape of every action: parse, authorise, act. A refusal becomes a typed result that names the field;
 * anything else is a fault and goes up.
 */
export async function runAction<S extends z.ZodType, T>(
  schema: S,
  input: unknown,
  act: (data: z.output<S>, viewer: Viewer) => Promise<T>,
): Promise<ActionResult<T>> {
  const viewer = await currentViewer();
  const { whose, rest } = carried(input);
  if (!viewer)
    return {
      ok: false,
      status: 401,
      errors: [
        { field: SIGNED_OUT, message: "You are signed out. Nothing is lost: sign in, then send again." },
      ],
    };
  const mismatch = whose ? notTheirs(whose, viewer) : null;
  if (mismatch) return { ok: false, status: 409, errors: [mismatch] };
  return runOpenAction(schema, rest, (data) => inLane("actions", viewer.userId, () => act(data, viewer)));
}

/** The same for those who have no account yet. */
export async function runOpenAction<S extends z.ZodType, T>(
  schema: S,
  input: unknown,
  act: (data: z.output<S>) => Promise<T>,
): Promise<ActionResult<T>> {
  const parsed = schema.safeParse(carried(input).rest);
  if (!parsed.success) return { ok: false, status: 422, errors: fieldErrors(parsed.error) };
  try {
    return { ok: true, data: await act(parsed.data) };
  } catch (error) {
    const refusal = refusalIn(refusedAtLast(error) ?? error);
    if (!refusal) throw error;
    return { ok: false, ...refusal };
  }
}

/** What the database refused is told like any refusal; that our own schemas let it through is a fault for the log. */
function refusedAtLast(error: unknown): Refusal | null {
  const refusal = refusedByDatabase(error);
  if (refusal) logFault(error, { kind: "action", refused: refusal.field });
  return refusal;
}

function refusalIn(error: unknown): Omit<Extract<ActionResult, { ok: false }>, "ok"> | null {
  if (isTooMany(error)) {
    const { field, message, seconds } = error;
    return { status: 429, errors: [{ field, message }], retryAfter: seconds };
  }
  if (error instanceof Refusal)
    return {
      status: error.status,
      errors: [{ field: error.field, message: error.message }],
      ...(error instanceof Conflict && { stored: error.stored }),
    };
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  // 42501: row-level security or a missing grant said no.
  if ((cause as { code?: string }).code === "42501")
    return {
      status: 403,
      errors: [{ field: "form", message: "You may not do this for this person or team." }],
    };
  return null;
}
