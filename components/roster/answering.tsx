"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext, useState } from "react";
import { uuidv7 } from "uuidv7";
import type { ActionResult } from "@/lib/action-result";
import type { AnswerForm, TakeBackForm } from "@/lib/follow-up-forms";
import type { OneTap, Told } from "@/lib/roster/answers";
import { useSend } from "../ui/use-send";
import { type Answered, OwnWords } from "./own-words";
import { UndoBar } from "./undo-bar";

type Answering = {
  tell: (athlete: Answered, told: OneTap) => void;
  /** Asks for words of one's own. */
  ask: (athlete: Answered) => void;
  pending: boolean;
} | null;
const AnsweringContext = createContext<Answering | undefined>(undefined);

/** Answers athletes; null where the viewer does not follow athletes up. */
export function useAnswering(): Answering {
  const answering = useContext(AnsweringContext);
  if (answering === undefined) throw new Error("no AnsweringAround around");
  return answering;
}

/** Sends answers for everything within it, in one tap or in words of one's own, and says what the athlete reads. With an undo. */
export function AnsweringAround({
  may,
  save,
  takeBack,
  children,
}: {
  may: boolean;
  save: (form: AnswerForm) => Promise<ActionResult>;
  takeBack: (form: TakeBackForm) => Promise<ActionResult>;
  children: ReactNode;
}) {
  const t = useTranslations("roster.answer");
  const router = useRouter();
  const [asked, setAsked] = useState<Answered | null>(null);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const [done, setDone] = useState<{ name: string; told: Told; answer: TakeBackForm } | null>(null);
  const told = (name: string, { athleteId, id, told }: AnswerForm) => {
    setDone({ name, told, answer: { athleteId, id } });
    router.refresh();
  };
  const sending = useSend(save, {
    retry: true,
    done: (_, sent: AnswerForm) => told(names.get(sent.athleteId) ?? "", sent),
  });
  const back = useSend(takeBack, {
    done: () => {
      setDone(null);
      router.refresh();
    },
  });
  const tell = ({ athleteId, name, standing }: Answered, told: OneTap) => {
    setDone(null);
    setNames((known) => new Map(known).set(athleteId, name));
    void sending.send({ id: uuidv7(), athleteId, told, word: "", standing });
  };
  return (
    <AnsweringContext value={may ? { tell, ask: setAsked, pending: sending.pending } : null}>
      {children}
      <UndoBar
        words={done && t("done", { name: done.name, told: done.told })}
        undo={() => done && void back.send(done.answer)}
        close={() => {
          setDone(null);
          sending.setErrors([]);
          back.setErrors([]);
        }}
        errors={[...sending.errors, ...back.errors]}
      />
      <OwnWords
        athlete={asked}
        close={() => setAsked(null)}
        save={save}
        done={(sent) => told(asked?.name ?? "", sent)}
      />
    </AnsweringContext>
  );
}
