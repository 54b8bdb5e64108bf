"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ActionResult } from "@/lib/action-result";
import { Button } from "../ui/button";
import { FormMessage } from "../ui/form-message";
import { useFormat } from "../ui/use-format";
import { useSend } from "../ui/use-send";
import { type Known, KnownSession } from "./known-session";
import { sessionWords, whenWords } from "./session-words";

type Question = "like" | "typed" | "removed";
type Answer = "same" | "another" | "drop";
export type AskedFile = {
  id: string;
  name: string;
  question: Question;
  file: Pick<Known, "date" | "wallClock" | "kind" | "durationMin" | "distanceKm">;
  known: Known | null;
};
type Settle = (input: { id: string; answer: Answer }) => Promise<ActionResult>;
type SettleAll = (input: { question: Question; answer: Answer }) => Promise<ActionResult<number>>;

const KINDS: readonly { question: Question; of: "join" | "back"; answers: readonly Answer[] }[] = [
  { question: "typed", of: "join", answers: ["same", "another", "drop"] },
  { question: "like", of: "join", answers: ["same", "another", "drop"] },
  { question: "removed", of: "back", answers: ["same", "drop", "another"] },
];
type Kind = (typeof KINDS)[number];

/** Workouts that look like a session that is there already: the athlete says whether they are, one by one or all alike. */
export function AskedFiles({
  asked,
  totals,
  settle,
  settleAll,
}: {
  asked: readonly AskedFile[];
  /** How many questions of each kind are open in all. */
  totals: readonly { question: Question; total: number }[];
  settle: Settle;
  settleAll: SettleAll;
}) {
  const t = useTranslations("imports");
  return KINDS.map((kind) => {
    const { question } = kind;
    const these = asked.filter((one) => one.question === question);
    const total = totals.find((one) => one.question === question)?.total ?? these.length;
    if (total === 0) return null;
    return (
      <section key={question} className="border-line bg-card rounded-2xl border p-4 sm:p-5">
        <h2 className="text-base font-semibold">{t(`asked.title.${question}`)}</h2>
        {total > 1 && <AllAlike total={total} kind={kind} settleAll={settleAll} />}
        <ul className="divide-line divide-y">
          {these.map((one) => (
            <One key={one.id} asked={one} kind={kind} settle={settle} />
          ))}
        </ul>
        {total > these.length && (
          <p className="text-muted mt-2 text-sm">{t("asked.more", { n: total - these.length })}</p>
        )}
      </section>
    );
  });
}

function AllAlike({ total, kind, settleAll }: { total: number; kind: Kind; settleAll: SettleAll }) {
  const t = useTranslations("imports");
  const router = useRouter();
  const { send, errors, pending } = useSend(settleAll, { done: () => router.refresh() });
  const { question, of, answers } = kind;
  return (
    <details className="mt-1 text-sm">
      <summary className="min-h-9 py-2 underline">{t("asked.allAlike", { total })}</summary>
      <div className="flex flex-wrap gap-2 pb-2">
        {answers.map((answer) => (
          <Button
            key={answer}
            kind="quiet"
            size="small"
            pending={pending}
            onClick={() => void send({ question, answer })}
          >
            {t(`asked.${of}All.${answer}`)}
          </Button>
        ))}
      </div>
      <FormMessage errors={errors} shown={[]} />
    </details>
  );
}

function One({ asked, kind: { of, answers }, settle }: { asked: AskedFile; kind: Kind; settle: Settle }) {
  const t = useTranslations("imports");
  const f = useFormat();
  const router = useRouter();
  const { send, errors, pending } = useSend(settle, { done: () => router.refresh() });
  const { name, file, known } = asked;
  const possible = known ? answers : answers.filter((answer) => answer !== "same");
  return (
    <li className="py-3">
      <p>
        {t.rich("asked.holds", {
          name,
          session: sessionWords(file, t, f),
          when: whenWords(file, t, f),
          file: (chunks) => <strong className="break-words">{chunks}</strong>,
        })}{" "}
        {known ? <KnownSession known={known} question={asked.question} /> : t("asked.gone")}
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        {possible.map((answer, i) => (
          <Button
            key={answer}
            kind={i === 0 ? "primary" : "quiet"}
            size="small"
            pending={pending}
            onClick={() => void send({ id: asked.id, answer })}
          >
            {t(`asked.${of}.${answer}`)}
          </Button>
        ))}
      </div>
      <FormMessage errors={errors} shown={[]} />
    </li>
  );
}
