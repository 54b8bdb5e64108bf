"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { CopyWeekForm, MadePlans } from "@/lib/training-forms";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { FormMessage } from "../ui/form-message";
import { useSend } from "../ui/use-send";
import { useTellOfMany } from "./plan-dialog";
import { leftOut, type Stopped, StoppedList } from "./stopped-list";

/**
 * Copies the week before into the week that is shown, after a question: for whom, and whether those who should not run are
 * among them. What it did is told by the plan around it, and can be undone.
 */
export function CopyWeek({
  form,
  whom,
  week,
  stopped,
  copy,
}: {
  form: Omit<CopyWeekForm, "leaveOut">;
  whom: string;
  /** The days it is copied to, in words. */
  week: string;
  stopped: readonly Stopped[];
  copy: (form: CopyWeekForm) => Promise<ActionResult<MadePlans>>;
}) {
  const t = useTranslations("plan");
  const tell = useTellOfMany();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const copying = useSend(copy, {
    done: (made) => {
      setOpen(false);
      tell(t("copy.copied", { count: made.length }), made);
    },
  });
  const ask = () => {
    copying.setErrors([]);
    setChosen(new Set());
    setOpen(true);
  };
  return (
    <>
      <Button kind="quiet" onClick={ask}>
        {t("copy.copy")}
      </Button>
      <Dialog open={open} close={() => setOpen(false)} title={t("copy.title")} width="wide">
        <div className="space-y-4">
          <p>{t("copy.sure", { whom, week })}</p>
          <StoppedList stopped={stopped} chosen={chosen} choose={setChosen} />
          <FormMessage errors={copying.errors} shown={[]} />
          <div className="flex flex-wrap justify-end gap-3">
            <Button kind="quiet" onClick={() => setOpen(false)}>
              {t("form.cancel")}
            </Button>
            <Button
              pending={copying.pending}
              onClick={() => void copying.send({ ...form, leaveOut: leftOut(stopped, chosen) })}
            >
              {t("copy.go")}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
