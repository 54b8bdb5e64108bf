"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { addDays } from "@/lib/calendar";

const STEPS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A day of a row, and where its cell lies in the box of rows, in pixels; `room` is the box's width. */
export type HeatPlace = {
  x: number;
  y: number;
  byTouch: boolean;
  cell: { left: number; top: number; width: number; height: number; room: number };
};

/** The place that is pointed at among rows of days, and what moves and opens it. */
export function useHeatPlace({
  first,
  days,
  rows,
}: {
  first: string;
  days: number;
  rows: readonly { id: string }[];
}) {
  const router = useRouter();
  const box = useRef<HTMLDivElement>(null);
  const pointer = useRef("mouse");
  const [at, setAt] = useState<HeatPlace | null>(null);
  const put = (x: number, y: number) => {
    const cell = cellOf(box.current, x, y, days);
    if (cell) setAt({ x, y, cell, byTouch: pointer.current === "touch" });
  };
  const open = ({ x, y }: { x: number; y: number }) => {
    const athlete = rows[y];
    if (athlete) router.push(`/athletes/${athlete.id}?day=${addDays(first, x)}`);
  };
  const under = ({ clientX, clientY }: MouseEvent) => placeAt(box.current, clientX, clientY, days);
  useEffect(() => {
    // Moved by key it may lie outside of what is seen.
    if (at && pointer.current === "key")
      box.current?.querySelector("[role=status]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [at]);
  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      pointer.current = event.pointerType;
    },
    onPointerMove: (event: PointerEvent) => {
      if (event.pointerType === "touch") return;
      pointer.current = event.pointerType;
      const place = under(event);
      if (place) put(place.x, place.y);
      else setAt(null);
    },
    onPointerLeave: (event: PointerEvent) => {
      if (event.pointerType !== "touch") setAt(null);
    },
    onClick: (event: MouseEvent) => {
      // A key's click has no place of its own.
      const place = event.detail === 0 ? at : under(event);
      if (!place) return;
      const isNew = place.x !== at?.x || place.y !== at.y;
      // A finger covers what it points at: the first tap tells, the second opens.
      if (pointer.current === "touch" && isNew) put(place.x, place.y);
      else open(place);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      if (!step) return;
      event.preventDefault();
      pointer.current = "key";
      const from = at ?? { x: days - 1 - step[0], y: -step[1] };
      put(from.x + step[0], from.y + step[1]);
    },
    onBlur: () => setAt(null),
  };
  return { at, box, handlers };
}

const rowsIn = (box: HTMLElement | null) => box?.querySelectorAll<HTMLElement>("[data-row]") ?? [];

/** Where the days of a row are: its drawing. */
const daysOf = (row: Element | undefined) => row?.querySelector("svg")?.getBoundingClientRect();

function cellOf(box: HTMLElement | null, x: number, y: number, days: number): HeatPlace["cell"] | null {
  const strip = daysOf(rowsIn(box)[y]);
  const around = box?.getBoundingClientRect();
  if (!strip || !around || x < 0 || x >= days) return null;
  const width = strip.width / days;
  return {
    left: strip.left - around.left + x * width,
    top: strip.top - around.top,
    width,
    height: strip.height,
    room: around.width,
  };
}

function placeAt(box: HTMLElement | null, clientX: number, clientY: number, days: number) {
  for (const [y, row] of [...rowsIn(box)].entries()) {
    const strip = daysOf(row);
    if (!strip || clientY < strip.top || clientY > strip.bottom) continue;
    const x = Math.floor(((clientX - strip.left) / strip.width) * days);
    return x >= 0 && x < days ? { x, y } : null;
  }
  return null;
}
