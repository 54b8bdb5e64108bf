"use client";

import { useTranslations } from "next-intl";
import type { FieldError } from "@/lib/engine/input";
import { Button } from "../ui/button";
import { FormMessage } from "../ui/form-message";

/** What was just done, at the foot of the screen, with the way back. The region is always there, so that it is announced. */
export function UndoBar({
  words,
  undo,
  close,
  errors,
}: {
  words: string | null;
  undo?: () => void;
  close: () => void;
  errors: readonly FieldError[];
}) {
  const t = useTranslations("roster");
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-0 z-20 flex justify-center p-3">
      {(words || errors.length > 0) && (
        <div className="bg-ink text-paper pointer-events-auto flex max-w-full flex-wrap items-center gap-x-3 gap-y-1 rounded-xl py-2 pr-2 pl-4 text-sm shadow-lg">
          <span className="min-w-0 wrap-anywhere">{words}</span>
          <FormMessage errors={errors} shown={[]} />
          {undo && words && (
            <button type="button" className="min-h-9 rounded-lg px-2 font-semibold underline" onClick={undo}>
              {t("undo.undo")}
            </button>
          )}
          <Button kind="quiet" size="small" className="text-ink" onClick={close}>
            {t("undo.close")}
          </Button>
        </div>
      )}
    </div>
  );
}
