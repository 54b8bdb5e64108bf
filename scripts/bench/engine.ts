import { assess } from "@/lib/engine/assess";
import { input, past, session } from "@/lib/engine/fixtures";
import { type AssessmentInput, parseInput } from "@/lib/engine/input";
import type { Result } from "./result";

const full = input({
  checkIn: {
    soreness: 4,
    sites: [{ region: "calf", side: "both" }],
    sleepQuality: 3,
    fatigue: 3,
    stress: 2,
    mood: 4,
  },
  checkIns: Array.from({ length: 42 }, (_, i) =>
    past(i + 1, { soreness: (i * 3) % 5, sleepQuality: 1 + (i % 5), fatigue: 3, stress: 2, mood: 4 }),
  ),
  sessions: Array.from({ length: 30 }, (_, i) =>
    session(1 + Math.floor(i * 1.4), { rpe: 2 + (i % 7), distanceKm: 8 + (i % 5), descentM: 40 * (i % 6) }),
  ),
});
const empty = input({ checkIn: { soreness: 4 } });

function perSecond(work: () => unknown): number {
  for (let i = 0; i < 2000; i++) work();
  const started = performance.now();
  let n = 0;
  while (performance.now() - started < 2000) {
    for (let i = 0; i < 200; i++) work();
    n += 200;
  }
  return Math.round(n / ((performance.now() - started) / 1000));
}

/** Assessments per second on one core, beside parsing the same input as JSON. */
export function benchEngine(): Result[] {
  const json = JSON.stringify(full);
  const floor = perSecond(() => JSON.parse(json) as AssessmentInput);
  const of = (name: string, work: () => unknown): Result => {
    const rate = perSecond(work);
    return { name, value: rate, unit: "per second", ratio: floor / rate, against: "JSON.parse of the input" };
  };
  return [
    { ...of("engine: assess, 42 days of history", () => assess(full)), goal: "at least 20,000 per second" },
    of("engine: assess, no history", () => assess(empty)),
    of("engine: parse and assess, 42 days", () => assess(parseInput(JSON.parse(json)))),
  ];
}
