"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ActionResult } from "@/lib/action-result";
import { Button } from "../ui/button";
import { FormMessage } from "../ui/form-message";
import { useFormat } from "../ui/use-format";
import { useSend } from "../ui/use-send";
import { fileWords } from "./file-words";
import { sessionWords } from "./session-words";
import type { Undoable } from "./undoable";
import { useSay } from "./use-say";

type Undo = (input: { id: string }) => Promise<ActionResult>;

/** What was joined or answered lately, each with the way back. It is there after a reload, too. */
export function JoinedList({
  undoable,
  undoMerge,
  undoAnswer,
  takeBack,
}: {
  undoable: readonly Undoable[];
  undoMerge: Undo;
  undoAnswer: Undo;
  takeBack?: Undo;
}) {
  const undoOf = ({ what }: Undoable): Undo => {
    if (what === "answered") return undoAnswer;
    // Only the page of all imports lists what was given by others.
    return what === "given" ? (takeBack ?? undoAnswer) : undoMerge;
  };
  return (
    <ul className="divide-line divide-y">
      {undoable.map((one) => (
        <One key={one.id} one={one} undo={undoOf(one)} />
      ))}
    </ul>
  );
}

const LABEL = {
  "typed-joined": "undo.apart",
  "file-joined": "undo.apart",
  "brought-back": "undo.removeAgain",
  answered: "undo.answer",
  given: "undo.takeBack",
} as const;

function One({ one, undo }: { one: Undoable; undo: Undo }) {
  const t = useTranslations("imports");
  const router = useRouter();
  const { send, errors, pending } = useSend(undo, { done: () => router.refresh() });
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 py-2 text-sm">
      <span className="min-w-0 break-words">
        <Told one={one} />
      </span>
      <Button kind="quiet" size="small" pending={pending} onClick={() => void send({ id: one.id })}>
        {t(LABEL[one.what])}
      </Button>
      <FormMessage errors={errors} shown={[]} />
    </li>
  );
}

function Told({ one }: { one: Undoable }) {
  const t = useTranslations("imports");
  const f = useFormat();
  const say = useSay();
  switch (one.what) {
    case "typed-joined": {
      const { session } = one;
      return t("undo.typedJoined", { day: f.day(session.date), session: sessionWords(session, t, f) });
    }
    case "file-joined": {
      const { name, session, date } = one;
      return t("undo.fileJoined", { name, session: sessionWords(session, t, f), day: f.day(date) });
    }
    case "brought-back":
      return t("undo.broughtBack", { name: one.name, day: f.day(one.date) });
    case "answered":
      return one.another ? t("undo.saidAnother", { name: one.name }) : t("undo.saidDrop", { name: one.name });
    case "given": {
      const { who, name } = one;
      const what = fileWords(one, t, say);
      return who ? t("undo.given", { who, name, what }) : t("undo.givenByLeft", { name, what });
    }
  }
}
