import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readTeam } from "@/app/looking";
import { requireViewer } from "@/app/viewer";
import { FollowedTable } from "@/components/calibration/followed-table";
import { QuietList } from "@/components/calibration/quiet-list";
import { RulesTable } from "@/components/calibration/rules-table";
import { VerdictsTable } from "@/components/calibration/verdicts-table";
import { Card, Empty } from "@/components/ui/card";
import { PageWords } from "@/components/ui/page-words";
import { teamCalibration } from "@/db/pages/calibration";
import { mutedOf } from "@/db/people/muted-rules";
import { can } from "@/lib/can";
import { dayOf } from "@/lib/day-start";
import { setMutedAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("calibration"))("title") };
}

/** Fewer mornings are a first impression. */
const FEW_MORNINGS = 200;

export default async function CalibrationPage() {
  const viewer = await requireViewer();
  const { team } = viewer;
  if (!team || !can(viewer, "see-calibration")) redirect("/today");
  const t = await getTranslations("calibration");
  const today = dayOf(new Date(), team);
  const { found, muted } = await readTeam(viewer.userId, team, "calibration", async (tx) => {
    const [found, muted] = await Promise.all([teamCalibration(tx, team.id, today), mutedOf(tx, team.id)]);
    return { found, muted };
  });
  const { mornings, athletes } = found;
  return (
    <PageWords of={["calibration"]}>
      <div className="mx-auto max-w-4xl space-y-5">
        <h1 className="text-xl font-bold tracking-tight wrap-anywhere">
          {t("heading", { team: team.name })}
        </h1>
        {mornings === 0 ? (
          <Empty>{t("empty")}</Empty>
        ) : (
          <>
            <p>
              {t("lead", { mornings, athletes })} {mornings < FEW_MORNINGS && t("few")}
            </p>
            <Card title={t("limits.title")}>
              <p>{t("limits.text")}</p>
            </Card>
            <VerdictsTable verdicts={found.verdicts} burden={found.burden} />
            <FollowedTable followed={found.followed} injured={found.injured} athletes={athletes} />
            <RulesTable
              rules={found.rules}
              muted={muted}
              teamId={team.id}
              mute={can(viewer, "mute-rules") ? setMutedAction : undefined}
            />
            <QuietList quiet={found.quiet} />
          </>
        )}
      </div>
    </PageWords>
  );
}
