"use client";

import { useTranslations } from "next-intl";
import {
  Bar,
  CartesianGrid,
  Cell,
  ComposedChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import type { Intensity } from "@/lib/training/distribution";
import { methodWords } from "../intensity/method-words";
import { ZONES } from "../intensity/zones";
import { useFormat } from "../ui/use-format";
import { axis, ChartTip } from "./look";
import { WhenDrawn } from "./when-drawn";

/** A week by its first day; `days` are those of it within the range: with fewer than seven it is not a whole one. */
type Week = { week: string; days: number };
/** `told` are the sessions a split rests on; `early` is a week of too few of them, or of too few days, to be compared. */
export type SplitWeek = Week & { split: Intensity | null; told: number; early: boolean };
export type RateWeek = Week & { rate: number | null; answered: number; expected: number };

const FIFTHS = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** The axes of both charts: weeks by their first day, with what they lack below it, and shares of one. */
function useAxes(lacking: (week: string) => string | null) {
  const f = useFormat();
  return {
    x: { dataKey: "week", interval: 0, height: 40, ...axis, tick: <WeekTick lacking={lacking} /> },
    y: {
      domain: [0, 1],
      ticks: FIFTHS,
      tickFormatter: (share: number) => f.percent(share),
      width: 52,
      ...axis,
    },
  };
}

/** Room for a week's date, in pixels. */
const DATE_W = 50;

type Tick = {
  x?: number;
  y?: number;
  /** Of the whole axis. */
  width?: number;
  index?: number;
  visibleTicksCount?: number;
  payload?: { value: string };
};

/** A week's first day, and below it why it can't be held against the others. The last week always has its date. */
function WeekTick({
  x = 0,
  y = 0,
  width = 0,
  index = 0,
  visibleTicksCount: weeks = 1,
  payload,
  lacking,
}: Tick & { lacking: (week: string) => string | null }) {
  const f = useFormat();
  const every = width ? Math.ceil((weeks * DATE_W) / width) : 1;
  if (!payload || (weeks - 1 - index) % every !== 0) return null;
  return (
    <text x={x} y={y + 8} fontSize="12" textAnchor="middle" fill="var(--muted)">
      <tspan>{f.day(payload.value, "short")}</tspan>
      <tspan x={x} dy="14" fontSize="11">
        {lacking(payload.value)}
      </tspan>
    </text>
  );
}

/** The team's easy, moderate and hard share week by week, with a line at the share of one that should be easy. */
export function SplitWeeks({ weeks, target }: { weeks: readonly SplitWeek[]; target: number }) {
  const lacking = useLacking();
  const axes = useAxes((first) => lacking(weeks.find(({ week }) => week === first)));
  // A week nobody trained in keeps its place.
  const drawn = weeks.map(({ split, ...week }) => ({ ...week, ...split }));
  return (
    <div className="h-60" aria-hidden="true">
      <WhenDrawn>
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart
            data={drawn}
            margin={{ top: 8, right: 4, bottom: 0, left: -8 }}
            accessibilityLayer={false}
          >
            <XAxis {...axes.x} />
            <YAxis {...axes.y} />
            <defs>
              {ZONES.map((zone) => (
                <Hatched key={zone} id={zone} color={`var(--zone-${zone})`} />
              ))}
            </defs>
            {ZONES.map((zone) => (
              <Bar key={zone} dataKey={zone} stackId="split" isAnimationActive={false}>
                {drawn.map(({ week, early }) => (
                  <Cell key={week} fill={early ? `url(#so-far-${zone})` : `var(--zone-${zone})`} />
                ))}
              </Bar>
            ))}
            <ReferenceLine y={target} stroke="var(--ink)" strokeWidth={1.5} />
            <Tooltip
              cursor={{ fill: "var(--accent-soft)", opacity: 0.5 }}
              content={({ active, payload }) => (
                <SplitTip week={active ? (payload?.[0]?.payload as SplitTold) : undefined} />
              )}
            />
          </ComposedChart>
        </ResponsiveContainer>
      </WhenDrawn>
    </div>
  );
}

/** The fill of a week that is not whole. */
function Hatched({ id, color }: { id: string; color: string }) {
  return (
    <pattern
      id={`so-far-${id}`}
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width="3" height="6" fill={color} />
    </pattern>
  );
}

/** What a week lacks to be held against others: days, or sessions. */
function useLacking(): (week: (Week & { told?: number; early?: boolean }) | undefined) => string | null {
  const t = useTranslations("charts");
  return (week) => {
    if (!week) return null;
    if (week.days < 7) return t("week.days", { days: week.days });
    return week.early ? t("week.sessions", { count: week.told ?? 0 }) : null;
  };
}

type SplitTold = Omit<SplitWeek, "split"> & Intensity;

function SplitTip({ week }: { week: SplitTold | undefined }) {
  const t = useTranslations("charts");
  const ofIntensity = useTranslations("intensity");
  const f = useFormat();
  const title = useWeekWords();
  if (!week?.total) return null;
  return (
    <ChartTip title={title(week)}>
      {t("week.split", {
        easy: f.number(week.easy * 100),
        moderate: f.number(week.moderate * 100),
        hard: f.percent(week.hard),
        hours: f.hours(week.total / 3600),
      })}
      <br />
      {methodWords(week, ofIntensity, f)}
      {week.early && (
        <>
          <br />
          {t("week.early")}
        </>
      )}
    </ChartTip>
  );
}

function useWeekWords(): (week: Week) => string {
  const t = useTranslations("charts");
  const f = useFormat();
  return ({ week, days }) => t(days === 7 ? "week.whole" : "week.soFar", { date: f.day(week), days });
}

/** The share of mornings with a check-in, week by week. */
export function RateWeeks({ weeks }: { weeks: readonly RateWeek[] }) {
  const lacking = useLacking();
  const axes = useAxes((first) => lacking(weeks.find(({ week }) => week === first)));
  return (
    <div className="h-60" aria-hidden="true">
      <WhenDrawn>
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart
            data={[...weeks]}
            margin={{ top: 8, right: 4, bottom: 0, left: -8 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis {...axes.x} />
            <YAxis {...axes.y} />
            <defs>
              <Hatched id="rate" color="var(--accent)" />
            </defs>
            <Bar dataKey="rate" isAnimationActive={false}>
              {weeks.map(({ week, days }) => (
                <Cell key={week} fill={days < 7 ? "url(#so-far-rate)" : "var(--accent)"} />
              ))}
            </Bar>
            <Tooltip
              cursor={{ fill: "var(--accent-soft)", opacity: 0.5 }}
              content={({ active, payload }) => (
                <RateTip week={active ? (payload?.[0]?.payload as RateWeek) : undefined} />
              )}
            />
          </ComposedChart>
        </ResponsiveContainer>
      </WhenDrawn>
    </div>
  );
}

function RateTip({ week }: { week: RateWeek | undefined }) {
  const t = useTranslations("charts");
  const f = useFormat();
  const title = useWeekWords();
  if (!week || week.rate === null) return null;
  return (
    <ChartTip title={title(week)}>
      {t("week.rate", { share: f.percent(week.rate), answered: week.answered, expected: week.expected })}
    </ChartTip>
  );
}
