import { OTHER_PERSON, WHOSE_HEADER } from "@/lib/action-result";
import type { FieldError } from "@/lib/engine/input";
import type { Words } from "@/lib/words/words";
import { wordsHere } from "./locale";

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

/** Whether a form may be sent by the one who is signed in now. */
export const isTheirs = (whose: string, viewer: { userId: string }): boolean =>
  WHOSE.exec(whose)?.[1] === viewer.userId;

/** Why a form may not be sent by the one who is signed in now; null where it is theirs. */
export function notTheirs(
  whose: string,
  viewer: { userId: string; name: string },
  t: Words<"refusals">,
): FieldError | null {
  if (isTheirs(whose, viewer)) return null;
  const owner = WHOSE.exec(whose)?.[2];
  const names = { viewer: viewer.name };
  return { field: OTHER_PERSON, message: owner ? t("notTheirs", { ...names, owner }) : t("nobodys", names) };
}

/** The same for a request that is no form, which says whose it is in a header. */
export async function foreignPage(
  request: Request,
  viewer: { userId: string; name: string },
): Promise<FieldError | null> {
  const said = request.headers.get(WHOSE_HEADER);
  return said === null ? null : notTheirs(decoded(said), viewer, await wordsHere("refusals"));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return ""; // Nobody's.
  }
}
