import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { readAthlete } from "@/app/looking";
import { coaches, requireViewer } from "@/app/viewer";
import { personOf } from "@/db/people/people";
import { localDate } from "@/lib/calendar";
import { idIn } from "@/lib/page-params";
import { loadZones, ZonesOf } from "../../../zones/zones-page";

export const metadata: Metadata = { title: "Heart-rate zones" };

export default async function AthleteZonesPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const id = idIn((await params).id);
  if (!id || !coaches(viewer)) notFound();
  const page = await readAthlete(viewer.userId, async (tx) => {
    const [athlete, loaded] = await Promise.all([personOf(tx, id), loadZones(tx, id)]);
    if (!athlete) return null;
    const today = localDate(new Date(), athlete.timeZone);
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
      <h1 className="mb-5 text-xl font-bold tracking-tight">Heart-rate zones</h1>
      <ZonesOf athleteId={id} today={today} loaded={page.loaded} />
    </div>
  );
}
