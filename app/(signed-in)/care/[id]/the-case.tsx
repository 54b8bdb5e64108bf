import { useTranslations } from "next-intl";
import type { Viewer } from "@/app/viewer";
import { Allowed } from "@/components/care/allowed";
import { NotesOnPaper } from "@/components/care/care-notes";
import { CaseInjuries } from "@/components/care/case-injuries";
import { CaseLadder } from "@/components/care/case-ladder";
import { InCare } from "@/components/care/in-care";
import { PrintButton } from "@/components/story/print-button";
import { WhereDays } from "@/components/story/where-days";
import { Link } from "@/components/ui/link";
import { useFormat } from "@/components/ui/use-format";
import { can } from "@/lib/can";
import { Bout, Mornings, Now, Sessions } from "../../athletes/[id]/report/parts";
import type { Case } from "./load-case";

type Props = { viewer: Viewer; page: Case };

/** What is known of an athlete's case, in the order in which a doctor asks. */
export function TheCase({ viewer, page }: Props) {
  const { athlete, today, latest, days, injuries } = page;
  const of = athlete.id === viewer.userId ? null : athlete.id;
  return (
    <article className="report min-w-0 space-y-5">
      <Title viewer={viewer} page={page} />
      <div className="grid gap-5 sm:grid-cols-[1fr_16rem] print:grid-cols-[1fr_50mm]">
        <div className="space-y-4">
          {of && <InCare found={page.inCare} />}
          <Now latest={latest} />
        </div>
        <WhereDays days={days} />
      </div>
      <div className="grid gap-5 sm:grid-cols-2 print:grid-cols-2">
        <Allowed clearances={page.clearances} name={athlete.name} found={page.inCare} />
        <CaseInjuries
          injuries={injuries}
          of={of}
          today={today}
          mayRecord={of !== null || viewer.consent === null}
        />
      </div>
      {page.way && <CaseLadder way={page.way} />}
      {days.length > 0 && <Bout doms={latest?.output.doms ?? null} days={days} today={today} />}
      <Mornings days={days} brief />
      <Sessions sessions={page.sessions} />
      <NotesOnPaper notes={page.notes} />
    </article>
  );
}

function Title({ viewer, page: { athlete, today, teams } }: Props) {
  const t = useTranslations("care");
  const f = useFormat();
  const { id, name } = athlete;
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div className="min-w-0">
        <h1 className="text-2xl font-bold tracking-tight wrap-anywhere" dir="auto">
          {name}
        </h1>
        <p className="text-muted text-sm">{t("story.made", { date: f.day(today, "year"), name })}</p>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
        {can(viewer, "assess", { athleteId: id, teamIds: teams }) && (
          <a href="#assess" className="text-sm underline lg:hidden">
            {t("assess.jump")}
          </a>
        )}
        {id !== viewer.userId && can(viewer, "see-athlete", { athleteId: id }) && (
          <Link href={`/athletes/${id}`} className="text-sm underline">
            {t("story.all")}
          </Link>
        )}
        <a href={`/api/v1/care/${id}/fhir`} download className="text-sm underline">
          {t("fhir.link")}
        </a>
        <PrintButton />
      </div>
    </header>
  );
}
