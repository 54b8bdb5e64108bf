"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext, useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { NudgeForm } from "@/lib/follow-up-forms";
import { useFormat } from "../ui/use-format";
import { useSend } from "../ui/use-send";
import { UndoBar } from "./undo-bar";

type Asked = { id: string; name: string };
type Asking = { ask: (athletes: readonly Asked[]) => void; pending: boolean } | null;
const AskingContext = createContext<Asking | undefined>(undefined);

/** Asks athletes for their check-in; null where the viewer does not follow athletes up. */
export function useAsking(): Asking {
  const asking = useContext(AskingContext);
  if (asking === undefined) throw new Error("no Asking around");
  return asking;
}

/** Sends nudges for everything within it, and says who was asked and how they hear of it. */
export function AskingAround({
  may,
  nudge,
  children,
}: {
  may: boolean;
  nudge: (form: NudgeForm) => Promise<ActionResult<{ asked: string[]; byMail: boolean }>>;
  children: ReactNode;
}) {
  const t = useTranslations("roster");
  const f = useFormat();
  const router = useRouter();
  const [said, setSaid] = useState<string | null>(null);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const sending = useSend(nudge, {
    retry: true,
    done: ({ asked, byMail }) => {
      const who = asked.flatMap((id) => names.get(id) ?? []);
      setSaid(
        t("nudge.done", {
          count: who.length,
          names: f.list(
            who.length > 4 ? [...who.slice(0, 3), t("summary.more", { count: who.length - 3 })] : who,
          ),
          byMail: byMail ? "yes" : "no",
        }),
      );
      router.refresh();
    },
  });
  const ask = (athletes: readonly Asked[]) => {
    setSaid(null);
    setNames(new Map(athletes.map(({ id, name }) => [id, name])));
    void sending.send({ athleteIds: athletes.map(({ id }) => id) });
  };
  return (
    <AskingContext value={may ? { ask, pending: sending.pending } : null}>
      {children}
      <UndoBar
        words={said}
        close={() => {
          setSaid(null);
          sending.setErrors([]);
        }}
        errors={sending.errors}
      />
    </AskingContext>
  );
}
