"use client";

import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { inShort, inWords } from "@/lib/calendar";
import { axis, ChartTip } from "./look";
import { WhenDrawn } from "./when-drawn";

export type SplitWeek = {
  week: string;
  easy: number;
  moderate: number;
  hard: number;
  hours: number;
  method: string;
};

/** The team's easy, moderate and hard share week by week, with the 80 % line. */
export function SplitWeeks({ weeks }: { weeks: readonly SplitWeek[] }) {
  return (
    <div className="h-56 min-w-[22rem]" aria-hidden="true">
      <WhenDrawn>
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart
            data={[...weeks]}
            margin={{ top: 8, right: 0, bottom: 0, left: -12 }}
            accessibilityLayer={false}
          >
            <XAxis dataKey="week" tickFormatter={inShort} minTickGap={30} {...axis} />
            <YAxis domain={[0, 100]} ticks={[0, 20, 40, 60, 80, 100]} unit=" %" width={56} {...axis} />
            {(["easy", "moderate", "hard"] as const).map((zone) => (
              <Bar
                key={zone}
                dataKey={zone}
                stackId="split"
                fill={`var(--zone-${zone})`}
                isAnimationActive={false}
              />
            ))}
            <ReferenceLine y={80} stroke="var(--ink)" strokeWidth={1.5} />
            <Tooltip
              cursor={{ fill: "var(--accent-soft)", opacity: 0.5 }}
              content={({ active, payload }) => {
                const week = payload?.[0]?.payload as SplitWeek | undefined;
                if (!active || !week) return null;
                return (
                  <ChartTip title={`Week of ${inWords(week.week)}`}>
                    {Math.round(week.easy)} / {Math.round(week.moderate)} / {Math.round(week.hard)} % of{" "}
                    {week.hours} h
                    <br />
                    {week.method}
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

export type RateWeek = { week: string; rate: number; answered: number; expected: number };

/** The share of mornings with a check-in, week by week. */
export function RateWeeks({ weeks }: { weeks: readonly RateWeek[] }) {
  return (
    <div className="h-56 min-w-[22rem]" aria-hidden="true">
      <WhenDrawn>
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart
            data={[...weeks]}
            margin={{ top: 8, right: 8, bottom: 0, left: -12 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis dataKey="week" tickFormatter={inShort} minTickGap={30} {...axis} />
            <YAxis domain={[0, 100]} unit=" %" width={56} {...axis} />
            <Line
              dataKey={(week: RateWeek) => week.rate * 100}
              stroke="var(--accent)"
              strokeWidth={2}
              dot={{ r: 3, fill: "var(--accent)" }}
              isAnimationActive={false}
            />
            <Tooltip
              content={({ active, payload }) => {
                const week = payload?.[0]?.payload as RateWeek | undefined;
                if (!active || !week) return null;
                return (
                  <ChartTip title={`Week of ${inWords(week.week)}`}>
                    {Math.round(week.rate * 100)} %: {week.answered} of {week.expected} mornings
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
