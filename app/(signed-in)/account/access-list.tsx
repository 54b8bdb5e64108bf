import { useTranslations } from "next-intl";
import { Empty } from "@/components/ui/card";
import { Moment } from "@/components/ui/moment";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { AccessLine } from "@/db/people/access-log";

/** Who looked at or changed an athlete's data, alone or with the whole team. */
export function AccessList({ access }: { access: readonly AccessLine[] }) {
  const t = useTranslations("account.access");
  if (access.length === 0) return <Empty>{t("nobody")}</Empty>;
  return (
    <ScrollRegion label={t("title")} className="max-h-80 overflow-y-auto">
      <ul className="divide-line divide-y text-sm">
        {access.map(({ id, who, action, times, at, team }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-3 py-1.5">
            <span className="min-w-0 wrap-anywhere">
              {t("line", {
                what: t(`did.${action}`, { who: who ?? t("left") }),
                inTeam: team ? "yes" : "no",
                team: team ?? "",
                times,
              })}
            </span>
            <span className="text-muted">
              <Moment at={at} />
            </span>
          </li>
        ))}
      </ul>
    </ScrollRegion>
  );
}
