"use client";

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
import { inShort, inWords } from "@/lib/calendar";
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
  const data = days.map((day) => ({
    ...day,
    band: day.low === null || day.high === null ? null : [day.low, day.high],
  }));
  return (
    <div className="h-64 min-w-[28rem]" aria-hidden="true">
      <WhenDrawn>
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart
            data={data}
            margin={{ top: 8, right: 0, bottom: 0, left: -18 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis dataKey="date" tickFormatter={inShort} minTickGap={40} {...axis} />
            <YAxis yAxisId="soreness" domain={[0, 10]} ticks={[0, 3, 5, 10]} {...axis} />
            <YAxis
              yAxisId="load"
              orientation="right"
              hide
              domain={[0, (most: number) => Math.max(1, most) * 2.5]}
            />
            <Bar
              yAxisId="load"
              dataKey="load"
              fill="var(--zone-easy)"
              opacity={0.55}
              isAnimationActive={false}
            />
            <Area
              yAxisId="soreness"
              dataKey="band"
              stroke="none"
              fill="var(--ink)"
              fillOpacity={0.16}
              isAnimationActive={false}
            />
            <Line
              yAxisId="soreness"
              dataKey="median"
              stroke="var(--ink)"
              strokeWidth={2}
              dot={days.length <= 45 ? { r: 2.5, fill: "var(--ink)" } : false}
              isAnimationActive={false}
            />
            <Tooltip
              content={({ active, payload }) => {
                const day = payload?.[0]?.payload as TeamDay | undefined;
                if (!active || !day) return null;
                return (
                  <ChartTip title={inWords(day.date)}>
                    {day.median === null
                      ? "No check-in"
                      : `Median ${day.median}, quartiles ${day.low} to ${day.high}`}
                    <br />
                    {day.n} check-ins, load {Math.round(day.load)}
                    {day.unrated > 0 && `, ${day.unrated} sessions without effort`}
                  </ChartTip>
                );
              }}
            />
          </ComposedChart>
        </ResponsiveContainer>
      </WhenDrawn>
    </div>
  );
}
