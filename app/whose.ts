import { OTHER_PERSON, WHOSE_HEADER } from "@/lib/action-result";
import type { FieldError } from "@/lib/engine/input";

/**
 * Whose a form is: the id of the person it was drawn for and, after a blank, their name. The name is only said back to
 * the page that sent it.
 */
const WHOSE = /^([0-9a-f-]{36}) (.{0,160})$/su;

/** What a page sends: whose it is, apart from the input that the action's own schema reads. */
export function carried(input: unknown): { whose: string | null; rest: unknown } {
  if (typeof input !== "object" || input === null || Array.isArray(input) || !("whose" in input))
    return { whose: null, rest: input };
  const { whose, ...rest } = input;
  return { whose: typeof whose === "string" ? whose : "", rest };
}

/** Why a form may not be sent by the one who is signed in now; null where it is theirs. */
export function notTheirs(whose: string, viewer: { userId: string; name: string }): FieldError | null {
  const [, id, name] = WHOSE.exec(whose) ?? [];
  if (id === viewer.userId) return null;
  return {
    field: OTHER_PERSON,
    message: `You are now signed in as ${viewer.name}. This form belongs to ${name || "somebody else"}, so it was not sent. Nothing is lost: sign in as ${name || "them"} to send it, or reload the page to go on as ${viewer.name}.`,
  };
}

/** The same for a request that is no form, which says whose it is in a header. */
export function foreignPage(request: Request, viewer: { userId: string; name: string }): FieldError | null {
  const said = request.headers.get(WHOSE_HEADER);
  return said === null ? null : notTheirs(decoded(said), viewer);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return ""; // Nobody's.
  }
}
