import type { Region } from "@/lib/engine/vocabulary";

export type Shape = { region: Region; side: "left" | "right" | "both"; d: string };

/** Legs drawn as seen from the front: the left leg is on the viewer's right. One half is drawn, the other mirrored. */
const HALF_FRONT: readonly [Region, string][] = [
  ["hip", "M62 12c12-2 24 0 30 6 4 8 5 18 5 26l-24-6z"],
  ["groin", "M59 14l2 0 11 25 2 14c-6 0-11-3-13-8z"],
  ["quad", "M75 41l22 6c2 22-1 44-6 62l-17 1c-4-20-5-44-2-69z"],
  ["adductor", "M62 48c3 4 6 6 10 7-2 20-1 36 1 52-5-18-9-40-11-59z"],
  ["knee", "M74 113l17-1c2 9 1 17-1 24l-14 0c-3-7-4-15-2-23z"],
  ["shin", "M75 139l15 0c3 18 1 42-3 60l-8 0c-4-20-6-42-4-60z"],
  ["ankle", "M78 202l10 0 1 11-12 0z"],
  ["foot", "M76 216l14 0c4 8 8 14 10 20-8 4-20 4-25 0-1-6 0-13 1-20z"],
];
const HALF_BACK: readonly [Region, string][] = [
  ["glute", "M62 30c14-4 28 0 34 10 2 10 0 20-4 26-10 4-24 2-30-4z"],
  ["it-band", "M94 46c3 3 4 8 4 14-1 18-3 34-6 50l-5 0c4-14 6-32 6-44z"],
  ["hamstring", "M66 68c8 3 16 3 24 0-1 16-3 30-6 42l-13 1c-4-14-6-28-5-43z"],
  ["calf", "M72 138l17-1c5 14 4 34-1 48l-11 0c-5-14-8-32-5-47z"],
  ["achilles", "M78 188l8 0 1 18-9 0z"],
  ["heel", "M76 209l13 0c3 6 4 12 3 18-5 3-13 3-17 0-1-6 0-12 1-18z"],
];
const MIDDLE_BACK: readonly [Region, string][] = [
  ["lower-back", "M34 4h52l2 14c-18 6-38 6-56 0z"],
  ["sacrum", "M50 22c6 3 14 3 20 0l-6 18c-2 3-6 3-8 0z"],
];

/** The drawn side is on the right of the picture: the athlete's left from the front, their right from behind. */
function bothHalves(
  half: readonly [Region, string][],
  drawn: "left" | "right",
): (Shape & { mirror: boolean })[] {
  const other = drawn === "left" ? "right" : "left";
  return half.flatMap(([region, d]) => [
    { region, d, side: drawn, mirror: false },
    { region, d, side: other, mirror: true },
  ]);
}

export const FRONT = bothHalves(HALF_FRONT, "left");
export const BACK = [
  ...bothHalves(HALF_BACK, "right"),
  ...MIDDLE_BACK.map(([region, d]) => ({ region, d, side: "both" as const, mirror: false })),
];
