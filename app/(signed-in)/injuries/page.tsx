import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { uuidv7 } from "uuidv7";
import { requireViewer } from "@/app/viewer";
import { Allowed } from "@/components/care/allowed";
import { CareNotes } from "@/components/care/care-notes";
import { WaitsHere } from "@/components/consent/waits-here";
import { InjuriesCard } from "@/components/injury/injuries-card";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageWords } from "@/components/ui/page-words";
import { readAs } from "@/db/connection/as-viewer";
import { careNotesOf } from "@/db/log/care-notes";
import { clearancesOf } from "@/db/log/clearances";
import { feversSince, injuriesOf } from "@/db/log/injuries";
import { hasProfessional } from "@/db/people/professionals";
import { daysOf } from "@/db/verdict/athlete-days";
import { addDays } from "@/lib/calendar";
import { dayOf } from "@/lib/day-start";
import { addCareNoteAction, removeCareNoteAction } from "../care/actions";
import { saveInjuryAction } from "./actions";
import { offersOf } from "./offers";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("injuries"))("title") };
}

/** One's own injuries and illnesses, open and over. */
export default async function InjuriesPage() {
  const { userId, ...viewer } = await requireViewer();
  const t = await getTranslations("injuries");
  const today = dayOf(new Date(), viewer);
  const [injuries, days, fevers, notes, cared, clearances] = await readAs(userId, (tx) =>
    Promise.all([
      injuriesOf(tx, userId),
      daysOf(tx, [userId], addDays(today, -42), today),
      feversSince(tx, userId, addDays(today, -4)),
      careNotesOf(tx, userId, 20),
      hasProfessional(tx, userId),
      clearancesOf(tx, userId),
    ]),
  );
  return (
    <PageWords of={["body", "injuries", "notes"]}>
      <div className="mx-auto max-w-2xl space-y-5">
        <div className="flex flex-wrap items-baseline justify-between gap-3">
          <h1 className="text-xl font-bold tracking-tight">{t("title")}</h1>
          <Link href={`/care/${userId}`} className="text-sm underline">
            {t("forDoctor")}
          </Link>
        </div>
        {viewer.consent && <WaitsHere ended={viewer.consent === "ended"} />}
        <InjuriesCard
          athleteId={userId}
          own
          mayRecord={!viewer.consent}
          headed={false}
          injuries={injuries}
          offers={offersOf(days, fevers, injuries, today)}
          today={today}
          save={saveInjuryAction}
        />
        {injuries.length > 0 && <AsTable />}
        {clearances.length > 0 && (
          <Card>
            <Allowed clearances={clearances} name={viewer.name} found={null} />
          </Card>
        )}
        {((cared && !viewer.consent) || notes.length > 0) && (
          <CareNotes
            athlete={{ id: userId, name: viewer.name }}
            viewerId={userId}
            writeId={uuidv7()}
            notes={notes}
            cared={cared}
            closed={viewer.consent !== null}
            add={addCareNoteAction}
            remove={removeCareNoteAction}
          />
        )}
      </div>
    </PageWords>
  );
}

function AsTable() {
  const t = useTranslations("injuries");
  return (
    <p className="text-sm print:hidden">
      <a href="/api/v1/injuries" download className="underline">
        {t("list.csv")}
      </a>
    </p>
  );
}
