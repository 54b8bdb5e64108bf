import { describe, expect, it } from "vitest";
import { REGIONS, type Region } from "@/lib/engine/vocabulary";
import { BACK_HALF, FRONT_HALF, type Half } from "./body-points";
import { HALVES, isMiddle, sideOf, VIEWS, WIDTH } from "./body-shapes";
import { beziers, brush, curve, type Point, traceOf } from "./curve";

const HALF: Record<(typeof VIEWS)[number], Half> = { front: FRONT_HALF, back: BACK_HALF };
/** Pixels of a unit where a screen is 390 px wide and its margins 16 px. */
const PX = (390 - 32) / WIDTH;
const STEP = 1;

/** A curve as a polygon, six corners to a Bezier. */
function polygon(points: string): Point[] {
  const { runs } = traceOf(points);
  const corners = beziers(runs).flatMap(([a, b, c, d]) =>
    Array.from({ length: 6 }, (_, i): Point => {
      const t = (i + 1) / 6;
      const on = (k: 0 | 1) =>
        (1 - t) ** 3 * a[k] + 3 * t * (1 - t) ** 2 * b[k] + 3 * t ** 2 * (1 - t) * c[k] + t ** 3 * d[k];
      return [on(0), on(1)];
    }),
  );
  return [(runs[0] as Point[])[0] as Point, ...corners];
}

function inside(corners: Point[], [x, y]: Point): boolean {
  let odd = false;
  for (const [i, [bx, by]] of corners.entries()) {
    const [ax, ay] = corners.at(i - 1) as Point;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  }
  return odd;
}

/** Who is on top at a point of the half, as the drawing and the taps have it: what is painted last. */
function owners(half: Half) {
  const layers = half.regions.map(({ region, points }) => ({ name: region as string, at: polygon(points) }));
  if (half.trunk) layers.push({ name: "trunk", at: polygon(half.trunk) });
  layers.reverse();
  return (point: Point) => layers.find(({ at }) => inside(at, point))?.name;
}

const ground = (half: Half) => [...polygon(half.outline), [0, -9] as Point];

function grid(): Point[] {
  const points: Point[] = [];
  for (let y = STEP / 2; y < 342; y += STEP) for (let x = STEP / 2; x < 70; x += STEP) points.push([x, y]);
  return points;
}

describe("the body's figures", () => {
  it("show every region of the contract: once, but for those seen from both sides", () => {
    const [front, back] = VIEWS.map((view) => HALF[view].regions.map(({ region }) => region)) as [
      Region[],
      Region[],
    ];
    for (const regions of [front, back]) expect(new Set(regions).size).toBe(regions.length);
    expect(new Set([...front, ...back])).toEqual(new Set(REGIONS));
    expect(front.filter((region) => back.includes(region)).sort()).toEqual(["it-band", "knee"]);
  });

  it.each(VIEWS)("%s: regions cover the figure without a gap, each under its tick", (view) => {
    const half = HALF[view];
    const [owner, body] = [owners(half), ground(half)];
    const gaps = grid().filter((point) => inside(body, point) && !owner(point));
    expect(gaps).toEqual([]);
    for (const { region, tick } of half.regions) {
      const at: Point = [tick[0] + 0.01, tick[1]];
      expect(owner(at), region).toBe(region);
      expect(inside(body, at), region).toBe(true);
    }
  });

  it.each(VIEWS)("%s: every region is 44 px wide and high for a thumb, and nowhere a thread", (view) => {
    const owner = owners(HALF[view]);
    const cells = new Map<string, Point[]>();
    const owned = new Set<string>();
    for (const point of grid()) {
      const name = owner(point);
      if (!name) continue;
      cells.set(name, cells.get(name) ?? []);
      cells.get(name)?.push(point);
      owned.add(`${name} ${point}`);
    }
    for (const { region } of HALF[view].regions) {
      const at = cells.get(region) ?? [];
      const [xs, ys] = [at.map(([x]) => x), at.map(([, y]) => y)];
      const span = (of: number[]) =>
        of.reduce((a, b) => Math.max(a, b)) - of.reduce((a, b) => Math.min(a, b)) + STEP;
      expect(span(xs) * (isMiddle(region) ? 2 : 1) * PX, `${region} wide`).toBeGreaterThanOrEqual(44);
      expect(span(ys) * PX, `${region} high`).toBeGreaterThanOrEqual(44);
      // Somewhere a circle of 24 px fits in whole.
      const radius = 12 / PX;
      const around = Array.from({ length: 16 }, (_, i) => [
        Math.round((radius * Math.cos((i * Math.PI) / 8)) / STEP) * STEP,
        Math.round((radius * Math.sin((i * Math.PI) / 8)) / STEP) * STEP,
      ]);
      const fits = at.some(([x, y]) =>
        around.every(([dx = 0, dy = 0]) => {
          // A region of the middle goes on beyond it.
          const across = isMiddle(region) ? Math.abs(x + dx) : x + dx;
          return owned.has(`${region} ${[across, y + dy]}`);
        }),
      );
      expect(fits, `${region} fits a fingertip`).toBe(true);
    }
  });

  it("has your left on the picture's right from the front, on its left from behind", () => {
    expect(HALVES.map(({ mirrored, transform }) => [mirrored, transform])).toEqual([
      [false, "translate(100 0)"],
      [true, "matrix(-1 0 0 1 100 0)"],
    ]);
    expect(sideOf("front", false, "knee")).toBe("left");
    expect(sideOf("front", true, "knee")).toBe("right");
    expect(sideOf("back", false, "knee")).toBe("right");
    expect(sideOf("back", true, "knee")).toBe("left");
    expect(sideOf("back", true, "sacrum")).toBe("both");
  });
});

describe("a curve", () => {
  it("goes through its points, straight where they lie straight, and closes", () => {
    expect(curve("0,0 3,0 6,0")).toBe("M0 0c1 0 2 0 3 0c1 0 2 0 3 0");
    expect(curve("10,0| 10.5,0| 10.5,3 z")).toBe("M10 0c.17 0 .33 0 .5 0c0 1 0 2 0 3z");
  });

  it("of a brush is as wide as asked in the middle, and thin at its ends", () => {
    const numbers =
      brush("0,0 50,0 100,0", 2)
        .match(/-?\d*\.?\d+/g)
        ?.map(Number) ?? [];
    expect(numbers[1]).toBe(0.1);
    // The first step ends over the middle point: half of 2 x 1.1 above it.
    expect((numbers[1] as number) + (numbers[7] as number)).toBeCloseTo(1.1);
  });
});
