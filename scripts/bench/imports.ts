import { fitBytes, gpxBytes, tcxBytes } from "@/lib/imports/fixtures";
import { readFile } from "@/lib/imports/read-file";
import type { Result } from "./result";

const context = {
  timeZone: "UTC",
  now: new Date("2026-06-01T00:00:00Z"),
  units: "km" as const,
  mapping: null,
};
const LONG = { minutes: 300 };

/** Megabytes a second of each format, on one core, for a made-up run of five hours. */
export function benchImports(): Result[] {
  return [
    ["FIT", fitBytes(LONG)],
    ["TCX", tcxBytes(LONG)],
    ["GPX", gpxBytes(LONG)],
  ].map(([format, bytes]) => {
    const data = bytes as Uint8Array;
    readFile(data, context);
    const began = performance.now();
    let n = 0;
    while (performance.now() - began < 1500) {
      readFile(data, context);
      n++;
    }
    const seconds = (performance.now() - began) / 1000;
    return { name: `import: ${format}`, value: (n * data.length) / 2 ** 20 / seconds, unit: "MB/s" };
  });
}
