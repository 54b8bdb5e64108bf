import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { scriptsRun } from "@/app/scripts-run";
import { requireViewer } from "@/app/viewer";
import { SectionLinks } from "@/components/athlete/sections";
import { FlagDialog } from "@/components/roster/flag-dialog";
import { PageWords } from "@/components/ui/page-words";
import { Reading } from "@/components/ui/reading";
import { raiseFlagAction } from "./actions";
import { type AthleteProps, pageOf } from "./athlete-data";
import { Below } from "./below";
import { mayOf } from "./may";
import { Stands } from "./stands";
import { TitleRow } from "./title-row";

export async function generateMetadata(props: AthleteProps): Promise<Metadata> {
  const page = await pageOf(props);
  return { title: page?.head.athlete.name ?? (await getTranslations("athlete"))("title") };
}

/** An athlete for those who care for them: how they stand first, the rest of it as soon as it is read. */
export default async function AthletePage(props: AthleteProps) {
  const viewer = await requireViewer();
  const page = await pageOf(props);
  if (!page) notFound();
  const { head, rest } = page;
  const may = mayOf(viewer, head);
  const t = await getTranslations("athlete");
  const inParts = await scriptsRun();
  const below = <Below viewer={viewer} head={head} rest={rest} mayRecord={may.record} />;
  return (
    <PageWords
      of={[
        "athlete",
        "body",
        "charts",
        "flags",
        "injuries",
        "intensity",
        "ladder",
        "notes",
        "plan",
        "roster",
        "sessions",
        "story",
        "verdict",
      ]}
    >
      <FlagDialog may={may.flag} today={head.today} save={raiseFlagAction}>
        <div className="space-y-4">
          <TitleRow viewer={viewer} head={head} maySetZones={may.setZones} />
          <Stands viewer={viewer} head={head} may={may} />
          <SectionLinks />
          {inParts ? <Suspense fallback={<Reading words={t("reading")} />}>{below}</Suspense> : below}
        </div>
      </FlagDialog>
    </PageWords>
  );
}
