import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { currentLocale } from "@/app/locale";
import { readInCare } from "@/app/looking";
import { requireViewer } from "@/app/viewer";
import { CareList } from "@/components/care/care-list";
import { Live } from "@/components/roster/live";
import { ExampleTeam } from "@/components/sample/example-team";
import { Sample } from "@/components/sample/sample";
import { NextStep } from "@/components/ui/next-step";
import { PageWords } from "@/components/ui/page-words";
import { careOf } from "@/db/pages/care";
import { can } from "@/lib/can";
import { dayOf } from "@/lib/day-start";
import { formatFor } from "@/lib/format/format";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("care"))("title") };
}

/** Those of a team who are in its professionals' care, the most urgent first. */
export default async function CarePage() {
  const viewer = await requireViewer();
  const { team } = viewer;
  if (!team || !can(viewer, "see-care")) redirect("/");
  const now = new Date();
  const { rows } = await readInCare(viewer.userId, async (tx) => ({ rows: await careOf(tx, team.id, now) }));
  const t = await getTranslations("care");
  const f = formatFor(await currentLocale());
  return (
    <PageWords of={["roster"]}>
      <div className="space-y-4">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
          <h1 className="min-w-0 text-xl font-bold tracking-tight wrap-anywhere">
            {t("title")}{" "}
            <span className="text-muted text-base font-normal">
              <bdi>{team.name}</bdi>, {f.day(dayOf(now, team))}
            </span>
          </h1>
          <Live teamId={team.id} />
        </div>
        {rows.length > 0 ? (
          <>
            <p className="text-muted">{t("what")}</p>
            <CareList cases={rows} />
          </>
        ) : (
          <NextStep title={t("empty.title")} what={t("empty.what")} href="/team" go={t("empty.go")}>
            <Sample title={t("empty.sample")}>
              <ExampleTeam today={dayOf(now, team)} inCare />
            </Sample>
          </NextStep>
        )}
      </div>
    </PageWords>
  );
}
