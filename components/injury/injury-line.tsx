import { useTranslations } from "next-intl";
import type { LocalDate } from "@/lib/calendar";
import type { Injury } from "@/lib/injuries/episode";
import { timeLossDays } from "@/lib/injuries/time-loss";
import { Link } from "../ui/link";
import { useFormat } from "../ui/use-format";
import { injuryHref, newInjuryHref } from "./links";
import { useInjuryName } from "./use-injury-name";

/** One episode in a line or two: what, since when, what it keeps from, how many days it took. */
export function InjuryLine({
  injury,
  of,
  today,
  again,
}: {
  injury: Injury;
  /** The athlete, where it is not one's own. */
  of: string | null;
  today: LocalDate;
  /** Whether it may be opened again. */
  again: boolean;
}) {
  const t = useTranslations("injuries");
  const f = useFormat();
  const name = useInjuryName()(injury);
  const { onset, returnedOn, expectedOn, nextVisit, restriction, course, told } = injury;
  const [word] = told;
  const facts = [
    returnedOn
      ? t("list.fromTo", { from: f.day(onset, "year"), to: f.day(returnedOn, "year") })
      : t("list.since", { date: f.day(onset) }),
    ...(returnedOn ? [] : [t("list.restriction", { restriction })]),
    ...(expectedOn && !returnedOn ? [t("list.expected", { date: f.day(expectedOn) })] : []),
    ...(nextVisit && nextVisit >= today && !returnedOn
      ? [t("list.nextVisit", { date: f.day(nextVisit) })]
      : []),
    ...(course === "new" ? [] : [t("list.course", { course: course.replace("-", "_") })]),
    t("list.lost", { days: timeLossDays(injury.versions, today) }),
  ];
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2">
      <div className="min-w-0">
        <Link href={injuryHref(injury.id, of)} className="font-semibold underline">
          {name}
        </Link>
        {word?.diagnosis && <p className="wrap-anywhere">{word.diagnosis}</p>}
        <p className="text-muted text-sm">{f.facts(facts)}</p>
      </div>
      {again && returnedOn && (
        <Link
          href={newInjuryHref(injury.what, of, injury.id)}
          aria-label={t("list.againOf", { name })}
          className="min-h-6 text-sm underline"
        >
          {t("list.again")}
        </Link>
      )}
    </li>
  );
}
