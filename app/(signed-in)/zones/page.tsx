import type { Metadata } from "next";
import { requireViewer } from "@/app/viewer";
import { asViewer } from "@/db/connection/as-viewer";
import { localDate } from "@/lib/calendar";
import { loadZones, ZonesOf } from "./zones-page";

export const metadata: Metadata = { title: "Heart-rate zones" };

export default async function ZonesPage() {
  const { userId, timeZone } = await requireViewer();
  const loaded = await asViewer(userId, (tx) => loadZones(tx, userId));
  return (
    <div className="mx-auto max-w-2xl">
      <h1 className="mb-5 text-xl font-bold tracking-tight">Heart-rate zones</h1>
      <ZonesOf athleteId={userId} today={localDate(new Date(), timeZone)} loaded={loaded} />
    </div>
  );
}
