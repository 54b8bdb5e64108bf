import type { CheckIn } from "@/lib/engine/input";
import type { Region } from "@/lib/engine/vocabulary";
import { BACK_HALF, FRONT_HALF, type Half } from "./body-points";
import { brush, curve, type Point } from "./curve";

export type Side = CheckIn["sites"][number]["side"];
export const VIEWS = ["front", "back"] as const;
export type View = (typeof VIEWS)[number];
export type Shape = { region: Region; d: string; tick: Point };

/** Width and height of one figure; its middle line is at half the width. */
export const WIDTH = 200;
export const HEIGHT = 342;
/** The half as it is drawn, on the right of the picture, and mirrored. */
export const HALVES = [
  { mirrored: false, transform: "translate(100 0)" },
  { mirrored: true, transform: "matrix(-1 0 0 1 100 0)" },
] as const;

const INK = 0.85;

const drawn = (half: Half) => {
  const outline = curve(half.outline);
  return {
    outline,
    /** The half's own ground, a hair over the middle line so that the two leave no seam. */
    ground: `${outline}L-.2 105V-9z`,
    shapes: half.regions.map(({ region, points, tick }): Shape => ({ region, d: curve(points), tick })),
    trunk: half.trunk && curve(half.trunk),
    hollows: half.hollows.map(curve).join(""),
    lines: half.lines.map((line) => brush(line, INK)).join(""),
  };
};

export const FIGURES = { front: drawn(FRONT_HALF), back: drawn(BACK_HALF) };

/** Whose side a half of a figure is: from the front the athlete's left is on the right, from behind on the left. */
export function sideOf(view: View, mirrored: boolean, region: Region): Side {
  if (isMiddle(region)) return "both";
  return (view === "front") === mirrored ? "right" : "left";
}

/** Whether a region lies across the middle line and has no sides. */
export const isMiddle = (region: Region) => region === "sacrum" || region === "lower-back";
