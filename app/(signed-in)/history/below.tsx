import { getLocale, getTranslations } from "next-intl/server";
import type { Viewer } from "@/app/viewer";
import { SplitPanel } from "@/components/intensity/split-panel";
import { Card, Empty } from "@/components/ui/card";
import { splitPeriods, timeSplit } from "@/lib/athlete-day/intensity";
import type { LocalDate } from "@/lib/calendar";
import { formatFor } from "@/lib/format/format";
import { easyAndHard, easyTarget } from "@/lib/team-settings";
import { rateSessionAction, setSessionRemovedAction } from "../sessions/actions";
import type { HistoryHead, HistoryLists } from "./history-data";
import { CheckIns, Sessions } from "./lists";

/** What the sessions of a list are changed with. */
export const LIST = { remove: setSessionRemovedAction, rate: rateSessionAction };

/** What stands below the half year: how the time was split, and the days and sessions that may be corrected. */
export async function Below({
  viewer,
  today,
  days,
  lists,
}: {
  viewer: Viewer;
  today: LocalDate;
  days: HistoryHead["days"];
  lists: Promise<HistoryLists>;
}) {
  const { sessions, removed, late } = await lists;
  const t = await getTranslations("history");
  const { weekStart } = formatFor(await getLocale());
  return (
    <div className="mx-auto max-w-4xl space-y-5">
      <Card title={t("split", easyAndHard(viewer.team))}>
        {timeSplit(days) ? (
          <SplitPanel periods={splitPeriods(days, today, weekStart)} target={easyTarget(viewer.team)} />
        ) : (
          <Empty>{t("noSplit")}</Empty>
        )}
      </Card>
      <div className="grid items-start gap-5 md:grid-cols-2">
        {/* Nothing is corrected while a guardian's consent lacks; what there was is still to be read. */}
        {!viewer.consent && <CheckIns today={today} days={days} late={late} />}
        <Sessions today={today} sessions={sessions} removed={removed} acts={viewer.consent ? null : LIST} />
      </div>
    </div>
  );
}
