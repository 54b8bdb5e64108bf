"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import { uuidv7 } from "uuidv7";
import type { ActionResult } from "@/lib/action-result";
import { addDays } from "@/lib/calendar";
import type { FlagForm } from "@/lib/form-schemas";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { FormMessage } from "../ui/form-message";
import { DAYS, useDraft } from "../ui/use-draft";
import { useSubmit } from "../ui/use-submit";
import { FlagFields, flagDraft, SHOWN } from "./flag-fields";

type Flagged = { athleteId: string; name: string };
type Ask = ((athlete: Flagged) => void) | null;
const AskForFlag = createContext<Ask | undefined>(undefined);

/** Opens the flag dialog that is around this component; null where the viewer may not flag. */
export function useAskForFlag(): Ask {
  const ask = useContext(AskForFlag);
  if (ask === undefined) throw new Error("no FlagDialog around");
  return ask;
}

/** Flags an athlete: what is asked, why, and until when. One dialog serves everything within it. */
export function FlagDialog({
  may,
  today,
  save,
  children,
}: {
  /** Whether the viewer flags athletes: a professional does not. */
  may: boolean;
  today: string;
  save: (form: FlagForm) => Promise<ActionResult>;
  children: ReactNode;
}) {
  const t = useTranslations("roster");
  const { athlete, ask, open, close, kept, sending } = useFlagging(today, save);
  return (
    <AskForFlag value={may ? ask : null}>
      {children}
      <Dialog
        open={open}
        close={close}
        title={t.rich("flag.title", { name: () => <bdi>{athlete?.name}</bdi> })}
      >
        <form method="post" onSubmit={sending.onSubmit} noValidate className="space-y-4">
          <FlagFields
            value={kept.value}
            change={(given) => kept.change((now) => ({ ...now, ...given }))}
            today={today}
            errors={sending.errors}
          />
          <FormMessage errors={sending.errors} shown={SHOWN} />
          <div className="flex justify-end gap-3">
            <Button kind="quiet" onClick={close}>
              {t("flag.cancel")}
            </Button>
            <Button type="submit" pending={sending.pending && !sending.waiting}>
              {t(sending.waiting ? "flag.sendNow" : "flag.send")}
            </Button>
          </div>
        </form>
      </Dialog>
    </AskForFlag>
  );
}

/** Who is to be flagged, what was typed, and the sending of it. */
function useFlagging(today: string, save: (form: FlagForm) => Promise<ActionResult>) {
  const router = useRouter();
  const [athlete, setAthlete] = useState<Flagged | null>(null);
  const [open, setOpen] = useState(false);
  const start = { id: uuidv7(), kind: "rest" as const, reason: "", until: addDays(today, 2) };
  const kept = useDraft({
    name: `flag-${athlete?.athleteId ?? ""}`,
    schema: flagDraft,
    maxAgeMs: 2 * DAYS,
    start,
  });
  const sending = useSubmit(save, {
    read: (): FlagForm => ({
      ...kept.value,
      athleteId: athlete?.athleteId ?? "",
      until: kept.value.until || null,
    }),
    retry: true,
    done: () => {
      setOpen(false);
      kept.set(start);
      kept.clear();
      router.refresh();
    },
  });
  const { setErrors } = sending;
  const ask = useCallback(
    (athlete: Flagged) => {
      setAthlete(athlete);
      setErrors([]);
      setOpen(true);
    },
    [setErrors],
  );
  return { athlete, ask, open, close: () => setOpen(false), kept, sending };
}
