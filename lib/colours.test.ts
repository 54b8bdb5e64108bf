import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { VERDICTS } from "./engine/vocabulary";

type Rgb = [number, number, number];

/** How eyes without one kind of cone see linear RGB. Source: Viénot, Brettel & Mollon 1999; Brettel 1997 for blue. */
const EYES: Record<string, readonly (readonly number[])[]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  deutan: [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
  tritan: [
    [1, 0.1273, -0.1273],
    [0, 0.8739, 0.1261],
    [0, 0.8739, 0.1261],
  ],
};

const css = readFileSync(join(process.cwd(), "app", "globals.css"), "utf8");
const dark = css.indexOf("@variant dark {");
const themes = { light: css.slice(0, dark), dark: css.slice(dark) };

function colour(theme: keyof typeof themes, name: string): Rgb {
  const hex = new RegExp(`--${name}: #([0-9a-f]{6})`).exec(themes[theme])?.[1];
  if (!hex) throw new Error(`${theme} has no --${name}`);
  const linear = (i: number) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [linear(0), linear(2), linear(4)];
}

const seen = (rgb: Rgb, eye: string): Rgb =>
  (EYES[eye] ?? []).map((row) => row.reduce((sum, m, i) => sum + m * (rgb[i] as number), 0)) as Rgb;

/** CIE L*a*b* of linear sRGB. */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(Math.max(0, t)) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
const distance = (a: Rgb, b: Rgb) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

describe.each(["light", "dark"] as const)("colours, %s", (theme) => {
  describe.each(Object.keys(EYES))("as %s eyes see them", (eye) => {
    const of = (name: string) => lab(seen(colour(theme, name), eye));

    it("the scale of soreness goes one way in lightness, step by step", () => {
      const lightness = Array.from({ length: 11 }, (_, level) => of(`s${level}`)[0]);
      const way = theme === "light" ? -1 : 1;
      // From "nothing" to 1 the hue says it; from 1 on each step is seen in grey as well.
      for (let i = 2; i < lightness.length; i++)
        expect(((lightness[i] as number) - (lightness[i - 1] as number)) * way, `s${i}`).toBeGreaterThan(2);
      for (let i = 1; i < lightness.length; i++)
        expect(distance(of(`s${i}`), of(`s${i - 1}`)), `s${i - 1} and s${i}`).toBeGreaterThan(3);
    });

    it("the three zones are told apart", () => {
      const zones = ["zone-easy", "zone-moderate", "zone-hard"].map(of);
      for (const [i, a] of zones.entries())
        for (const b of zones.slice(i + 1)) expect(distance(a, b)).toBeGreaterThan(20);
    });

    it("every verdict's ink is readable on its own ground", () => {
      const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
      for (const verdict of VERDICTS) {
        const [ink, ground] = [verdict, `${verdict}-soft`].map((name) =>
          luminance(seen(colour(theme, name), eye)),
        );
        const [high, low] = [ink as number, ground as number].sort((a, b) => b - a) as [number, number];
        expect((high + 0.05) / (low + 0.05), verdict).toBeGreaterThan(eye === "normal" ? 4.5 : 4);
      }
    });
  });
});
