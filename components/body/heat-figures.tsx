import { useTranslations } from "next-intl";
import { useId } from "react";
import type { Region } from "@/lib/engine/vocabulary";
import { BodyFigure } from "./body-figure";
import { HEIGHT, type Side, VIEWS, type View, WIDTH } from "./body-shapes";

const WRITING = 30;
const GAP = 24;
const ACROSS = 2 * WIDTH + GAP;

/** Front and back beside each other, each place by how often it was named: `share` from 0 to 1 of what was named most. */
export function HeatFigures({
  label,
  share,
  sides = false,
  className,
}: {
  label: string;
  share: (region: Region, side: Side) => number;
  /** Whether left and right differ, and are named. */
  sides?: boolean;
  className?: string;
}) {
  const id = useId();
  return (
    <svg
      viewBox={`0 0 ${ACROSS} ${HEIGHT + WRITING}`}
      width={ACROSS}
      height={HEIGHT + WRITING}
      role="img"
      aria-label={label}
      className={className}
    >
      {VIEWS.map((view, i) => (
        <g key={view} transform={`translate(${i * (WIDTH + GAP)} 0)`}>
          <BodyFigure
            view={view}
            id={`${id}${view}`}
            paint={(region, side) => ({ fill: shade(share(region, side)) })}
          />
          <Names view={view} sides={sides} />
        </g>
      ))}
    </svg>
  );
}

function Names({ view, sides }: { view: View; sides: boolean }) {
  const t = useTranslations("body.map");
  const [first, second] = view === "front" ? (["right", "left"] as const) : (["left", "right"] as const);
  return (
    <g fontSize="22" fill="var(--muted)">
      {sides && (
        <>
          <text x="2" y="22">
            {t(first)}
          </text>
          <text x={WIDTH - 2} y="22" textAnchor="end">
            {t(second)}
          </text>
        </>
      )}
      <text x={WIDTH / 2} y={HEIGHT + WRITING - 5} textAnchor="middle">
        {t(view)}
      </text>
    </g>
  );
}

const shade = (share: number) => (share === 0 ? "var(--s0)" : `var(--s${2 + Math.round(share * 7)})`);
