import { useTranslations } from "next-intl";
import { useSiteWords } from "@/components/body/use-site-words";
import { useSessionName } from "@/components/session/use-session-name";
import { SorenessCourse } from "@/components/story/soreness-course";
import { UsualLines } from "@/components/story/usual-lines";
import { classNames } from "@/components/ui/class-names";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { useFormat } from "@/components/ui/use-format";
import { toldReasons } from "@/components/verdict/told-reasons";
import { useEngineWords } from "@/components/verdict/use-engine-words";
import { type loadReport, REPORT_DAYS } from "@/db/pages/report";
import type { Doms } from "@/lib/engine/assessment";
import { becauseOf, toldAnew } from "@/lib/engine-words/in-words";

type Report = NonNullable<Awaited<ReturnType<typeof loadReport>>>;

/** The verdict in force, with its reasons. */
export function Now({ latest }: Pick<Report, "latest">) {
  const t = useTranslations("report");
  const word = useTranslations("verdict.word");
  const f = useFormat();
  const words = useEngineWords("other");
  const told = latest && toldAnew(latest.output, words);
  const { open, noted } = told ? toldReasons(told.reasons, latest.verdict, words) : { open: [], noted: [] };
  return (
    <section>
      <h2 className="mb-1 font-semibold">{t("now")}</h2>
      {latest && told ? (
        <>
          <p>
            {t.rich("verdict", {
              date: f.day(latest.date),
              verdict: () => <strong>{word(latest.verdict)}</strong>,
              headline: told.headline,
            })}
          </p>
          <ul className="mt-1 list-disc pl-5 text-sm">
            {open.map(({ rule, text }) => (
              <li key={rule}>{text}</li>
            ))}
          </ul>
          {noted.length > 0 && (
            <>
              <p className="mt-1 text-sm font-medium">{t("alsoNoted")}</p>
              <ul className="text-muted list-disc pl-5 text-sm">
                {noted.map(({ rule, text }) => (
                  <li key={rule}>{text}</li>
                ))}
              </ul>
            </>
          )}
        </>
      ) : (
        <p className="text-muted">{t("noVerdict")}</p>
      )}
    </section>
  );
}

/** Today beside what is usual for them. */
export function Usual({ own }: Pick<Report, "own">) {
  const t = useTranslations("report");
  return (
    <section>
      <h2 className="mb-1 font-semibold">{t("usual")}</h2>
      <UsualLines {...own} />
    </section>
  );
}

/** The course of the soreness: since when, from what, and morning by morning. */
export function Bout({ doms, days, today }: { doms: Doms | null } & Pick<Report, "days" | "today">) {
  const t = useTranslations("report");
  const sessionName = useSessionName();
  const f = useFormat();
  const words = useEngineWords("other");
  const session = doms?.session ?? null;
  return (
    <section className="min-w-0">
      <h2 className="mb-1 font-semibold">{t("course")}</h2>
      {doms && (
        <p className="mb-1 text-sm">
          {t("began", { date: f.day(doms.onset) })}{" "}
          {session
            ? t("from", {
                session: sessionName(session.sport, "within"),
                date: f.day(session.date),
                because: becauseOf(session, words).join(", "),
              })
            : t("notTraining")}
        </p>
      )}
      <SorenessCourse
        mornings={days.flatMap(({ date, soreness }) => (soreness === null ? [] : [{ date, soreness }]))}
        today={today}
        days={REPORT_DAYS}
        doms={doms}
      />
    </section>
  );
}

const COLUMNS = ["day", "soreness", "kind", "where", "sleep", "verdict"] as const;

/** So many mornings of a page with more on it go on paper, the newest. */
const ON_PAPER = 10;

export function Mornings({ days, brief = false }: Pick<Report, "days"> & { brief?: boolean }) {
  const t = useTranslations("report");
  const body = useTranslations("body");
  const word = useTranslations("verdict.word");
  const siteWords = useSiteWords();
  const f = useFormat();
  return (
    <section>
      <h2 className="mb-1 font-semibold">{t("mornings")}</h2>
      <ScrollRegion label={t("mornings")} className="overflow-x-auto print:overflow-visible">
        <table className="w-full text-left text-sm">
          <thead className="text-muted">
            <tr>
              {COLUMNS.map((name) => (
                <th key={name} scope="col" className="pr-3 font-medium">
                  {t(`columns.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((day, i) => (
              <tr
                key={day.date}
                className={classNames("border-line border-t", brief && i >= ON_PAPER && "print:hidden")}
              >
                <th scope="row" className="py-0.5 pr-3 font-normal whitespace-nowrap">
                  {f.day(day.date)}
                </th>
                <td className="pr-3">{day.soreness ?? "–"}</td>
                <td className="pr-3">{day.quality ? body(`quality.${day.quality}`) : "–"}</td>
                <td className="pr-3">{day.sites?.map(siteWords).join(", ") || "–"}</td>
                <td className="pr-3">{day.sleepHours === null ? "–" : f.hours(day.sleepHours)}</td>
                <td>{day.verdict ? word(day.verdict) : "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

export function Sessions({ sessions }: Pick<Report, "sessions">) {
  const t = useTranslations("report");
  const effort = useTranslations("sessions");
  const sessionName = useSessionName();
  const f = useFormat();
  const left = (sessions[0]?.all ?? 0) - sessions.length;
  const parts = ({ kind, durationMin, rpe, distanceKm, descentM }: Report["sessions"][number]) =>
    [
      sessionName(kind),
      f.minutes(durationMin),
      rpe === null ? t("noEffort") : effort("effort", { rpe: `${rpe}` }),
      distanceKm !== null && f.distance(distanceKm),
      descentM ? t("down", { elevation: f.elevation(descentM) }) : null,
    ]
      .filter(Boolean)
      .join(", ");
  return (
    <section>
      <h2 className="mb-1 font-semibold">{t("sessions")}</h2>
      <ul className="text-sm print:columns-2">
        {sessions.map((session) => (
          <li key={session.id}>{t("session", { date: f.day(session.date), parts: parts(session) })}</li>
        ))}
        {left > 0 && <li>{t("more", { count: left })}</li>}
        {sessions.length === 0 && <li className="text-muted">{t("none")}</li>}
      </ul>
    </section>
  );
}
