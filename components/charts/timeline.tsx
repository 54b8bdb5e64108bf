"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import type { StoryDay } from "@/lib/story/story";
import { listensTo } from "../keys/page-keys";
import { useFormat } from "../ui/use-format";
import { SleepBars, SorenessCourse, TrainingMinutes, VerdictRibbon, Zoom } from "./timeline-charts";
import { TimelineKey } from "./timeline-key";

/** So many days are shown at first. */
const FIRST_DAYS = 42;
/** Days that an arrow key steps. */
const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowDown: -7, ArrowUp: 7 };

/**
 * An athlete's story on one time axis: soreness with its expected course, verdicts and marks as a ribbon, minutes of
 * training by intensity and sleep beneath, each with an axis of its own. A brush zooms; click or arrow keys choose a day.
 */
export function Timeline({
  days,
  selected,
  choose,
  otherName = null,
}: {
  days: readonly StoryDay[];
  selected: string | null;
  choose?: (date: string) => void;
  otherName?: string | null;
}) {
  const t = useTranslations("charts");
  const valueText = useValueText();
  const { shown, range, setRange, step } = useRange(days, selected, choose);
  const pick = (state: { activeLabel?: string | number }) => {
    if (typeof state.activeLabel === "string") choose?.(state.activeLabel);
  };
  const charts = (
    <>
      <SorenessCourse days={shown} pick={pick} selected={selected} otherName={otherName} />
      <VerdictRibbon days={shown} pick={pick} />
      <TrainingMinutes days={shown} pick={pick} />
      <SleepBars days={shown} pick={pick} />
    </>
  );
  const at = days.findIndex((day) => day.date === selected);
  return (
    <div>
      <TimelineKey otherName={otherName} />
      {choose ? (
        <div
          {...listensTo("day", "week")}
          role="slider"
          tabIndex={0}
          aria-label={t("timeline.label")}
          aria-valuemin={0}
          aria-valuemax={days.length - 1}
          aria-valuenow={Math.max(0, at)}
          aria-valuetext={valueText(days[at])}
          onKeyDown={(event: KeyboardEvent) => {
            const by = STEPS[event.key];
            if (by === undefined) return;
            event.preventDefault();
            step(by);
          }}
        >
          {charts}
        </div>
      ) : (
        charts
      )}
      <Zoom days={days} range={range} change={setRange} />
    </div>
  );
}

/** The days that are shown, and a step from the chosen one that takes them along. */
function useRange(
  days: readonly StoryDay[],
  selected: string | null,
  choose: ((date: string) => void) | undefined,
) {
  const last = days.length - 1;
  const [range, setRange] = useState<[number, number]>([Math.max(0, days.length - FIRST_DAYS), last]);
  const step = (by: number) => {
    const at = days.findIndex((day) => day.date === selected);
    const index = Math.max(0, Math.min(last, (at < 0 ? last : at) + by));
    const next = days[index];
    if (!next) return;
    choose?.(next.date);
    if (index >= range[0] && index <= range[1]) return;
    const width = range[1] - range[0];
    const start = Math.max(0, Math.min(last - width, index - (by > 0 ? width : 0)));
    setRange([start, start + width]);
  };
  return { shown: days.slice(range[0], range[1] + 1), range, setRange, step };
}

/** The chosen day as it is read aloud. */
function useValueText(): (day: StoryDay | undefined) => string {
  const t = useTranslations("charts");
  const verdicts = useTranslations("verdict");
  const f = useFormat();
  return (day) => {
    if (!day) return t("timeline.none");
    const date = f.day(day.date);
    const { soreness } = day;
    const verdict = day.verdict && verdicts(`word.${day.verdict}`);
    if (soreness === null)
      return verdict ? t("timeline.valueVerdict", { date, verdict }) : t("timeline.valueNothing", { date });
    return verdict
      ? t("timeline.value", { date, verdict, soreness })
      : t("timeline.valueSoreness", { date, soreness });
  };
}
