import type { Region } from "@/lib/engine/vocabulary";
import { FIGURES, HALVES, HEIGHT, type Side, sideOf, type View, WIDTH } from "./body-shapes";

/** What a place is filled with; `marked` ones are hatched and ticked, so that colour alone tells nothing. */
export type Paint = (region: Region, side: Side) => { fill: string; marked?: boolean };

/** Shade along the contour: wide strokes over each other, of which the ground leaves the inner half. */
const RIM = [16, 12, 8.5, 5.5, 3];

/** The id under which a figure's shape is defined, for others to use. */
export const shapeId = (id: string, region: Region | "trunk") => `${id}-${region}`;

/** Hips and legs from one side, as a part of an SVG: `id` tells its definitions from those of other figures. */
export function BodyFigure({ view, id, paint }: { view: View; id: string; paint: Paint }) {
  const { shapes, trunk } = FIGURES[view];
  return (
    <>
      <Definitions view={view} id={id} />
      <g mask={`url(#${id}-mask)`} pointerEvents="none">
        {HALVES.map(({ mirrored, transform }) => (
          <g key={transform} transform={transform}>
            <g clipPath={`url(#${id}-ground)`} stroke="var(--muted)" strokeWidth=".6">
              {shapes.map(({ region }) => {
                const { fill, marked } = paint(region, sideOf(view, mirrored, region));
                const href = `#${shapeId(id, region)}`;
                return (
                  <g key={region} stroke={marked ? "var(--ink)" : undefined}>
                    <use href={href} fill={fill} />
                    {marked && <use href={href} fill={`url(#${id}-hatch)`} fillOpacity=".55" />}
                  </g>
                );
              })}
              {trunk && <use href={`#${shapeId(id, "trunk")}`} fill="var(--s0)" />}
              <g stroke="none">
                <use href={`#${id}-drawing`} />
              </g>
            </g>
            <use href={`#${id}-outline`} stroke="var(--ink)" strokeWidth="1.05" strokeLinejoin="round" />
          </g>
        ))}
      </g>
      <Ticks view={view} paint={paint} />
    </>
  );
}

/** The shapes and shades that the drawing refers to. */
function Definitions({ view, id }: { view: View; id: string }) {
  const { outline, ground, shapes, trunk, hollows, lines } = FIGURES[view];
  return (
    <defs>
      <clipPath id={`${id}-ground`}>
        <path d={ground} />
      </clipPath>
      <pattern
        id={`${id}-hatch`}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path d="M0 0V5" stroke="var(--card)" strokeWidth="1.6" />
      </pattern>
      <linearGradient id={`${id}-fade`} x1="0" x2="0" y1="0" y2=".07">
        <stop offset="0" />
        <stop offset="1" stopColor="#fff" />
      </linearGradient>
      <mask id={`${id}-mask`}>
        <path d={`M0 0H${WIDTH}V${HEIGHT}H0z`} fill={`url(#${id}-fade)`} />
      </mask>
      {shapes.map(({ region, d }) => (
        <path key={region} id={shapeId(id, region)} d={d} />
      ))}
      {trunk && <path id={shapeId(id, "trunk")} d={trunk} />}
      <path id={`${id}-outline`} d={outline} fill="none" />
      <g id={`${id}-drawing`}>
        <g stroke="var(--ink)" strokeOpacity=".032" strokeLinejoin="round">
          {RIM.map((width) => (
            <use key={width} href={`#${id}-outline`} strokeWidth={width} />
          ))}
        </g>
        <path d={hollows} fill="var(--ink)" fillOpacity=".05" />
        <path d={lines} fill="var(--muted)" fillOpacity=".85" />
      </g>
    </defs>
  );
}

function Ticks({ view, paint }: { view: View; paint: Paint }) {
  return (
    <g fill="none" stroke="var(--ink)" strokeLinecap="round" strokeLinejoin="round" pointerEvents="none">
      {HALVES.flatMap(({ mirrored }) =>
        FIGURES[view].shapes
          .filter(({ region }) => paint(region, sideOf(view, mirrored, region)).marked)
          .map(({ region, tick: [x, y] }) => (
            <g key={`${region}-${mirrored}`} transform={`translate(${WIDTH / 2 + (mirrored ? -x : x)} ${y})`}>
              <circle r="6" fill="var(--card)" />
              <path d="M-2.8.2l2 2.2 3.6-4.4" strokeWidth="1.6" />
            </g>
          )),
      )}
    </g>
  );
}
