import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readAthlete } from "@/app/looking";
import { requireViewer } from "@/app/viewer";
import { siteWords } from "@/components/check-in/site-words";
import { PrintButton } from "@/components/story/print-button";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { Course } from "@/components/verdict/course";
import { VERDICT_WORD } from "@/components/verdict/verdict-words";
import { loadReport } from "@/db/pages/report";
import { inWords } from "@/lib/calendar";
import { idIn } from "@/lib/page-params";
import { RPE_WORDS, sessionName } from "@/lib/session-kinds";

export const metadata: Metadata = { title: "Report" };

/** One page for a physiotherapist or doctor: the present bout, where, its course, the sessions before, the verdicts. */
export default async function ReportPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const id = idIn((await params).id);
  if (!id) notFound();
  const report = await readAthlete(viewer.userId, async (tx) => {
    const report = await loadReport(tx, id, new Date());
    return report && { ...report, looks: [{ athlete: { id, today: report.today }, action: "looked" }] };
  });
  if (!report) notFound();
  const { athlete, today, days, latest, sessions } = report;
  const doms = latest?.output.doms ?? null;
  return (
    <article className="report mx-auto max-w-3xl space-y-5">
      <header className="flex items-start justify-between gap-4">
        <div>
          <h1 className="text-2xl font-bold tracking-tight wrap-anywhere" dir="auto">
            {athlete.name}
          </h1>
          <p className="text-muted text-sm">
            Soreness report of {inWords(today)} {today.slice(0, 4)}, made with Feelcheck from the athlete’s
            own answers. General guidance, not a diagnosis.
          </p>
        </div>
        <PrintButton />
      </header>
      <section>
        <h2 className="mb-1 font-semibold">Now</h2>
        {latest ? (
          <>
            <p>
              {inWords(latest.date)}: <strong>{VERDICT_WORD[latest.verdict]}</strong>.{" "}
              {latest.output.headline}.
            </p>
            <ul className="mt-1 list-disc pl-5 text-sm">
              {latest.output.reasons.map(({ rule, text }) => (
                <li key={rule}>{text}</li>
              ))}
            </ul>
          </>
        ) : (
          <p className="text-muted">No verdict in the last three weeks.</p>
        )}
      </section>
      {doms && (
        <section>
          <h2 className="mb-1 font-semibold">Course</h2>
          <p className="mb-1 text-sm">
            Began {inWords(doms.onset)}.{" "}
            {doms.session
              ? `Most likely from ${sessionName(doms.session.sport).toLowerCase()} on ${inWords(doms.session.date)} (${doms.session.because.join(", ")}).`
              : "It does not behave like training soreness."}
          </p>
          <Course
            doms={doms}
            actual={days.flatMap(({ date, soreness }) => (soreness === null ? [] : [{ date, soreness }]))}
          />
        </section>
      )}
      <div className="grid gap-5 sm:grid-cols-[2fr_1fr] print:grid-cols-[2fr_1fr]">
        <section>
          <h2 className="mb-1 font-semibold">Three weeks of mornings</h2>
          <ScrollRegion label="Three weeks of mornings" className="overflow-x-auto print:overflow-visible">
            <table className="w-full text-left text-sm">
              <thead className="text-muted">
                <tr>
                  {["Day", "Soreness", "Kind", "Where", "Sleep", "Verdict"].map((name) => (
                    <th key={name} scope="col" className="pr-3 font-medium">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {days.map((day) => (
                  <tr key={day.date} className="border-line border-t">
                    <th scope="row" className="py-0.5 pr-3 font-normal whitespace-nowrap">
                      {inWords(day.date)}
                    </th>
                    <td className="pr-3">{day.soreness ?? "–"}</td>
                    <td className="pr-3">{day.quality ?? "–"}</td>
                    <td className="pr-3">{day.sites?.map(siteWords).join(", ") || "–"}</td>
                    <td className="pr-3">{day.sleepHours === null ? "–" : `${day.sleepHours} h`}</td>
                    <td>{day.verdict ? VERDICT_WORD[day.verdict] : "–"}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </section>
        <section>
          <h2 className="mb-1 font-semibold">Sessions of two weeks</h2>
          <ul className="text-sm">
            {sessions.map((session) => (
              <li key={session.id}>
                {inWords(session.date)}: {sessionName(session.kind)}, {Math.round(session.durationMin)} min
                {session.rpe === null
                  ? ", effort not given"
                  : `, RPE ${session.rpe} ${(RPE_WORDS[session.rpe] ?? "").toLowerCase()}`}
                {session.distanceKm !== null && `, ${Number(session.distanceKm.toFixed(1))} km`}
                {session.descentM ? `, ${Math.round(session.descentM)} m down` : ""}
              </li>
            ))}
            {(sessions[0]?.all ?? 0) > sessions.length && (
              <li>and {(sessions[0]?.all ?? 0) - sessions.length} more</li>
            )}
            {sessions.length === 0 && <li className="text-muted">None.</li>}
          </ul>
        </section>
      </div>
    </article>
  );
}
