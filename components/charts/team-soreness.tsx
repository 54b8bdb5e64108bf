"use client";

import { useTranslations } from "next-intl";
import {
  Area,
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { useFormat } from "../ui/use-format";
import { axis, ChartTip } from "./look";
import { WhenDrawn } from "./when-drawn";

export type TeamDay = {
  date: string;
  low: number | null;
  median: number | null;
  high: number | null;
  n: number;
  load: number;
  /** Sessions whose effort nobody gave: the load does not know them. */
  unrated: number;
};

/** The team's soreness, median in its quartile band, over the team's load. */
export function TeamSoreness({ days }: { days: readonly TeamDay[] }) {
  const f = useFormat();
  const data = days.map((day) => ({
    ...day,
    band: day.low === null || day.high === null ? null : [day.low, day.high],
  }));
  const soreness = { yAxisId: "soreness", isAnimationActive: false };
  return (
    <div className="h-64" aria-hidden="true">
      <WhenDrawn>
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart
            data={data}
            margin={{ top: 8, right: 0, bottom: 0, left: -18 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              dataKey="date"
              tickFormatter={(date: string) => f.day(date, "short")}
              minTickGap={40}
              {...axis}
            />
            <YAxis yAxisId="soreness" domain={[0, 10]} ticks={[0, 3, 5, 10]} {...axis} />
            <YAxis yAxisId="load" orientation="right" hide domain={[0, roomAbove]} />
            <Bar
              yAxisId="load"
              dataKey="load"
              fill="var(--zone-easy)"
              opacity={0.55}
              isAnimationActive={false}
            />
            <Area {...soreness} dataKey="band" stroke="none" fill="var(--ink)" fillOpacity={0.16} />
            <Line
              {...soreness}
              dataKey="median"
              stroke="var(--ink)"
              strokeWidth={2}
              dot={days.length <= 45 ? { r: 2.5, fill: "var(--ink)" } : false}
            />
            <Tooltip
              content={({ active, payload }) => (
                <Tip day={active ? (payload?.[0]?.payload as TeamDay) : undefined} />
              )}
            />
          </ComposedChart>
        </ResponsiveContainer>
      </WhenDrawn>
    </div>
  );
}

/** The load keeps below the lines of soreness. */
const roomAbove = (most: number) => Math.max(1, most) * 2.5;

function Tip({ day }: { day: TeamDay | undefined }) {
  const t = useTranslations("charts");
  const f = useFormat();
  if (!day) return null;
  const { median, low, high, n, load, unrated } = day;
  const number = (value: number | null) => (value === null ? "–" : f.number(value, 2));
  return (
    <ChartTip title={f.day(day.date)}>
      {median === null
        ? t("team.noCheckIn")
        : t("team.median", { median: number(median), low: number(low), high: number(high) })}
      <br />
      {t("team.load", { count: n, load: f.number(load) })}
      {unrated > 0 && (
        <>
          <br />
          {t("team.unrated", { count: unrated })}
        </>
      )}
    </ChartTip>
  );
}
