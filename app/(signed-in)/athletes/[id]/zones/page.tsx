import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { coaches, requireViewer } from "@/app/viewer";
import { asViewer } from "@/db/as-viewer";
import { personOf } from "@/db/people";
import { localDate } from "@/lib/calendar";
import { loadZones, ZonesOf } from "../../../zones/zones-page";

export const metadata: Metadata = { title: "Heart-rate zones" };

export default async function AthleteZonesPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const { id } = await params;
  if (!z.uuid().safeParse(id).success || !coaches(viewer)) notFound();
  const page = await asViewer(viewer.userId, async (tx) => ({
    athlete: await personOf(tx, id),
    loaded: await loadZones(tx, id),
  }));
  const { athlete } = page;
  if (!athlete) notFound();
  return (
    <div className="mx-auto max-w-2xl">
      <p className="mb-1 text-sm">
        <Link href={`/athletes/${id}`} className="underline">
          {athlete.name}
        </Link>
      </p>
      <h1 className="mb-5 text-xl font-bold tracking-tight">Heart-rate zones</h1>
      <ZonesOf athleteId={id} today={localDate(new Date(), athlete.timeZone)} loaded={page.loaded} />
    </div>
  );
}
