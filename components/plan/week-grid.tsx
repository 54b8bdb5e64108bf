import { useTranslations } from "next-intl";
import type { LocalDate } from "@/lib/calendar";
import { availabilityOf } from "@/lib/injuries/availability";
import type { PlanFacts } from "@/lib/plan/advice";
import type { PlanAthlete } from "@/lib/plan/held";
import { type PlanWeek, totalsOf } from "@/lib/plan/week";
import { availabilityWords } from "../injury/availability-words";
import { Link } from "../ui/link";
import { useFormat } from "../ui/use-format";
import { DayCell } from "./day-cell";

type Shown = {
  week: PlanWeek;
  /** The team's date now. */
  today: LocalDate;
  /** The day that narrow screens show; wide ones show all seven. */
  day: LocalDate;
  athletes: readonly PlanAthlete[];
  facts: readonly PlanFacts[];
  /** The day on which weeks begin, Monday 1 to Sunday 7. */
  weekStart: number;
};

/** A column of a day that a narrow screen does not show. */
const columnOf = (date: LocalDate, day: LocalDate) => (date === day ? "" : "max-lg:not-print:hidden");

/** A week of plans, an athlete a row and a day a column, with what was done and missed; totals above. */
export function WeekGrid(shown: Shown) {
  const t = useTranslations("plan");
  const { week, athletes, day, weekStart } = shown;
  const factsOf = new Map(shown.facts.map((facts) => [facts.id, facts]));
  return (
    <div className="plan-grid border-line bg-card overflow-clip rounded-2xl border">
      <table aria-label={t("grid.label")} className="w-full table-fixed text-left">
        <Head {...shown} />
        <tbody className="divide-line divide-y">
          {athletes.map((athlete) => (
            <tr key={athlete.id}>
              <th
                scope="row"
                className="px-3 py-1.5 align-top font-semibold wrap-anywhere max-xl:text-sm max-lg:px-2"
              >
                <Link href={`/athletes/${athlete.id}`} className="hover:underline" dir="auto">
                  {athlete.name}
                </Link>
                <Available facts={factsOf.get(athlete.id)} />
                <Sum
                  week={week}
                  athlete={athlete}
                  className="text-muted block text-xs font-normal lg:hidden print:hidden"
                />
              </th>
              {week.days.map((date) => (
                <td key={date} className={`space-y-1 px-1 py-1 align-top ${columnOf(date, day)}`}>
                  <DayCell
                    athlete={athlete}
                    date={date}
                    week={week}
                    facts={factsOf.get(athlete.id)}
                    weekStart={weekStart}
                  />
                </td>
              ))}
              <td className="px-2 py-1.5 align-top max-lg:hidden print:table-cell!">
                <Sum week={week} athlete={athlete} className="block text-sm max-xl:text-xs" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The days with what is planned and done on each by all together. It stays in sight while the rows go by. */
function Head({ week, today, day, athletes }: Shown) {
  const t = useTranslations("plan");
  const f = useFormat();
  return (
    <thead className="text-muted border-line bg-card sticky top-0 z-10 border-b text-sm">
      <tr>
        <th
          scope="col"
          className="w-2/5 px-3 py-2 align-top font-medium lg:w-32 xl:w-40 max-lg:px-2 print:w-[34mm]"
        >
          {t("grid.athlete")}
        </th>
        {week.days.map((date) => (
          <th
            key={date}
            scope="col"
            aria-current={date === today ? "date" : undefined}
            className={`px-1.5 py-2 align-top font-medium ${columnOf(date, day)}`}
          >
            <span className={date === today ? "text-ink font-semibold" : undefined}>{f.day(date)}</span>
            <Total week={week} athletes={athletes} dates={[date]} begun={date <= today} />
          </th>
        ))}
        <th
          scope="col"
          className="w-24 px-2 py-2 align-top font-medium max-lg:hidden xl:w-32 print:table-cell! print:w-[26mm]"
        >
          {t("grid.sum")}
          <Total
            week={week}
            athletes={athletes}
            dates={week.days}
            begun={week.days[0] !== undefined && week.days[0] <= today}
          />
        </th>
      </tr>
    </thead>
  );
}

/** What all together have planned on these dates, and where they have begun, done. */
function Total({
  week,
  athletes,
  dates,
  begun,
}: {
  week: PlanWeek;
  athletes: readonly PlanAthlete[];
  dates: readonly LocalDate[];
  begun: boolean;
}) {
  const t = useTranslations("plan");
  const f = useFormat();
  const { planned, done, km } = totalsOf(week, athletes, dates);
  return (
    <span className="block text-xs font-normal tabular-nums">
      {planned > 0 && (
        <span className="block">{t("grid.totalPlanned", { planned: f.duration(planned) })}</span>
      )}
      {begun && done > 0 && (
        <span className="block">
          {km > 0
            ? t("grid.totalDoneKm", { done: f.duration(done), km: f.distance(km, 0) })
            : t("grid.totalDone", { done: f.duration(done) })}
        </span>
      )}
    </span>
  );
}

/** That somebody is out or trains in part, since when and until when. */
function Available({ facts }: { facts: PlanFacts | undefined }) {
  const t = useTranslations("injuries");
  const f = useFormat();
  const words = facts && availabilityWords(availabilityOf(facts.episodes, facts.today), facts.today, t, f);
  return words ? <span className="block text-xs font-normal">{words}</span> : null;
}

/** An athlete's week: minutes done of those planned, and kilometres run. */
function Sum({ week, athlete, className }: { week: PlanWeek; athlete: PlanAthlete; className: string }) {
  const t = useTranslations("plan");
  const f = useFormat();
  const { planned, done, km } = totalsOf(week, [athlete]);
  return (
    <span className={`tabular-nums ${className}`}>
      {t("grid.doneOf", { done: f.number(done), planned: f.minutes(planned) })}
      {km > 0 && <span className="text-muted block">{f.distance(km)}</span>}
    </span>
  );
}
