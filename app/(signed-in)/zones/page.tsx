import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireViewer } from "@/app/viewer";
import { PageWords } from "@/components/ui/page-words";
import { readAs } from "@/db/connection/as-viewer";
import { dayOf } from "@/lib/day-start";
import { WaitsPage } from "../waits-page";
import { loadZones, ZonesOf } from "./zones-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("zones"))("title") };
}

export default async function ZonesPage() {
  const viewer = await requireViewer();
  const { userId } = viewer;
  const t = await getTranslations("zones");
  if (viewer.consent) return <WaitsPage viewer={viewer} title={t("title")} />;
  const loaded = await readAs(userId, (tx) => loadZones(tx, userId));
  return (
    <div className="mx-auto max-w-2xl">
      <h1 className="mb-5 text-xl font-bold tracking-tight">{t("title")}</h1>
      <PageWords of={["zones"]}>
        <ZonesOf athleteId={userId} today={dayOf(new Date(), viewer)} loaded={loaded} />
      </PageWords>
    </div>
  );
}
