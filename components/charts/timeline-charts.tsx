"use client";

import type { ReactNode } from "react";
import {
  Bar,
  BarChart,
  Brush,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import type { StoryDay } from "@/lib/story/story";
import { ZONES } from "../intensity/zones";
import { useFormat } from "../ui/use-format";
import { axis } from "./look";
import { Ribbon, Tip } from "./timeline-parts";
import { WhenDrawn } from "./when-drawn";

const MARGIN = { top: 8, right: 4, bottom: 0, left: -4 };

type Shown = {
  days: readonly StoryDay[];
  /** A day was clicked. */
  pick: (state: { activeLabel?: string | number }) => void;
};

/** Keeps the height free until the chart is drawn. */
function Place({
  height,
  silent = true,
  children,
}: {
  height: string;
  silent?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={height} aria-hidden={silent || undefined}>
      <WhenDrawn>
        <ResponsiveContainer width="100%" height="100%">
          {children}
        </ResponsiveContainer>
      </WhenDrawn>
    </div>
  );
}

/** Soreness with its expected course. */
export function SorenessCourse({
  days,
  pick,
  selected,
  otherName,
}: Shown & { selected: string | null; otherName: string | null }) {
  const f = useFormat();
  const line = { yAxisId: "soreness", dot: false, isAnimationActive: false };
  return (
    <Place height="h-48">
      <ComposedChart data={[...days]} margin={MARGIN} onClick={pick} accessibilityLayer={false}>
        <XAxis
          dataKey="date"
          // As the bars beneath have it, so that a day stands above itself.
          scale="band"
          tickFormatter={(date: string) => f.day(date, "short")}
          minTickGap={36}
          {...axis}
        />
        <YAxis yAxisId="soreness" domain={[0, 10]} ticks={[0, 3, 5, 10]} {...axis} />
        <ReferenceArea yAxisId="soreness" y1={3} y2={5} fill="var(--easy-soft)" fillOpacity={0.7} />
        <ReferenceArea yAxisId="soreness" y1={5} y2={10} fill="var(--rest-soft)" fillOpacity={0.45} />
        <Line {...line} dataKey="expected" stroke="var(--accent)" strokeDasharray="4 3" />
        {otherName && (
          <Line {...line} dataKey="other" stroke="var(--muted)" strokeDasharray="1 3" connectNulls />
        )}
        <Line
          {...line}
          dataKey="soreness"
          stroke="var(--ink)"
          strokeWidth={2}
          dot={days.length <= 60 ? { r: 2.5, fill: "var(--ink)" } : false}
        />
        {selected && <ReferenceLine yAxisId="soreness" x={selected} stroke="var(--accent)" strokeWidth={2} />}
        <Tooltip
          content={({ active, payload }) => (
            <Tip day={active ? (payload?.[0]?.payload as StoryDay) : null} otherName={otherName} />
          )}
        />
      </ComposedChart>
    </Place>
  );
}

/** Minutes by intensity, with an axis of their own: they are no soreness. */
export function TrainingMinutes({ days, pick }: Shown) {
  const f = useFormat();
  const most = Math.max(60, ...days.map((day) => day.easy + day.moderate + day.hard));
  // Whole half-hours, three ticks at most above the ground.
  const step = 30 * Math.ceil(most / 90);
  const ticks = Array.from({ length: Math.ceil(most / step) + 1 }, (_, i) => i * step);
  return (
    <Place height="h-28">
      <BarChart data={[...days]} margin={{ ...MARGIN, top: 10 }} onClick={pick} accessibilityLayer={false}>
        <XAxis dataKey="date" hide />
        <YAxis
          domain={[0, ticks.at(-1) ?? most]}
          ticks={ticks}
          tickFormatter={(minutes: number) => (minutes ? f.minutes(minutes) : f.number(0))}
          {...axis}
        />
        {ticks.slice(1).map((y) => (
          <ReferenceLine key={y} y={y} stroke="var(--line)" />
        ))}
        {ZONES.map((zone) => (
          <Bar
            key={zone}
            dataKey={zone}
            stackId="minutes"
            fill={`var(--zone-${zone})`}
            isAnimationActive={false}
          />
        ))}
        <Tooltip
          cursor={false}
          content={({ active, payload }) => (
            <Tip day={active ? (payload?.[0]?.payload as StoryDay) : null} otherName={null} />
          )}
        />
      </BarChart>
    </Place>
  );
}

/** Verdicts, and marks above them. */
export function VerdictRibbon({ days, pick }: Shown) {
  return (
    <Place height="h-10">
      <BarChart data={[...days]} margin={{ ...MARGIN, top: 0 }} onClick={pick} accessibilityLayer={false}>
        <XAxis dataKey="date" hide />
        <YAxis {...axis} tick={false} axisLine={false} />
        <Bar dataKey={() => 1} shape={Ribbon} isAnimationActive={false} />
      </BarChart>
    </Place>
  );
}

/** Hours of sleep, with a line at eight. */
export function SleepBars({ days, pick }: Shown) {
  const f = useFormat();
  return (
    <Place height="h-14">
      <BarChart data={[...days]} margin={{ ...MARGIN, top: 2 }} onClick={pick} accessibilityLayer={false}>
        <XAxis dataKey="date" hide />
        <YAxis
          domain={[0, 10]}
          ticks={[0, 8]}
          tickFormatter={(hours: number) => (hours ? f.hours(hours) : f.number(0))}
          {...axis}
        />
        <ReferenceLine y={8} stroke="var(--line)" />
        <Bar dataKey="sleepHours" fill="var(--field)" isAnimationActive={false} />
      </BarChart>
    </Place>
  );
}

/** Chooses the days that are shown, by the places of the first and the last. */
export function Zoom({
  days,
  range,
  change,
}: {
  days: readonly StoryDay[];
  range: readonly [number, number];
  change: (range: [number, number]) => void;
}) {
  const f = useFormat();
  return (
    <Place height="h-9" silent={false}>
      <BarChart data={[...days]} margin={{ ...MARGIN, top: 2 }} accessibilityLayer={false}>
        <XAxis dataKey="date" hide />
        <Brush
          dataKey="date"
          height={26}
          stroke="var(--accent)"
          fill="var(--card)"
          travellerWidth={10}
          startIndex={range[0]}
          endIndex={range[1]}
          tickFormatter={(date: string) => f.day(date, "short")}
          onChange={({ startIndex, endIndex }) =>
            startIndex !== undefined && endIndex !== undefined && change([startIndex, endIndex])
          }
        />
      </BarChart>
    </Place>
  );
}
