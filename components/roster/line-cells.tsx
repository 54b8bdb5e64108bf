import { useTranslations } from "next-intl";
import { boundsOf, heightOf, pathOf } from "../charts/spark";
import type { RosterLine } from "./line-of";

/** Soreness now and over 28 days, dashed the usual one; gaps are days without a check-in. */
export function Course({ line: { soreness, spark, usual } }: { line: RosterLine }) {
  const t = useTranslations("roster");
  const bounds = boundsOf(spark);
  return (
    <>
      <b>{soreness ?? "–"}</b>
      <svg
        viewBox="-2 0 114 32"
        role="img"
        aria-label={`${bounds.count ? t("spark", bounds) : t("noSpark", bounds)}, ${usual.words}`}
      >
        <path d={usual.at === undefined ? "M0 0" : `M0 ${heightOf(usual.at)}h110`} />
        <path d={pathOf(spark)} />
        {soreness !== undefined && <circle cx="108" cy={heightOf(soreness)} r="2.4" />}
      </svg>
    </>
  );
}

/** The load of seven days beside the athlete's usual week, AU, or why that can't be said. Context, no prediction. */
export function Load({ load: { words, change, said, week, usual } }: Pick<RosterLine, "load">) {
  return (
    <>
      <svg role="img" aria-label={said}>
        <rect width={`${week}%`} />
        {usual !== undefined && <rect width={`${usual}%`} />}
      </svg>
      <span aria-hidden="true">
        {`${words} `}
        <span className="quiet">{change}</span>
      </span>
    </>
  );
}

/** Time in three zones as one bar with the easy share beneath, or why there is none yet. */
export function EasyShare({
  easy: { words, said, method, easy, moderate },
  target,
}: Pick<RosterLine, "easy"> & { target: number }) {
  if (easy === undefined)
    return (
      <span className="quiet" title={said || undefined}>
        {words}
      </span>
    );
  return (
    <>
      <svg role="img" aria-label={said}>
        <rect width="100%" />
        <rect width={`${moderate}%`} />
        <rect width={`${easy}%`} />
        <rect x={`${target}%`} />
      </svg>
      <span aria-hidden="true">
        {`${words} `}
        <span className="quiet">{method}</span>
      </span>
    </>
  );
}

/** What is planned for today, struck out where the verdict calls it off, and this week's minutes done of those planned. */
export function Planned({ plan }: Pick<RosterLine, "plan">) {
  if (!plan) return null;
  return (
    <>
      {plan.off ? <s>{plan.today}</s> : plan.today}
      {plan.week && <span className="quiet">{plan.week}</span>}
    </>
  );
}
