import { redirect } from "next/navigation";
import { type ActionResult, type Given, OTHER_PERSON, type Typed } from "@/lib/action-result";
import type { FieldError } from "@/lib/engine/input";

/** The form an action was called with; null where it was called with an input, or with anything else. */
export const formOf = ([, form]: Given): FormData | null => (form instanceof FormData ? form : null);

/**
 * Lets one action serve a page whose scripts run, which calls it with an input and reads the answer, and a form that the
 * browser itself posts, before scripts or without. Of a posted form `read` makes the input; once it is kept the browser
 * goes `onward`, so that a reload sends nothing again; refused, it comes back with what was typed.
 */
export async function posted<T>(
  given: Given,
  read: (fields: FormData) => object,
  run: (input: unknown) => Promise<ActionResult<T>>,
  onward?: string,
): Promise<ActionResult<T>> {
  const form = formOf(given);
  if (!form) return run(given[0]);
  const whose = form.get("whose");
  const result = await run({ ...read(form), ...(whose !== null && { whose }) });
  if (result.ok) return onward ? redirect(onward) : result;
  // What another person typed is not shown to whoever is signed in now.
  const foreign = result.errors.some(({ field }) => field === OTHER_PERSON);
  return { ...result, typed: foreign ? [] : typedIn(form) };
}

/** The answer to a posted form in which something is not answered yet. */
export function notYet(errors: FieldError[], form: FormData): Extract<ActionResult<never>, { ok: false }> {
  return { ok: false, status: 422, errors, typed: typedIn(form) };
}

const SECRET = /password|current|token|whose|^\$ACTION/i;

/** What a form holds, without secrets and without what the framework added: at most 200 fields of 4,000 characters. */
export function typedIn(form: FormData): Typed {
  const typed: [string, string][] = [];
  for (const [name, value] of form)
    if (typeof value === "string" && !SECRET.test(name) && typed.length < 200)
      typed.push([name, value.slice(0, 4000)]);
  return typed;
}
