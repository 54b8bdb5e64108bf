"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { CopyWeekForm, UndoCopyForm } from "@/lib/training-forms";
import { Button } from "../ui/button";
import { FormMessage } from "../ui/form-message";
import { useSend } from "../ui/use-send";

type Copied = UndoCopyForm["copied"];
type Told = { words: string; undo: Copied | null };

/** Copies the week before into the week that is shown, after a question; what it did is said once, and can be undone. */
export function CopyWeek({
  form,
  whom,
  copy,
  undo,
}: {
  form: CopyWeekForm;
  whom: string;
  copy: (form: CopyWeekForm) => Promise<ActionResult<Copied>>;
  undo: (form: UndoCopyForm) => Promise<ActionResult<number>>;
}) {
  const router = useRouter();
  const [told, setTold] = useState<Told | null>(null);
  const say = (words: string, undo: Copied | null) => {
    setTold({ words, undo });
    router.refresh();
  };
  const copying = useSend(copy, {
    done: (copied) => say(`${sessions(copied.length)} copied.`, copied),
  });
  const undoing = useSend(undo, { done: (count) => say(`${sessions(count)} taken away again.`, null) });
  const ask = () => {
    if (!window.confirm(`Copy the week before into this one for ${whom}? Days that have a plan keep it.`))
      return;
    undoing.setErrors([]);
    // What the copy before did is not what this one does; its undo stays.
    setTold((before) => before && { ...before, words: "" });
    void copying.send(form);
  };
  const failed = copying.errors.length > 0 || undoing.errors.length > 0;
  return (
    <div className="min-w-0">
      <Button kind="quiet" pending={copying.pending} onClick={ask}>
        Copy the week before
      </Button>
      {told && (
        <p role="status" className="mt-1 text-sm">
          {!failed && told.words}{" "}
          {told.undo && (
            <button
              type="button"
              disabled={undoing.pending}
              className="min-h-6 font-semibold underline"
              onClick={() => {
                copying.setErrors([]);
                if (told.undo) void undoing.send({ copied: told.undo });
              }}
            >
              Undo the copy
            </button>
          )}
        </p>
      )}
      <FormMessage errors={[...copying.errors, ...undoing.errors]} shown={[]} />
    </div>
  );
}

const sessions = (count: number) => (count === 1 ? "1 session" : `${count} sessions`);
