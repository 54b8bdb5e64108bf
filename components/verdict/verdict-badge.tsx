import { useTranslations } from "next-intl";
import type { Urgency, Verdict } from "@/lib/engine/vocabulary";
import { urgencyIn } from "./urgency";
import { VerdictMark } from "./verdict-mark";

export function VerdictBadge({
  verdict,
  late,
  ...given
}: {
  verdict: Verdict | null;
  urgency?: Urgency | null;
  urgent?: boolean;
  late?: boolean;
}) {
  const t = useTranslations("verdict");
  if (!verdict) return <span className="text-muted text-sm">{t(late ? "noCheckInLate" : "noCheckIn")}</span>;
  const urgency = urgencyIn(given);
  return (
    <span
      className="inline-flex items-center gap-1.5 rounded-md px-2 py-1 text-sm font-semibold"
      data-verdict={verdict}
    >
      <VerdictMark verdict={verdict} size={14} />
      {urgency === "now" || urgency === "today" ? t(`badge.${urgency}`) : t(`word.${verdict}`)}
    </span>
  );
}
