"use client";

import { type RefObject, useEffect, useRef } from "react";
import type { FieldError } from "@/lib/engine/input";

/**
 * Brings the first wrong answer of a refused form into sight, with the focus on it: in a long form it may be far above
 * the button. While errors are mended one by one the page stays where it is.
 */
export function useFirstWrong(form: RefObject<HTMLFormElement | null>, errors: readonly FieldError[]): void {
  const before = useRef(0);
  useEffect(() => {
    const mended = errors.length < before.current;
    before.current = errors.length;
    const wrong = form.current?.querySelector<HTMLElement>("[aria-invalid=true]");
    if (mended || errors.length === 0 || !wrong) return;
    const folded = wrong.closest("details");
    if (folded) folded.open = true;
    const field = wrong.matches("fieldset") ? firstOf(wrong) : wrong;
    field?.focus({ preventScroll: true });
    (wrong.closest("fieldset, div") ?? wrong).scrollIntoView({ block: "start" });
  }, [form, errors]);
}

/** The answer that is chosen already, or the first that could be. */
const firstOf = (fieldset: HTMLElement) =>
  fieldset.querySelector<HTMLElement>("input:checked") ??
  fieldset.querySelector<HTMLElement>("input, button");
