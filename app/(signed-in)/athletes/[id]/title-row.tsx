import { useTranslations } from "next-intl";
import type { Viewer } from "@/app/viewer";
import { Neighbours } from "@/components/athlete/neighbours";
import { awayUntil } from "@/components/days-off/away-words";
import { FlagButton } from "@/components/roster/flag-button";
import { Live } from "@/components/roster/live";
import { Link } from "@/components/ui/link";
import { useFormat } from "@/components/ui/use-format";
import { can } from "@/lib/can";
import type { Head } from "./athlete-data";

/** Whose page it is, who stands beside them on the roster, and what else there is of them. */
export function TitleRow({
  viewer,
  head: { athlete, today, everybody, away },
  maySetZones,
}: {
  viewer: Viewer;
  head: Head;
  maySetZones: boolean;
}) {
  const t = useTranslations("athlete");
  const plan = useTranslations("plan");
  const f = useFormat();
  const { id, name, experience } = athlete;
  return (
    <div className="space-y-1">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 print:hidden">
        <Neighbours athleteId={id} everybody={everybody} />
        {viewer.team && <Live teamId={viewer.team.id} />}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <div className="flex min-w-0 flex-wrap items-baseline gap-x-3">
          <h1 className="min-w-0 text-2xl font-bold tracking-tight wrap-anywhere" dir="auto">
            {name}
          </h1>
          <p className="text-muted text-sm">{t("about", { experience, date: f.day(today) })}</p>
          {away && <p className="text-sm font-semibold wrap-anywhere">{awayUntil(away, plan, f)}</p>}
        </div>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          {maySetZones && (
            <Link href={`/athletes/${id}/zones`} className="text-sm underline">
              {t("zones")}
            </Link>
          )}
          <Link href={`/athletes/${id}/report`} className="text-sm underline">
            {t("report")}
          </Link>
          {can(viewer, "see-case", { athleteId: id }) && (
            <Link href={`/care/${id}`} className="text-sm underline">
              {t("case")}
            </Link>
          )}
          <FlagButton athleteId={id} name={name} />
        </div>
      </div>
    </div>
  );
}
