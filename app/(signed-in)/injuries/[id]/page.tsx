import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { uuidv7 } from "uuidv7";
import { requireViewer } from "@/app/viewer";
import { InjuryForm } from "@/components/injury/injury-form";
import { InjuryStory } from "@/components/injury/injury-story";
import { RemoveInjury } from "@/components/injury/remove-injury";
import { ShareDiagnosis } from "@/components/injury/share-diagnosis";
import { OfferWay } from "@/components/ladder/offer-way";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageWords } from "@/components/ui/page-words";
import { can } from "@/lib/can";
import { isOpen } from "@/lib/injuries/episode";
import { painDays } from "@/lib/injuries/pain-days";
import { idIn } from "@/lib/page-params";
import { comeBackAction } from "../../ladder/actions";
import { WaitsPage } from "../../waits-page";
import { saveInjuryAction, shareDiagnosisAction } from "../actions";
import { loadInjuries, newStart, startOf } from "./injury-data";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("injuries"))("title") };
}

type Asked = Record<"athlete" | "what" | "again", string | string[] | undefined>;
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Asked> };

/** One injury or illness, new or known: one's own, or an athlete's for whoever may record it. */
export default async function InjuryPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const asked = await searchParams;
  const { id } = await params;
  const athleteId = idIn(asked.athlete) ?? viewer.userId;
  if (!can(viewer, "record-injury", { athleteId })) notFound();
  const t = await getTranslations("injuries");
  if (viewer.consent && athleteId === viewer.userId) return <WaitsPage viewer={viewer} title={t("title")} />;
  const page = await loadInjuries(viewer, athleteId, idIn(id));
  if (!page) notFound();
  const { athlete, injuries, days, today, role, entry } = page;
  const injury = injuries.find((one) => one.id === idIn(id));
  if (!injury && id !== "new") notFound();
  const again = injuries.find((one) => one.id === idIn(asked.again)) ?? null;
  const what = (again ?? asked).what === "illness" ? "illness" : "injury";
  const own = role === "own";
  const start = injury ? startOf(injury) : newStart(uuidv7(), what, today, again);
  const [word] = injury?.told ?? [];
  return (
    <PageWords of={["body", "injuries"]}>
      <div className="mx-auto max-w-2xl space-y-5">
        <h1 className="text-xl font-bold tracking-tight wrap-anywhere">
          {own ? t("title") : t("of", { name: athlete.name })}
        </h1>
        {role === "professional" && (
          <Link href={`/care/${athleteId}`} className="inline-block text-sm underline">
            {t("backToCase")}
          </Link>
        )}
        <Card title={injury ? undefined : t(`form.new.${what}`)}>
          <InjuryForm
            key={`${start.id} ${start.revision}`}
            athleteId={athleteId}
            role={role}
            writeId={uuidv7()}
            start={start}
            today={today}
            save={saveInjuryAction}
          />
        </Card>
        {injury && own && <Own injury={injury} entry={isOpen(injury, today) ? entry : null} />}
        {injury && role === "coach" && !word && <p className="text-muted text-sm">{t("form.notShared")}</p>}
        {injury && <InjuryStory injury={injury} pain={painDays(injury, days, today)} />}
        {injury && (
          <RemoveInjury
            athleteId={athleteId}
            injury={injury}
            writeId={uuidv7()}
            onward={own ? "/injuries" : `/athletes/${athleteId}`}
            save={saveInjuryAction}
          />
        )}
      </div>
    </PageWords>
  );
}

type Page = NonNullable<Awaited<ReturnType<typeof loadInjuries>>>;

/** What is the athlete's alone to do: begin the way back, and say who may read what it is. */
function Own({ injury, entry }: { injury: Page["injuries"][number]; entry: Page["entry"] }) {
  const [word] = injury.told;
  return (
    <>
      {entry && (
        <PageWords of={["ladder"]}>
          <OfferWay entry={entry} save={comeBackAction} />
        </PageWords>
      )}
      {word && (
        <Card>
          <ShareDiagnosis id={injury.id} shared={word.shared} share={shareDiagnosisAction} />
        </Card>
      )}
    </>
  );
}
