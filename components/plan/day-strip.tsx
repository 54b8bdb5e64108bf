import { useTranslations } from "next-intl";
import type { LocalDate } from "@/lib/calendar";
import { Link } from "../ui/link";
import { useFormat } from "../ui/use-format";

/** The seven days of a week to choose from, where a screen has room for one. */
export function DayStrip({
  days,
  today,
  day,
  href,
}: {
  days: readonly LocalDate[];
  today: LocalDate;
  day: LocalDate;
  href: (day: LocalDate) => string;
}) {
  const t = useTranslations("plan");
  const f = useFormat();
  return (
    <nav aria-label={t("dayStrip")} className="mb-3 grid grid-cols-7 gap-1 lg:hidden print:hidden">
      {days.map((date) => (
        <Link
          key={date}
          href={href(date)}
          replace
          scroll={false}
          aria-label={f.day(date, "long")}
          aria-current={date === day ? "date" : undefined}
          className="border-line bg-card aria-[current]:border-accent aria-[current]:bg-accent-soft flex min-h-12 flex-col items-center justify-center rounded-lg border text-xs aria-[current]:font-semibold"
        >
          {f.day(date, "weekday")}
          <span className={date === today ? "text-base font-bold underline" : "text-base"}>
            {f.number(Number(date.slice(8)))}
          </span>
        </Link>
      ))}
    </nav>
  );
}
