import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { chance } from "@/lib/demo/random";
import { collect, heldMemory } from "@/lib/memory";
import { drawn, SEED } from "@/lib/testing/drawn";
import { csvMapping } from "./csv/mapped";
import * as made from "./fixtures";
import { gpxOf, steady, xml } from "./fixtures-odd";
import { compressedRun } from "./fixtures-raw-fit";
import { ImportError } from "./import-error";
import { type FileContext, readFile } from "./read-file";

/** Mutated files and rows altogether, over all formats. */
const RUNS = drawn(9_000, 100_000);
/** Of processor time: a machine that has other things to do takes longer. */
const SLOWEST_MS = 1_000;
/** Beyond what the process holds before. */
const HEAP_MB = 200;

/** As few moments as a workout can have: what is mutated is the format, not its length. */
const short = { minutes: 1 };
const SEEDS: readonly Uint8Array[] = [
  made.fitBytes(short),
  made.tcxBytes(short),
  made.gpxBytes(short),
  gzipSync(made.gpxBytes(short)),
  ...[
    made.STRAVA_CSV,
    made.GARMIN_CSV,
    made.TRAINING_PEAKS_CSV,
    made.TRAINING_PEAKS_METRICS_CSV,
    made.INTERVALS_CSV,
    made.INTERVALS_WELLNESS_CSV,
    made.PLAIN_CSV,
  ].map(made.bytesOf),
  compressedRun(false, 1).close(),
  xml(gpxOf([{ name: "A & B", moments: steady({ to: 60, hr: 140 }) }], { more: "<rte/>" })),
];
/** Tables are small and many; files of points are larger and slower: two rows in three are a table's. */
const PICK = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 4, 5, 6, 7, 8, 11, 12];

const context: FileContext = {
  timeZone: "Europe/Berlin",
  now: new Date("2026-05-20T12:00:00Z"),
  units: "km",
  mapping: csvMapping.parse({
    holds: "sessions",
    date: "Day",
    dateOrder: "dmy",
    duration: "Slept",
    durationUnit: "h",
    rpe: "Muscle",
    sport: null,
    distance: "Tired",
    distanceUnit: "km",
  }),
};

const heapMb = () => heldMemory().heap / 2 ** 20;
const luck = chance(SEED);
const below = (n: number) => Math.floor(luck.next() * n);

/** How one of them is drawn again. */
const again = (run: number) => `FEELCHECK_SEED=${SEED}, run ${run}`;

/** A few bytes changed, a piece cut out, doubled or moved, or the end lost. */
function mutated(seed: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(seed);
  const at = below(bytes.length);
  switch (below(5)) {
    case 0: {
      for (let i = 0; i <= below(8); i++) bytes[below(bytes.length)] = below(256);
      return bytes;
    }
    case 1:
      return bytes.slice(0, at);
    case 2: {
      const end = at + below(60);
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]);
    }
    case 3: {
      const piece = bytes.subarray(at, at + below(200));
      return Buffer.concat([bytes.subarray(0, at), piece, piece, bytes.subarray(at)]);
    }
    default: {
      const digits = "0123456789-.,:eE<>&\"'\n;";
      for (let i = 0; i <= below(6); i++)
        bytes[below(bytes.length)] = digits.charCodeAt(below(digits.length));
      return bytes;
    }
  }
}

it(`${RUNS.toLocaleString("en")} mutated files and rows throw the typed error or nothing, quickly and in little memory`, () => {
  let slowest = { ms: 0, run: 0 };
  collect();
  const beforeMb = heapMb();
  let mostMb = 0;
  let read = 0;
  for (let i = 0; i < RUNS; i++) {
    const bytes = mutated(SEEDS[PICK[i % PICK.length] as number] as Uint8Array);
    const began = process.cpuUsage();
    try {
      const parsed = readFile(bytes, context);
      read++;
      for (const draft of parsed.sessions) {
        const { durationMin, distanceKm, date } = draft;
        if (
          !(durationMin > 0 && durationMin <= 2880) ||
          Number.isNaN(distanceKm) ||
          !/^\d{4}-\d\d-\d\d$/.test(date)
        )
          throw new Error(`an impossible draft: ${JSON.stringify(draft)}`);
      }
    } catch (error) {
      if (!(error instanceof ImportError)) throw new Error(`${again(i)}: ${String(error)}`, { cause: error });
      if (!error.message) throw new Error(`${again(i)}: an error without a word`);
    }
    const { user, system } = process.cpuUsage(began);
    const tookMs = (user + system) / 1000;
    if (tookMs > slowest.ms) slowest = { ms: tookMs, run: i };
    if (i % 1000 === 0) mostMb = Math.max(mostMb, heapMb() - beforeMb);
  }
  expect(slowest.ms, again(slowest.run)).toBeLessThan(SLOWEST_MS);
  expect(mostMb).toBeLessThan(HEAP_MB);
  // The mutations must leave enough to read, or nothing was tested but the first bytes.
  expect(read).toBeGreaterThan(RUNS / 5);
}, 300_000);
