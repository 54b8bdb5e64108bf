import { cutText, lengthOf } from "@/lib/text";

/** Room for an athlete's name left of a row, in pixels. */
export const NAME_W = 124;
const MOST = 20;

/** An athlete's name left of their row in a drawing; a long one is cut and says so. `y` is its base line. */
export function RowName({ name, y, size = 12 }: { name: string; y: number; size?: number }) {
  return (
    <text x={NAME_W - 8} y={y} fontSize={size} textAnchor="end" fill="var(--ink)">
      {lengthOf(name) > MOST ? `${cutText(name, MOST - 1)}…` : name}
    </text>
  );
}
