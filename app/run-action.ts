import type { z } from "zod";
import { refusedByDatabase } from "@/db/connection/query-fault";
import { type ActionResult, Conflict, Refusal, SIGNED_OUT } from "@/lib/action-result";
import { inLane } from "@/lib/limits/lanes";
import { isTooMany } from "@/lib/limits/too-many";
import { logFault } from "@/lib/log";
import { fieldErrors } from "@/lib/words/field-errors";
import { type Tell, teller } from "@/lib/words/told";
import { currentLocale, wordsHere } from "./locale";
import { actingFor, currentViewer, type Viewer } from "./viewer";
import { carried, notTheirs } from "./whose";

/**
 * The shape of every action: parse, authorise (`may`, then the database), act. A refusal becomes a typed result that names the field;
 * anything else is a fault and goes up.
 */
export async function runAction<S extends z.ZodType, T>(
  schema: S,
  input: unknown,
  act: (data: z.output<S>, viewer: Viewer) => Promise<T>,
  may: (viewer: Viewer, data: z.output<S>) => boolean = () => true,
): Promise<ActionResult<T>> {
  const viewer = await currentViewer();
  if (!viewer) {
    const message = (await wordsHere("refusals"))("signedOut");
    return { ok: false, status: 401, errors: [{ field: SIGNED_OUT, message }] };
  }
  return actingFor(viewer, async () => {
    const { whose, rest } = carried(input);
    const t = await wordsHere("refusals");
    const mismatch = whose ? notTheirs(whose, viewer, t) : null;
    if (mismatch) return { ok: false, status: 409, errors: [mismatch] };
    return runOpenAction(schema, rest, (data) => {
      if (!may(viewer, data)) throw new Refusal(403, "form", "notYours");
      return inLane("actions", viewer.userId, () => act(data, viewer));
    });
  });
}

/** The same for those who have no account yet. */
export async function runOpenAction<S extends z.ZodType, T>(
  schema: S,
  input: unknown,
  act: (data: z.output<S>) => Promise<T>,
): Promise<ActionResult<T>> {
  const parsed = schema.safeParse(carried(input).rest);
  if (!parsed.success) {
    const tell = teller(await currentLocale(), "fields");
    return { ok: false, status: 422, errors: fieldErrors(parsed.error, tell) };
  }
  try {
    return { ok: true, data: await act(parsed.data) };
  } catch (error) {
    const refusal = refusalIn(refusedAtLast(error) ?? error, teller(await currentLocale(), "refusals"));
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

function refusalIn(
  error: unknown,
  tell: Tell<"refusals">,
): Omit<Extract<ActionResult, { ok: false }>, "ok"> | null {
  if (isTooMany(error)) {
    const { field, seconds } = error;
    return { status: 429, errors: [{ field, message: tell(error) }], retryAfter: seconds };
  }
  if (error instanceof Refusal)
    return {
      status: error.status,
      errors: [{ field: error.field, message: tell(error) }],
      ...(error instanceof Conflict && { stored: error.stored }),
    };
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  // 42501: row-level security or a missing grant said no.
  if ((cause as { code?: string }).code === "42501")
    return { status: 403, errors: [{ field: "form", message: tell({ code: "notYours" }) }] };
  return null;
}
