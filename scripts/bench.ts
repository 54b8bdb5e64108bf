// npm run bench: speed as ratios within one run, so that they mean the same on any machine.
import { assess } from "@/lib/engine/assess";
import { daysAgo, input, past, session } from "@/lib/engine/fixtures";
import { type AssessmentInput, parseInput } from "@/lib/engine/input";

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

const json = JSON.stringify(full);
const floor = perSecond(() => JSON.parse(json) as AssessmentInput);
const rows = [
  ["JSON.parse of the same input (floor)", floor],
  ["assess, 42 days of history", perSecond(() => assess(full))],
  ["assess, no history", perSecond(() => assess(empty))],
  ["parseInput and assess, 42 days", perSecond(() => assess(parseInput(JSON.parse(json))))],
] as const;
console.log(`Engine on one core, ${daysAgo(0)} fixtures`);
for (const [name, rate] of rows)
  console.log(
    `  ${name.padEnd(40)}${String(rate).padStart(9)} per second  ${(floor / rate).toFixed(2)} x the floor's time`,
  );
