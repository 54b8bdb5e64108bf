"use client";

import { useState } from "react";
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
import { inShort, inWords } from "@/lib/calendar";
import type { StoryDay } from "@/lib/story/story";
import { VERDICT_WORD } from "../verdict/verdict-words";
import { axis } from "./look";
import { TimelineKey } from "./timeline-key";
import { Ribbon, Tip } from "./timeline-parts";
import { WhenDrawn } from "./when-drawn";

const MARGIN = { top: 8, right: 4, bottom: 0, left: -16 };

/**
 * An athlete's story on one time axis: soreness with its expected course over sessions by intensity, verdicts and marks
 * as a ribbon, sleep beneath. A brush zooms; click or arrow keys choose a day.
 */
export function Timeline({
  days,
  selected,
  choose,
  otherName,
}: {
  days: readonly StoryDay[];
  selected: string | null;
  choose?: (date: string) => void;
  otherName?: string | null;
}) {
  const [range, setRange] = useState<[number, number]>([Math.max(0, days.length - 42), days.length - 1]);
  const shown = days.slice(range[0], range[1] + 1);
  const most = Math.max(60, ...shown.map((day) => day.easy + day.moderate + day.hard));
  const pick = (state: { activeLabel?: string | number }) => {
    if (typeof state.activeLabel === "string") choose?.(state.activeLabel);
  };
  const step = (by: number) => {
    const at = days.findIndex((day) => day.date === selected);
    const next = days[Math.max(0, Math.min(days.length - 1, (at < 0 ? days.length - 1 : at) + by))];
    if (!next) return;
    choose?.(next.date);
    const index = days.indexOf(next);
    if (index < range[0] || index > range[1]) {
      const width = range[1] - range[0];
      const start = Math.max(0, Math.min(days.length - 1 - width, index - (by > 0 ? width : 0)));
      setRange([start, start + width]);
    }
  };
  const chart = (
    <>
      <div className="h-60" aria-hidden="true">
        <WhenDrawn>
          <ResponsiveContainer width="100%" height="100%">
            <ComposedChart data={shown} margin={MARGIN} onClick={pick} accessibilityLayer={false}>
              <XAxis dataKey="date" tickFormatter={inShort} minTickGap={36} {...axis} />
              <YAxis yAxisId="soreness" domain={[0, 10]} ticks={[0, 3, 5, 10]} {...axis} />
              <YAxis yAxisId="minutes" orientation="right" hide domain={[0, most * 1.7]} />
              <ReferenceArea yAxisId="soreness" y1={3} y2={5} fill="var(--easy-soft)" fillOpacity={0.7} />
              <ReferenceArea yAxisId="soreness" y1={5} y2={10} fill="var(--rest-soft)" fillOpacity={0.45} />
              {(["easy", "moderate", "hard"] as const).map((zone) => (
                <Bar
                  key={zone}
                  yAxisId="minutes"
                  dataKey={zone}
                  stackId="minutes"
                  fill={`var(--zone-${zone})`}
                  isAnimationActive={false}
                />
              ))}
              <Line
                yAxisId="soreness"
                dataKey="expected"
                stroke="var(--accent)"
                strokeDasharray="4 3"
                dot={false}
                isAnimationActive={false}
              />
              {otherName && (
                <Line
                  yAxisId="soreness"
                  dataKey="other"
                  stroke="var(--muted)"
                  strokeDasharray="1 3"
                  dot={false}
                  connectNulls
                  isAnimationActive={false}
                />
              )}
              <Line
                yAxisId="soreness"
                dataKey="soreness"
                stroke="var(--ink)"
                strokeWidth={2}
                dot={shown.length <= 60 ? { r: 2.5, fill: "var(--ink)" } : false}
                isAnimationActive={false}
              />
              {selected && (
                <ReferenceLine yAxisId="soreness" x={selected} stroke="var(--accent)" strokeWidth={2} />
              )}
              <Tooltip
                content={({ active, payload }) => (
                  <Tip day={active ? (payload?.[0]?.payload as StoryDay) : null} />
                )}
              />
            </ComposedChart>
          </ResponsiveContainer>
        </WhenDrawn>
      </div>
      <div className="h-10" aria-hidden="true">
        <WhenDrawn>
          <ResponsiveContainer width="100%" height="100%">
            <BarChart data={shown} margin={{ ...MARGIN, top: 0 }} onClick={pick} accessibilityLayer={false}>
              <XAxis dataKey="date" hide />
              <YAxis {...axis} tick={false} axisLine={false} />
              <Bar dataKey={() => 1} shape={Ribbon} isAnimationActive={false} />
            </BarChart>
          </ResponsiveContainer>
        </WhenDrawn>
      </div>
      <div className="h-14" aria-hidden="true">
        <WhenDrawn>
          <ResponsiveContainer width="100%" height="100%">
            <BarChart data={shown} margin={{ ...MARGIN, top: 2 }} onClick={pick} accessibilityLayer={false}>
              <XAxis dataKey="date" hide />
              <YAxis domain={[0, 10]} ticks={[0, 8]} {...axis} />
              <ReferenceLine y={8} stroke="var(--line)" />
              <Bar dataKey="sleepHours" fill="var(--field)" isAnimationActive={false} />
            </BarChart>
          </ResponsiveContainer>
        </WhenDrawn>
      </div>
    </>
  );
  const zoom = (
    <div className="h-9">
      <WhenDrawn>
        <ResponsiveContainer width="100%" height="100%">
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
              tickFormatter={inShort}
              onChange={({ startIndex, endIndex }) =>
                startIndex !== undefined && endIndex !== undefined && setRange([startIndex, endIndex])
              }
            />
          </BarChart>
        </ResponsiveContainer>
      </WhenDrawn>
    </div>
  );
  return (
    <div>
      <TimelineKey otherName={otherName ?? null} />
      {choose ? (
        <div
          role="slider"
          tabIndex={0}
          aria-label="Day of the timeline"
          aria-valuemin={0}
          aria-valuemax={days.length - 1}
          aria-valuenow={Math.max(
            0,
            days.findIndex((day) => day.date === selected),
          )}
          aria-valuetext={valueText(days.find((day) => day.date === selected))}
          onKeyDown={(event) => {
            const by = { ArrowLeft: -1, ArrowRight: 1, ArrowDown: -7, ArrowUp: 7 }[event.key];
            if (by === undefined) return;
            event.preventDefault();
            step(by);
          }}
        >
          {chart}
        </div>
      ) : (
        chart
      )}
      {zoom}
    </div>
  );
}

function valueText(day: StoryDay | undefined): string {
  if (!day) return "No day chosen";
  return `${inWords(day.date)}: ${day.verdict ? VERDICT_WORD[day.verdict] : "no check-in"}${day.soreness === null ? "" : `, soreness ${day.soreness}`}`;
}
