import type { ReactNode } from "react";
import { inWords } from "@/lib/calendar";
import type { Assessment } from "@/lib/engine/assessment";
import { sessionName } from "@/lib/session-kinds";
import { Course } from "./course";
import { Reasons } from "./reasons";
import { VerdictMark } from "./verdict-mark";
import { VERDICT_WORD } from "./verdict-words";

/** The answer of the morning: the word, one sentence, why, what instead, how long, what helps. */
export function VerdictCard({
  assessment,
  soreness,
  children,
}: {
  assessment: Assessment;
  /** Soreness reported by local date, for the course. */
  soreness: readonly { date: string; soreness: number }[];
  /** What can be done now, such as the feel check. */
  children?: ReactNode;
}) {
  const { verdict, urgent, headline, reasons, doms, instead, recovery, formCues } = assessment;
  const sentence = headline.slice(headline.indexOf(":") + 2);
  return (
    <article
      className="border-line bg-card overflow-hidden rounded-2xl border"
      aria-labelledby="verdict-word"
    >
      <header className="text-ink px-5 py-6" data-ground={verdict}>
        <div className="flex items-center gap-3" data-ink={verdict}>
          <VerdictMark verdict={verdict} size={36} />
          <h2 id="verdict-word" className="text-3xl font-bold tracking-tight">
            {urgent ? "Get care now" : VERDICT_WORD[verdict]}
          </h2>
        </div>
        <p className="mt-2 text-lg">{sentence.charAt(0).toUpperCase() + sentence.slice(1)}.</p>
      </header>
      <div className="divide-line divide-y px-5">
        <Part title="Why">
          <Reasons reasons={reasons} />
        </Part>
        <Part title="What to do today">
          <p>{instead.what}</p>
          {instead.durationMin[1] > 0 && (
            <p className="text-muted mt-1 text-sm">
              {instead.durationMin[0] === instead.durationMin[1]
                ? `${instead.durationMin[1]} min`
                : `${instead.durationMin[0]}–${instead.durationMin[1]} min`}
              , {instead.intensity}
            </p>
          )}
        </Part>
        {children && <div className="py-4">{children}</div>}
        {doms && (
          <Part title="This soreness">
            {doms.session && (
              <p className="mb-2">
                Most likely from {inWords(doms.session.date)}: {sessionName(doms.session.sport).toLowerCase()}
                , {doms.session.durationMin} min ({doms.session.because.join(", ")}). Expect the peak around{" "}
                {inWords(doms.expectedPeak ?? doms.session.date)} and clear legs by{" "}
                {inWords(doms.expectedClear ?? doms.session.date)}; it can linger to a week.
                {doms.course === "slower" && " It is taking longer than usual."}
              </p>
            )}
            <Course doms={doms} actual={soreness} />
          </Part>
        )}
        <More title="What helps recovery">
          <ul className="space-y-2">
            {recovery.map(({ method, evidence, text }) => (
              <li key={method}>
                {text}{" "}
                <span className="text-muted text-sm whitespace-nowrap">
                  Evidence: {evidence.replace("-", " ")}
                </span>
              </li>
            ))}
          </ul>
        </More>
        {formCues.length > 0 && (
          <More title="Form cues for sore legs">
            <ul className="list-disc space-y-1 pl-5">
              {formCues.map((cue) => (
                <li key={cue}>{cue}</li>
              ))}
            </ul>
          </More>
        )}
      </div>
    </article>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="py-4">
      <h3 className="text-muted mb-2 text-sm font-semibold">{title}</h3>
      {children}
    </section>
  );
}

function More({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="py-1">
      <summary className="min-h-11 py-2.5 font-semibold">{title}</summary>
      <div className="pb-4">{children}</div>
    </details>
  );
}
