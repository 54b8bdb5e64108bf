import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readAthlete } from "@/app/looking";
import { requireViewer } from "@/app/viewer";
import { Link } from "@/components/ui/link";
import { PageWords } from "@/components/ui/page-words";
import { athleteOf } from "@/db/people/people";
import { can } from "@/lib/can";
import { dayOf } from "@/lib/day-start";
import { idIn } from "@/lib/page-params";
import { loadZones, ZonesOf } from "../../../zones/zones-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("zones"))("title") };
}

export default async function AthleteZonesPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const id = idIn((await params).id);
  if (!id || !can(viewer, "set-zones", { athleteId: id })) notFound();
  const page = await readAthlete(viewer.userId, async (tx) => {
    const [athlete, loaded] = await Promise.all([athleteOf(tx, id), loadZones(tx, id)]);
    if (!athlete) return null;
    const today = dayOf(new Date(), athlete);
    return { athlete, today, loaded, looks: [{ athlete: { id, today }, action: "saw-zones" }] };
  });
  if (!page) notFound();
  const { athlete, today } = page;
  return (
    <div className="mx-auto max-w-2xl">
      <p className="mb-1 text-sm">
        <Link href={`/athletes/${id}`} className="underline">
          {athlete.name}
        </Link>
      </p>
      <h1 className="mb-5 text-xl font-bold tracking-tight">{(await getTranslations("zones"))("title")}</h1>
      <PageWords of={["zones"]}>
        <ZonesOf athleteId={id} today={today} loaded={page.loaded} />
      </PageWords>
    </div>
  );
}
