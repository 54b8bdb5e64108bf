"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import { uuidv7 } from "uuidv7";
import * as z from "zod/mini";
import type { ActionResult } from "@/lib/action-result";
import type { TakeBackForm, TalkForm } from "@/lib/follow-up-forms";
import type { Standing } from "@/lib/roster/spoken";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { FormMessage } from "../ui/form-message";
import { DAYS, useDraft } from "../ui/use-draft";
import { useSend } from "../ui/use-send";
import { useSubmit } from "../ui/use-submit";
import { TalkFields } from "./talk-fields";
import { UndoBar } from "./undo-bar";

type Spoken = { athleteId: string; name: string; standing: Standing };
type Talks = {
  ask: (athlete: Spoken) => void;
  takeBack: (talk: TakeBackForm) => void;
  pending: boolean;
} | null;
const TalksContext = createContext<Talks | undefined>(undefined);

/** The dialog that is around this component; null where the viewer does not follow athletes up. */
export function useTalks(): Talks {
  const talks = useContext(TalksContext);
  if (talks === undefined) throw new Error("no TalkDialog around");
  return talks;
}

const draft = z.object({
  id: z.uuid(),
  word: z.string().check(z.maxLength(200)),
  holds: z.enum(["day", "change"]),
});

/** Writes down that a coach spoke with an athlete: a word about it, and how long their row stays down. With an undo. */
export function TalkDialog({
  may,
  save,
  takeBack,
  children,
}: {
  /** Whether the viewer follows athletes up: a professional does not. */
  may: boolean;
  save: (form: TalkForm) => Promise<ActionResult>;
  takeBack: (form: TakeBackForm) => Promise<ActionResult>;
  children: ReactNode;
}) {
  const t = useTranslations("roster");
  const router = useRouter();
  const { athlete, ask, open, close, kept, sending, done, forget } = useTalking(save);
  const back = useSend(takeBack, {
    done: () => {
      forget();
      router.refresh();
    },
  });
  const talks: Talks = { ask, takeBack: (talk) => void back.send(talk), pending: back.pending };
  return (
    <TalksContext value={may ? talks : null}>
      {children}
      <UndoBar
        words={done && t("talk.done", { name: done.name })}
        undo={() => done && talks.takeBack(done.talk)}
        close={forget}
        errors={back.errors}
      />
      <Dialog
        open={open}
        close={close}
        title={t.rich("talk.title", { name: () => <bdi>{athlete?.name}</bdi> })}
      >
        <form method="post" onSubmit={sending.onSubmit} noValidate className="space-y-4">
          <TalkFields
            value={kept.value}
            change={(given) => kept.change((now) => ({ ...now, ...given }))}
            errors={sending.errors}
          />
          <FormMessage errors={sending.errors} shown={["word", "holds"]} />
          <div className="flex justify-end gap-3">
            <Button kind="quiet" onClick={close}>
              {t("flag.cancel")}
            </Button>
            <Button type="submit" pending={sending.pending && !sending.waiting}>
              {t(sending.waiting ? "flag.sendNow" : "talk.save")}
            </Button>
          </div>
        </form>
      </Dialog>
    </TalksContext>
  );
}

/** With whom one spoke, what was typed, the sending of it, and what there is to undo since. */
function useTalking(save: (form: TalkForm) => Promise<ActionResult>) {
  const router = useRouter();
  const [athlete, setAthlete] = useState<Spoken | null>(null);
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<{ name: string; talk: TakeBackForm } | null>(null);
  const start = { id: uuidv7(), word: "", holds: "day" as const };
  const kept = useDraft({
    name: `talk-${athlete?.athleteId ?? ""}`,
    schema: draft,
    maxAgeMs: DAYS,
    start,
  });
  const sending = useSubmit(save, {
    read: (): TalkForm | null =>
      athlete && { ...kept.value, athleteId: athlete.athleteId, standing: athlete.standing },
    retry: true,
    done: (_, { athleteId, id }) => {
      setOpen(false);
      setDone({ name: athlete?.name ?? "", talk: { athleteId, id } });
      kept.set(start);
      kept.clear();
      router.refresh();
    },
  });
  const { setErrors } = sending;
  const ask = useCallback(
    (athlete: Spoken) => {
      setAthlete(athlete);
      setErrors([]);
      setOpen(true);
    },
    [setErrors],
  );
  const close = () => setOpen(false);
  return { athlete, ask, open, close, kept, sending, done, forget: () => setDone(null) };
}
