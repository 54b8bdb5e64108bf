"use client"; // Its drawing in one piece: streamed in parts, each would come with a style attribute, which the policy refuses.

import { useId } from "react";
import type { Intensity } from "@/lib/training/distribution";

/**
 * Time in three zones as one bar, with a line at the share that should be easy (`target`, of one). `label` tells it where
 * no text beside it does. `soFar`: of a week that is still running, hatched.
 */
export function ZoneBar({
  split,
  target,
  width,
  label,
  soFar,
}: {
  split: Intensity;
  target: number;
  width: number;
  label?: string;
  soFar?: boolean;
}) {
  const hatch = useId();
  const easy = split.easy * width;
  const moderate = split.moderate * width;
  const mark = target * width;
  return (
    <svg
      width={width}
      height="14"
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      className="shrink-0"
    >
      <rect width={width} height="10" y="2" rx="2" fill="var(--zone-hard)" />
      <rect width={easy + moderate} height="10" y="2" fill="var(--zone-moderate)" />
      <rect width={easy} height="10" y="2" rx="2" fill="var(--zone-easy)" />
      {soFar && (
        <>
          <pattern
            id={hatch}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="2" height="5" fill="var(--card)" />
          </pattern>
          <rect width={width} height="10" y="2" fill={`url(#${hatch})`} />
        </>
      )}
      <line x1={mark} x2={mark} y1="0" y2="14" stroke="var(--ink)" strokeWidth="1.5" />
    </svg>
  );
}
