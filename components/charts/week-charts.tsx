"use client";

import {
  Bar,
  CartesianGrid,
  Cell,
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
  /** Days of the week within the range: with fewer than seven it is not a whole one. */
  days: number;
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
            <defs>
              {ZONES.map((zone) => (
                <pattern
                  key={zone}
                  id={`so-far-${zone}`}
                  width="6"
                  height="6"
                  patternUnits="userSpaceOnUse"
                  patternTransform="rotate(45)"
                >
                  <rect width="3" height="6" fill={`var(--zone-${zone})`} />
                </pattern>
              ))}
            </defs>
            {ZONES.map((zone) => (
              <Bar key={zone} dataKey={zone} stackId="split" isAnimationActive={false}>
                {weeks.map(({ week, days }) => (
                  <Cell key={week} fill={days === 7 ? `var(--zone-${zone})` : `url(#so-far-${zone})`} />
                ))}
              </Bar>
            ))}
            <ReferenceLine y={80} stroke="var(--ink)" strokeWidth={1.5} />
            <Tooltip
              cursor={{ fill: "var(--accent-soft)", opacity: 0.5 }}
              content={({ active, payload }) => {
                const week = payload?.[0]?.payload as SplitWeek | undefined;
                if (!active || !week) return null;
                return (
                  <ChartTip title={weekWords(week)}>
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

const ZONES = ["easy", "moderate", "hard"] as const;

const weekWords = ({ week, days }: { week: string; days: number }) =>
  `Week of ${inWords(week)}${days === 7 ? "" : `, ${days} of 7 days so far`}`;

export type RateWeek = {
  week: string;
  rate: number | null;
  answered: number;
  expected: number;
  days: number;
};

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
              dataKey={(week: RateWeek) => (week.rate === null ? null : week.rate * 100)}
              stroke="var(--accent)"
              strokeWidth={2}
              dot={WeekDot}
              isAnimationActive={false}
            />
            <Tooltip
              content={({ active, payload }) => {
                const week = payload?.[0]?.payload as RateWeek | undefined;
                if (!active || !week || week.rate === null) return null;
                return (
                  <ChartTip title={weekWords(week)}>
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

/** A week as a dot; one of fewer than seven days as a ring. */
function WeekDot({ cx, cy, payload }: { cx?: number; cy?: number; payload?: RateWeek }) {
  if (cx === undefined || cy === undefined || cy === null || !payload || payload.rate === null) return null;
  const whole = payload.days === 7;
  return (
    <circle
      cx={cx}
      cy={cy}
      r={whole ? 3 : 4}
      fill={whole ? "var(--accent)" : "var(--card)"}
      stroke="var(--accent)"
      strokeWidth={whole ? 0 : 2}
    />
  );
}
