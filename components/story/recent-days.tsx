import { useTranslations } from "next-intl";
import type { Urgency, Verdict } from "@/lib/engine/vocabulary";
import { Link } from "../ui/link";
import { useFormat } from "../ui/use-format";
import { VerdictBadge } from "../verdict/verdict-badge";

export type RecentDay = {
  date: string;
  verdict: Verdict | null;
  urgent: boolean;
  urgency: Urgency | null;
  soreness: number | null;
  /** Entered on a later day. */
  late: boolean;
};

/** Days, newest first, each with its check-in and the way to correct or add it. */
export function RecentDays({ days }: { days: readonly RecentDay[] }) {
  const t = useTranslations("story.recent");
  const f = useFormat();
  return (
    <ul className="divide-line divide-y">
      {days.map((day) => (
        <li key={day.date} className="flex flex-wrap items-center gap-x-2 gap-y-1 py-2">
          <Link href={`/history?day=${day.date}`} className="w-24 whitespace-nowrap hover:underline">
            {f.day(day.date)}
          </Link>
          {day.verdict ? (
            <VerdictBadge verdict={day.verdict} urgency={day.urgency} urgent={day.urgent} />
          ) : (
            <span className="text-muted text-sm">{t(day.soreness === null ? "none" : "imported")}</span>
          )}
          {day.soreness !== null && (
            <span className="text-muted text-sm">{t("soreness", { soreness: day.soreness })}</span>
          )}
          {day.late && <span className="text-muted text-sm">{t("late")}</span>}
          <Link
            href={`/check-ins/${day.date}`}
            className="ml-auto py-1 text-sm underline"
            aria-label={t(day.soreness === null ? "addOf" : "correctOf", { date: f.day(day.date) })}
          >
            {t(day.soreness === null ? "add" : "correct")}
          </Link>
        </li>
      ))}
    </ul>
  );
}
