"use client";

import { useRouter } from "next/navigation";
import type { ActionResult } from "@/lib/action-result";
import { inWords } from "@/lib/calendar";
import { Button } from "../ui/button";
import { FormMessage } from "../ui/form-message";
import { Moment } from "../ui/moment";
import { useSend } from "../ui/use-send";
import { andMore, sessionWords } from "./session-words";

type Question = "like" | "typed" | "removed";
type Answer = "same" | "another" | "drop";
type Session = {
  date: string;
  wallClock?: string | null;
  kind: string;
  durationMin: number;
  distanceKm: number | null;
};
export type AskedFile = {
  id: string;
  name: string;
  question: Question;
  file: Session;
  known: (Session & { rpe: number | null; writtenAt: Date; removedAt: Date | null }) | null;
};
type Settle = (input: { id: string; answer: Answer }) => Promise<ActionResult>;
type SettleAll = (input: { question: Question; answer: Answer }) => Promise<ActionResult<number>>;

type Choice = readonly [answer: Answer, ofOne: string, ofAll: string];

const JOIN: readonly Choice[] = [
  ["same", "The same: join them", "All the same: join them"],
  ["another", "Another one: keep both", "All others: keep both"],
  ["drop", "Don't import", "Import none of them"],
];

const KINDS: {
  question: Question;
  title: string;
  answers: readonly Choice[];
}[] = [
  {
    question: "typed",
    title: "Is it the session you typed?",
    answers: JOIN,
  },
  {
    question: "like",
    title: "Is it the same session?",
    answers: JOIN,
  },
  {
    question: "removed",
    title: "Bring it back?",
    answers: [
      ["same", "Bring it back", "Bring all back"],
      ["drop", "Leave it removed", "Leave all removed"],
      ["another", "It is another one", "All are other ones"],
    ],
  },
];

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
  return KINDS.map(({ question, title, answers }) => {
    const these = asked.filter((one) => one.question === question);
    const total = totals.find((one) => one.question === question)?.total ?? these.length;
    if (total === 0) return null;
    return (
      <section key={question} className="border-line bg-card rounded-2xl border p-4 sm:p-5">
        <h2 className="text-base font-semibold">{title}</h2>
        {total > 1 && <AllAlike total={total} answers={answers} question={question} settleAll={settleAll} />}
        <ul className="divide-line divide-y">
          {these.map((one) => (
            <One key={one.id} asked={one} answers={answers} settle={settle} />
          ))}
        </ul>
        {total > these.length && (
          <p className="text-muted mt-2 text-sm">
            … {andMore(these.length, total)}, shown when these are answered.
          </p>
        )}
      </section>
    );
  });
}

function AllAlike({
  total,
  question,
  answers,
  settleAll,
}: {
  total: number;
  question: Question;
  answers: readonly (readonly [Answer, string, string])[];
  settleAll: SettleAll;
}) {
  const router = useRouter();
  const { send, errors, pending } = useSend(settleAll, { done: () => router.refresh() });
  return (
    <details className="mt-1 text-sm">
      <summary className="min-h-9 py-2 underline">Answer all {total.toLocaleString("en")} alike</summary>
      <div className="flex flex-wrap gap-2 pb-2">
        {answers.map(([answer, , label]) => (
          <Button
            key={answer}
            kind="quiet"
            size="small"
            pending={pending}
            onClick={() => void send({ question, answer })}
          >
            {label}
          </Button>
        ))}
      </div>
      <FormMessage errors={errors} shown={[]} />
    </details>
  );
}

function One({
  asked,
  answers,
  settle,
}: {
  asked: AskedFile;
  answers: readonly (readonly [Answer, string, string])[];
  settle: Settle;
}) {
  const router = useRouter();
  const { send, errors, pending } = useSend(settle, { done: () => router.refresh() });
  const possible = asked.known ? answers : answers.filter(([answer]) => answer !== "same");
  return (
    <li className="py-3">
      <p>
        <strong className="break-words">{asked.name}</strong> holds {sessionWords(asked.file)} on{" "}
        {dayAndTime(asked.file)}. <Known asked={asked} />
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        {possible.map(([answer, label], i) => (
          <Button
            key={answer}
            kind={i === 0 ? "primary" : "quiet"}
            size="small"
            pending={pending}
            onClick={() => void send({ id: asked.id, answer })}
          >
            {label}
          </Button>
        ))}
      </div>
      <FormMessage errors={errors} shown={[]} />
    </li>
  );
}

function Known({ asked: { known, question } }: { asked: AskedFile }) {
  if (!known) return "The session it looked like is gone.";
  if (question === "removed")
    return (
      <>
        You removed this session
        {known.removedAt && (
          <>
            {" "}
            on <Moment at={known.removedAt} />
          </>
        )}
        : bring it back?
      </>
    );
  if (question === "typed")
    return (
      <>
        Is it the {sessionWords(known)} that you typed on <Moment at={known.writtenAt} />
        {known.date === dayTyped(known) ? "" : ` for ${inWords(known.date)}`}?
      </>
    );
  return `You have ${sessionWords(known)} on ${dayAndTime(known)}. Is it the same?`;
}

const dayTyped = ({ writtenAt }: { writtenAt: Date }) => writtenAt.toISOString().slice(0, 10);

/** The day and, where it was told, the time on the clock there. */
const dayAndTime = ({ date, wallClock }: Session) =>
  wallClock ? `${inWords(date)} at ${wallClock.slice(11, 16)}` : inWords(date);
