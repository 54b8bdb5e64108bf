import type { ReactNode } from "react";
import type { Assessment, Instead } from "@/lib/engine/assessment";
import { EmergencyCall } from "./emergency-call";
import { openReasons } from "./open-reasons";
import { More, Part } from "./parts";
import { Reasons } from "./reasons";
import { Soreness } from "./soreness";
import { thisMinute } from "./this-minute";
import { isPressing, urgencyIn } from "./urgency";
import { VerdictMark } from "./verdict-mark";
import { URGENT_HEADING, VERDICT_WORD } from "./verdict-words";

/** The answer of the morning: the word, the one next step, why, then what helps. */
export function VerdictCard({
  assessment,
  soreness,
  children,
}: {
  assessment: Assessment;
  /** Soreness reported by local date, for the course. */
  soreness: readonly { date: string; soreness: number }[];
  /** What can be done now, such as the feel check; not shown where nothing but care is due. */
  children?: ReactNode;
}) {
  const { verdict, reasons, instead } = assessment;
  const urgency = urgencyIn(assessment);
  const pressing = isPressing(assessment);
  const { open, rest } = openReasons(reasons, verdict);
  return (
    <article
      className="border-line bg-card scroll-mt-3 overflow-hidden rounded-2xl border"
      aria-labelledby="verdict-word"
    >
      <header className="text-ink px-5 py-5" data-ground={verdict}>
        <div className="flex items-center gap-3" data-ink={verdict}>
          <VerdictMark verdict={verdict} size={36} />
          <h2 id="verdict-word" tabIndex={-1} className="text-3xl leading-tight font-bold tracking-tight">
            {urgency === "now" || urgency === "today" ? URGENT_HEADING[urgency] : VERDICT_WORD[verdict]}
          </h2>
        </div>
        {urgency === "now" ? (
          <EmergencyCall />
        ) : (
          <p className="mt-2 text-lg">
            {instead.what} <Minutes instead={instead} />
          </p>
        )}
      </header>
      <div className="divide-line divide-y px-5">
        {urgency === "now" && (
          <Part title="Until help is there">
            <ul className="list-disc space-y-1 pl-5">
              {thisMinute(assessment).map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ul>
          </Part>
        )}
        <Part title="Why">
          <Reasons reasons={open} />
        </Part>
        {rest.length > 0 && (
          <More title={`Also noted (${rest.length})`}>
            <Reasons reasons={rest} />
          </More>
        )}
        {!pressing && children && <div className="py-4">{children}</div>}
        {!pressing && <Helps assessment={assessment} soreness={soreness} />}
      </div>
    </article>
  );
}

function Minutes({ instead: { durationMin, intensity } }: { instead: Instead }) {
  const [from, to] = durationMin;
  if (to <= 0) return null;
  return (
    <span className="font-semibold whitespace-nowrap">
      {from === to ? `${to} min` : `${from}–${to} min`}
      {intensity !== "as planned" && `, ${intensity}`}
    </span>
  );
}

/** The course of the soreness where there is one, and what helps. */
function Helps({
  assessment: { doms, recovery, formCues },
  soreness,
}: {
  assessment: Assessment;
  soreness: readonly { date: string; soreness: number }[];
}) {
  return (
    <>
      {doms?.session && doms.course !== "not-doms" && <Soreness doms={doms} soreness={soreness} />}
      {recovery.length > 0 && (
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
      )}
      {formCues.length > 0 && (
        <More title="Form cues for sore legs">
          <ul className="list-disc space-y-1 pl-5">
            {formCues.map((cue) => (
              <li key={cue}>{cue}</li>
            ))}
          </ul>
        </More>
      )}
    </>
  );
}
