"use client";

import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { inWords } from "@/lib/calendar";
import type { Verdict } from "@/lib/engine/vocabulary";
import { VERDICT_WORD } from "../verdict/verdict-words";

export type ChartDay = {
  date: string;
  soreness: number | null;
  verdict: Verdict | null;
  load: number;
  easy: number;
  moderate: number;
  hard: number;
  sleepHours: number | null;
};

/** Soreness as a line over load as bars by intensity (minutes in zones by RPE), day by day. */
export function SixWeeks({ days }: { days: readonly ChartDay[] }) {
  const most = Math.max(60, ...days.map((day) => day.easy + day.moderate + day.hard));
  const axis = { stroke: "var(--field)", tick: { fill: "var(--muted)", fontSize: 12 }, tickLine: false };
  return (
    <div className="h-64 w-full" aria-hidden="true">
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart
          data={[...days]}
          margin={{ top: 8, right: 0, bottom: 0, left: -18 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <ReferenceArea yAxisId="soreness" y1={3} y2={5} fill="var(--easy-soft)" fillOpacity={0.7} />
          <ReferenceArea yAxisId="soreness" y1={5} y2={10} fill="var(--rest-soft)" fillOpacity={0.5} />
          <XAxis
            dataKey="date"
            {...axis}
            tickFormatter={(date: string) => inWords(date).slice(4)}
            minTickGap={32}
          />
          <YAxis yAxisId="soreness" domain={[0, 10]} ticks={[0, 3, 5, 10]} {...axis} axisLine={false} />
          <YAxis yAxisId="minutes" orientation="right" domain={[0, most * 2]} hide />
          <Tooltip content={<DayTip />} cursor={{ fill: "var(--accent-soft)", opacity: 0.5 }} />
          <Bar
            yAxisId="minutes"
            dataKey="easy"
            stackId="zones"
            fill="var(--zone-easy)"
            isAnimationActive={false}
          />
          <Bar
            yAxisId="minutes"
            dataKey="moderate"
            stackId="zones"
            fill="var(--zone-moderate)"
            isAnimationActive={false}
          />
          <Bar
            yAxisId="minutes"
            dataKey="hard"
            stackId="zones"
            fill="var(--zone-hard)"
            isAnimationActive={false}
          />
          <Line
            yAxisId="soreness"
            dataKey="soreness"
            stroke="var(--ink)"
            strokeWidth={2}
            dot={{ r: 2, fill: "var(--ink)" }}
            connectNulls={false}
            isAnimationActive={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}

function DayTip({ active, payload }: { active?: boolean; payload?: readonly { payload?: ChartDay }[] }) {
  const day = payload?.[0]?.payload;
  if (!active || !day) return null;
  return (
    <div className="border-line bg-card rounded-lg border px-3 py-2 text-sm shadow">
      <p className="font-semibold">{inWords(day.date)}</p>
      <p>Soreness {day.soreness ?? "not answered"}</p>
      {day.verdict && <p>{VERDICT_WORD[day.verdict]}</p>}
      {day.sleepHours !== null && <p>Sleep {day.sleepHours} h</p>}
      {day.load > 0 && (
        <p>
          Load {Math.round(day.load)}, {Math.round(day.easy + day.moderate + day.hard)} min
        </p>
      )}
    </div>
  );
}
