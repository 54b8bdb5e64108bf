"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "./button";
import { useHydrated } from "./use-hydrated";

/** Copies a text; where the browser allows no page to, such as over plain http, it says how to do it by hand. */
export function CopyButton({ text, words }: { text: string; words: string }) {
  const t = useTranslations("ui");
  const [state, setState] = useState<"new" | "copied" | "failed">("new");
  const hydrated = useHydrated();
  if (!hydrated) return null;
  return (
    <>
      <Button
        kind="quiet"
        onClick={() => void copy(text).then((done) => setState(done ? "copied" : "failed"))}
      >
        {state === "copied" ? t("copied") : words}
      </Button>
      <span role="status" className="text-muted block text-sm">
        {state === "failed" && t("copyFailed")}
      </span>
    </>
  );
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyOld(text); // No clipboard over plain http, or the person said no.
  }
}

/** The way of browsers without a clipboard for pages: a field that is selected and copied. */
function copyOld(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true;
  field.className = "sr-only";
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  return done;
}
