"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { addDays } from "@/lib/calendar";
import { listensTo } from "../keys/page-keys";
import { useFormat } from "../ui/use-format";
import { sorenessColor } from "./soreness-scale";
import { type HeatPlace, useHeatPlace } from "./use-heat-place";

export type HeatRowShown = {
  id: string;
  name: string;
  /** What changed, in words. */
  told: string;
  /** A letter a day: soreness in base 11, "." for no check-in, "<" before they joined, ">" where the day has not begun. */
  levels: string;
};
type Rows = { first: string; days: number; rows: readonly HeatRowShown[] };

/** Rows of the heat map. Their days are told under the pointer or the arrow keys; a click, Enter or a second tap opens one. */
export function HeatRows(map: Rows) {
  const t = useTranslations("trends");
  const { rows } = map;
  const { at, box, handlers } = useHeatPlace(map);
  return (
    <div className="relative" ref={box}>
      {rows.map((row) => (
        <Row key={row.id} {...row} />
      ))}
      <button
        type="button"
        aria-label={t("heat.move")}
        {...listensTo("cells", "cell")}
        className="absolute inset-y-0 right-0 left-(--names) cursor-crosshair print:hidden"
        {...handlers}
      />
      {at && <Told map={map} at={at} />}
    </div>
  );
}

const Row = memo(function Row({ name, told, levels }: HeatRowShown) {
  return (
    <div data-row className="kept-whole grid grid-cols-[var(--names)_minmax(0,1fr)]">
      <p className="bg-card sticky left-0 z-10 flex flex-wrap items-baseline justify-between gap-x-2 py-px pr-3">
        <span dir="auto" className="wrap-anywhere">
          {name}
        </span>
        <span className="text-muted text-xs">{told}</span>
      </p>
      <Strip levels={levels} />
    </div>
  );
});

/** From here on a day has a gap to the next. */
const WITH_GAPS = 84;

/** One athlete's days as one path a level of soreness, stretched over the room there is. */
function Strip({ levels }: { levels: string }) {
  const days = levels.length;
  return (
    <svg
      viewBox={`0 0 ${days} 1`}
      preserveAspectRatio="none"
      width="100%"
      height="20"
      className="block h-full min-h-5 border-y border-transparent"
      shapeRendering="crispEdges"
      aria-hidden="true"
    >
      {[...new Set(levels)]
        .sort()
        .map((level) =>
          level === "<" || level === ">" ? null : level === "." ? (
            <path
              key={level}
              d={runs(levels, level, 0.3)}
              stroke="var(--field)"
              strokeWidth="2"
              vectorEffect="non-scaling-stroke"
            />
          ) : (
            <path
              key={level}
              d={runs(levels, level, days <= WITH_GAPS ? 0.03 : 0)}
              stroke={sorenessColor(Number.parseInt(level, 11))}
              strokeWidth="1"
            />
          ),
        )}
    </svg>
  );
}

/** A line along the middle of each day of this level, `gap` days short at both ends. */
function runs(levels: string, level: string, gap: number): string {
  let path = "";
  for (let i = 0; i < levels.length; i++) {
    if (levels[i] !== level) continue;
    const begin = i;
    // Without a gap, days beside each other are one line.
    if (gap === 0) while (levels[i + 1] === level) i++;
    path += `M${begin + gap} .5h${i + 1 - begin - 2 * gap}`;
  }
  return path;
}

/** What the cell at a place says, below it, and a frame around the cell. */
function Told({ map, at }: { map: Rows; at: HeatPlace }) {
  const t = useTranslations("trends");
  const f = useFormat();
  const { first, days, rows } = map;
  const level = rows[at.y]?.levels[at.x] ?? ".";
  const { left, top, width, height, room } = at.cell;
  const below = top + height + 4;
  return (
    <>
      <span
        className="border-ink pointer-events-none absolute border-2"
        style={{ left, top, width: Math.max(4, width), height }}
      />
      <span
        role="status"
        className="bg-ink text-paper pointer-events-none absolute z-20 rounded-md px-2 py-1 whitespace-nowrap"
        style={at.x > days / 2 ? { right: room - left - width, top: below } : { left, top: below }}
      >
        {t("heat.cell", {
          athlete: rows[at.y]?.name ?? "",
          date: f.day(addDays(first, at.x)),
          level: LEVEL_WORDS[level] ?? String(Number.parseInt(level, 11)),
        })}
        {at.byTouch && ` ${t("heat.again")}`}
      </span>
    </>
  );
}

const LEVEL_WORDS: Record<string, string> = { ".": "none", "<": "before", ">": "later" };
