import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { uuidv7 } from "uuidv7";
import { requireViewer } from "@/app/viewer";
import { aboutOf } from "@/components/care/about";
import { AssessCard } from "@/components/care/assess-card";
import { CareNotes } from "@/components/care/care-notes";
import { WaitsHere } from "@/components/consent/waits-here";
import { PageWords } from "@/components/ui/page-words";
import { Said } from "@/components/ui/said";
import { SAVED } from "@/components/ui/saved-in-address";
import { can } from "@/lib/can";
import { textIn } from "@/lib/page-params";
import { offersOf } from "../../injuries/offers";
import { addCareNoteAction, removeCareNoteAction, saveAssessmentAction } from "../actions";
import { caseAsked } from "./case-data";
import { TheCase } from "./the-case";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("care.story");
  const page = await caseAsked(params);
  return { title: page ? t("of", { name: page.athlete.name }) : t("title") };
}

/**
 * An athlete's case on one page, for the professional in whose care they are and for themselves: what it is, how it goes
 * against how it should, what led to it and what is allowed. Printed, it is the doctor's A4.
 */
export default async function CasePage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const page = await caseAsked(params);
  if (!page) notFound();
  const t = await getTranslations("care");
  const { athlete, today, days, injuries } = page;
  const subject = { athleteId: athlete.id, teamIds: page.teams };
  const asked = await searchParams;
  const waits = viewer.consent !== null && athlete.id === viewer.userId;
  const offers = offersOf(days, page.fevers, injuries, today);
  const { key, about } = aboutOf(textIn(asked.about) || null, { injuries, offers, today });
  return (
    <PageWords of={["body", "care", "flags", "injuries", "notes", "story", "verdict"]}>
      <div className="mx-auto grid max-w-6xl items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] print:block">
        {textIn(asked[SAVED]) !== "" && (
          <div className="lg:col-span-2 print:hidden">
            <Said words={t("assess.recorded", { name: athlete.name })} />
          </div>
        )}
        <TheCase viewer={viewer} page={page} />
        <aside id="assess" className="min-w-0 space-y-5 print:hidden">
          {can(viewer, "assess", subject) && (
            <AssessCard
              athlete={{ id: athlete.id, name: athlete.name }}
              injuries={injuries}
              chosen={key}
              about={about}
              writeId={uuidv7()}
              today={today}
              tells={!can(viewer, "flag", subject)}
              save={saveAssessmentAction}
            />
          )}
          {waits && <WaitsHere ended={viewer.consent === "ended"} />}
          <CareNotes
            athlete={athlete}
            viewerId={viewer.userId}
            writeId={uuidv7()}
            notes={page.notes}
            cared={page.cared}
            closed={waits}
            add={addCareNoteAction}
            remove={removeCareNoteAction}
          />
        </aside>
      </div>
    </PageWords>
  );
}
