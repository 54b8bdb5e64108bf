import { useTranslations } from "next-intl";
import type { LocalDate } from "@/lib/calendar";
import { Link } from "../ui/link";
import { useFormat } from "../ui/use-format";

/** The last days without a check-in, each with the way to add it: so late, it still counts for what is usual. */
export function MissedDays({ days }: { days: readonly LocalDate[] }) {
  const t = useTranslations("checkIn.today");
  const f = useFormat();
  if (days.length === 0) return null;
  return (
    <p className="text-muted flex flex-wrap items-baseline gap-x-3 text-sm">
      {t("missed", { days: f.either(days.map((date) => f.day(date))) })}
      {days.map((date) => (
        <Link key={date} href={`/check-ins/${date}`} className="py-1 underline">
          {t("addMissed", { date: f.day(date, days.length > 1 ? "weekday" : "day") })}
        </Link>
      ))}
    </p>
  );
}
