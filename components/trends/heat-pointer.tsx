"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { addDays, inWords } from "@/lib/calendar";

/** Where the cells begin: right of the names, under the months. */
const LEFT = 124;
const TOP = 18;

/** Tells the athlete and day under the pointer or the arrow keys, and opens it by click or Enter. */
export function HeatPointer({
  cell,
  line,
  first,
  days,
  athletes,
  levels,
}: {
  cell: number;
  line: number;
  first: string;
  days: number;
  athletes: readonly { id: string; name: string }[];
  /** A string an athlete: soreness in base 11 a day, "." for none, "-" where that day has not begun. */
  levels: readonly string[];
}) {
  const router = useRouter();
  const [at, setAt] = useState<{ x: number; y: number } | null>(null);
  const inside = (x: number, y: number) => x >= 0 && y >= 0 && x < days && y < athletes.length;
  const point = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = Math.floor((event.clientX - box.left) / cell);
    const y = Math.floor((event.clientY - box.top) / line);
    setAt(inside(x, y) ? { x, y } : null);
  };
  const open = () => {
    const athlete = at && athletes[at.y];
    if (at && athlete) router.push(`/athletes/${athlete.id}?day=${addDays(first, at.x)}`);
  };
  const press = (event: KeyboardEvent) => {
    const steps: Record<string, [number, number]> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
    };
    const step = steps[event.key];
    if (event.key === "Enter") open();
    if (!step) return;
    event.preventDefault();
    const from = at ?? { x: days - 1 - step[0], y: -step[1] };
    const next = { x: from.x + step[0], y: from.y + step[1] };
    if (inside(next.x, next.y)) setAt(next);
  };
  const level = at && levels[at.y]?.[at.x];
  const words =
    at && `${athletes[at.y]?.name}, ${inWords(addDays(first, at.x))}: ${levelWords(level ?? ".")}`;
  return (
    <>
      <button
        type="button"
        aria-label="Soreness by athlete and day: arrow keys move, Enter opens the day"
        className="absolute top-[18px] left-[124px] cursor-crosshair"
        onPointerMove={point}
        onPointerLeave={() => setAt(null)}
        onClick={open}
        onKeyDown={press}
      >
        {/* Gives the button its size; what is drawn in it marks the place. */}
        <svg width={days * cell} height={athletes.length * line} aria-hidden="true" className="block">
          {at && (
            <rect
              x={at.x * cell}
              y={at.y * line}
              width={cell}
              height={line}
              fill="none"
              stroke="var(--ink)"
              strokeWidth="2"
            />
          )}
        </svg>
      </button>
      {at && (
        <span
          role="status"
          className="bg-ink text-paper pointer-events-none absolute z-10 rounded-md px-2 py-1 text-sm whitespace-nowrap"
          style={{
            left: LEFT + Math.min(at.x * cell + cell + 6, days * cell - 220),
            top: TOP + at.y * line + line + 4,
          }}
        >
          {words}
        </span>
      )}
    </>
  );
}

function levelWords(level: string): string {
  if (level === "-") return "the day has not begun there";
  return level === "." ? "no check-in" : `soreness ${Number.parseInt(level, 11)}`;
}
