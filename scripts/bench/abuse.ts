import { abuses } from "./abuse-cases";
import type { Cast } from "./abuse-team";
import { summary } from "./abuser";
import { othersMeanwhile } from "./others";
import type { Result } from "./result";

const IDLE_MS = 8_000;
const SETTLE_MS = 20_000;
const MB = 1024 * 1024;

type Counts = { rss: number; streams: number };

/**
 * Does, one after the other, what one person can do to a server, and measures what other people's pages take meanwhile, beside
 * what they take when nobody else is there; and what memory is left taken at the end. The server must tell its counts
 * (FEELCHECK_COUNTS=yes).
 */
export async function benchAbuse(
  base: string,
  cast: Cast,
  { rows, only, engine }: { rows: number; only: string; engine: string },
): Promise<Result[]> {
  const pages = [
    { path: "/today", cookie: cast.cookies.other },
    { path: "/roster", cookie: cast.cookies.otherCoach },
  ];
  const counts = async () => (await (await fetch(`${base}/healthz`)).json()) as Counts;
  const meanwhile = (over: Promise<unknown>) => othersMeanwhile(base, pages, over);
  await meanwhile(pause(2_000)); // Warm.
  const idle = await meanwhile(pause(IDLE_MS));
  const before = await counts();
  console.error(`${engine}: idle: ${inMs(idle)}; ${Math.round(before.rss / MB)} MB`);
  const results: Result[] = [
    { name: `${engine}: others' pages, idle`, value: idle.p50, unit: "ms p50" },
    { name: `${engine}: others' pages, idle`, value: idle.p99, unit: "ms p99" },
  ];
  for (const { name, run } of abuses(base, cast, rows).filter(({ name }) => name.includes(only))) {
    const began = performance.now();
    const running = run();
    const others = await meanwhile(running);
    const took = ((performance.now() - began) / 1000).toFixed(1);
    const rss = Math.round((await counts()).rss / MB);
    console.error(
      `${engine}: ${name}: ${took} s: ${summary(await running)}; others: ${others.asked} pages, ${others.failed} not drawn, ${inMs(others)}; ready within ${Math.round(others.health)} ms; ${rss} MB`,
    );
    const against = "idle";
    results.push(
      {
        name: `${engine}: ${name}`,
        value: others.p50,
        unit: "ms p50",
        ratio: others.p50 / idle.p50,
        against,
      },
      {
        name: `${engine}: ${name}`,
        value: others.p99,
        unit: "ms p99",
        ratio: others.p99 / idle.p99,
        against,
        goal: "under 1000 ms",
      },
    );
    if (others.failed)
      results.push({ name: `${engine}: ${name}: not drawn`, value: others.failed, unit: "pages", goal: "0" });
    await pause(1_500);
  }
  await meanwhile(pause(SETTLE_MS));
  const after = await counts();
  return [
    ...results,
    { name: `${engine}: memory before`, value: before.rss / MB, unit: "MB" },
    {
      name: `${engine}: memory after`,
      value: after.rss / MB,
      unit: "MB",
      ratio: after.rss / before.rss,
      against: "before",
      goal: "at most 1.2 x",
    },
    { name: `${engine}: streams left`, value: after.streams, unit: "", goal: "0" },
  ];
}

const inMs = ({ p50, p99 }: { p50: number; p99: number }) =>
  `p50 ${Math.round(p50)} ms, p99 ${Math.round(p99)} ms`;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
