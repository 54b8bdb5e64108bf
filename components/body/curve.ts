export type Point = readonly [x: number, y: number];

/** Pieces of a curve, each through its own points, and whether a straight line closes it. */
type Trace = { runs: Point[][]; close: boolean };

/**
 * A smooth path through points: "x,y x,y ...", where a bar after a point lets the curve turn sharply there, and "z" at the
 * end closes it. Each step is one cubic Bezier whose ends lean as a parabola through the neighbours would (Bessel
 * tangents), so uneven spacing makes no loops.
 */
export function curve(points: string): string {
  return pathOf(traceOf(points));
}

/** A line as a pen leaves it, thin at its ends and up to `width` between them: a path to fill, not to stroke. */
export function brush(points: string, width: number): string {
  const run = traceOf(points).runs[0] as Point[];
  const far: number[] = [0];
  for (let i = 1; i < run.length; i++)
    far.push((far[i - 1] as number) + distance(run[i - 1] as Point, run[i] as Point));
  const all = far.at(-1) as number;
  const most = Math.min(width, all / 24);
  const edge = (way: 1 | -1) =>
    run.map(([x, y], i): Point => {
      const [dx, dy] = lean(run, i);
      const half = (way * most * (0.1 + Math.sin((Math.PI * (far[i] as number)) / all))) / 2;
      return [x - dy * half, y + dx * half];
    });
  const [there, back] = [edge(1), edge(-1).reverse()];
  return pathOf({ runs: [there, [there.at(-1) as Point, back[0] as Point], back], close: true });
}

export function traceOf(points: string): Trace {
  const tokens = points.trim().split(/\s+/);
  const close = tokens.at(-1) === "z";
  const runs: Point[][] = [[]];
  for (const token of close ? tokens.slice(0, -1) : tokens) {
    const [x = 0, y = 0] = token.replace("|", "").split(",").map(Number);
    runs.at(-1)?.push([x, y]);
    if (token.endsWith("|")) runs.push([[x, y]]);
  }
  return { runs, close };
}

/** The four points of each Bezier of a curve, in order. */
export function beziers(runs: Point[][]): [Point, Point, Point, Point][] {
  return runs.flatMap((run) =>
    run.slice(1).map((to, i): [Point, Point, Point, Point] => {
      const from = run[i] as Point;
      const third = distance(from, to) / 3;
      const [a, b] = [lean(run, i), lean(run, i + 1)];
      return [
        from,
        [from[0] + a[0] * third, from[1] + a[1] * third],
        [to[0] - b[0] * third, to[1] - b[1] * third],
        to,
      ];
    }),
  );
}

/** Written in steps from point to point, in hundredths, which is the shortest. */
function pathOf({ runs, close }: Trace): string {
  const [start] = runs[0] as [Point];
  let [x, y] = [rounded(start[0]), rounded(start[1])];
  let path = `M${joined([x, y])}`;
  for (const [, ...handles] of beziers(runs)) {
    path += `c${joined(handles.flatMap((point) => [point[0] - x, point[1] - y]))}`;
    x += rounded((handles[2] as Point)[0] - x);
    y += rounded((handles[2] as Point)[1] - y);
  }
  return close ? `${path}z` : path;
}

/** The curve's direction at one of its points, per unit of chord. */
function lean(run: readonly Point[], i: number): Point {
  const [before, here, after] = [run[i - 1], run[i] as Point, run[i + 1]];
  if (!before) return after ? slope(here, after) : [0, 0];
  if (!after) return slope(before, here);
  const [back, on] = [slope(before, here), slope(here, after)];
  const [p, q] = [distance(before, here), distance(here, after)];
  return [(back[0] * q + on[0] * p) / (p + q), (back[1] * q + on[1] * p) / (p + q)];
}

const distance = (a: Point, b: Point) => Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
const slope = (a: Point, b: Point): Point => [(b[0] - a[0]) / distance(a, b), (b[1] - a[1]) / distance(a, b)];
const rounded = (n: number) => Math.round(n * 100) / 100;
const joined = (numbers: number[]) =>
  numbers
    .map((n) => String(rounded(n)).replace(/^(-?)0\./, "$1."))
    .join(" ")
    .replaceAll(" -", "-");
