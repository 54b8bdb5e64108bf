import { abuses } from "./abuse-cases";
import type { Cast } from "./abuse-team";
import { summary } from "./abuser";
import { othersMeanwhile } from "./others";
import type { Result } from "./result";

const IDLE_MS = 8_000;
/** Longer than idle threads of the server stay, and than it is quiet before it gives memory back. */
const SETTLE_MS = 25_000;
/** A server that has drawn a few hundred pages, and done each thing a little: others have yet to load and compile what does it. */
const WARM_MS = 30_000;
const WARM_SHARE = 0.02;
const MB = 1024 * 1024;

type Counts = { rss: number; heap: number; outside: number; streams: number };

/**
 * Does, one after the other, what one person can do to a server, and measures what other people's pages take meanwhile, beside
 * what they take when nobody else is there. Memory is told before and after in the same state: the server warm, nobody there
 * for twenty-five seconds. The server must tell its counts (FEELCHECK_COUNTS=yes).
 */
export async function benchAbuse(
  base: string,
  cast: Cast,
  { rows, only, engine }: { rows: number; only: RegExp; engine: string },
): Promise<Result[]> {
  const pages = [
    { path: "/today", cookie: cast.cookies.other },
    { path: "/roster", cookie: cast.cookies.otherCoach },
  ];
  const counts = async (query = "") => (await (await fetch(`${base}/healthz${query}`)).json()) as Counts;
  const settled = async () => {
    await pause(SETTLE_MS);
    const { rss } = await counts();
    return { ...(await counts("?collect")), rss };
  };
  const meanwhile = <T>(begin: () => Promise<T>) => othersMeanwhile({ base, pages }, begin);
  for (const { run } of abuses(base, cast, rows, WARM_SHARE)) await run();
  await meanwhile(() => pause(WARM_MS));
  const before = await settled();
  await meanwhile(() => pause(2_000));
  const { others: idle } = await meanwhile(() => pause(IDLE_MS));
  console.error(`${engine}: idle: ${inMs(idle)}; ${inMb(before)}`);
  const results: Result[] = [
    { name: `${engine}: others' pages, idle`, value: idle.p50, unit: "ms p50" },
    { name: `${engine}: others' pages, idle`, value: idle.p99, unit: "ms p99" },
  ];
  for (const { name, run } of abuses(base, cast, rows).filter(({ name }) => only.test(name))) {
    const began = performance.now();
    const { others, result } = await meanwhile(run);
    const took = ((performance.now() - began) / 1000).toFixed(1);
    console.error(
      `${engine}: ${name}: ${took} s: ${summary(result)}; others: ${others.asked} pages, ${others.failed} not drawn, ${inMs(others)}; ready within ${Math.round(others.health)} ms; ${inMb(await counts())}`,
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
  await meanwhile(() => pause(WARM_MS));
  const after = await settled();
  const memory = (name: string, of: "rss" | "heap" | "outside"): Result[] => [
    { name: `${engine}: ${name} before`, value: before[of] / MB, unit: "MB" },
    {
      name: `${engine}: ${name} after`,
      value: after[of] / MB,
      unit: "MB",
      ratio: after[of] / before[of],
      against: "before",
      goal: "at most 1.2 x",
    },
  ];
  return [
    ...results,
    ...memory("memory of the process", "rss"),
    ...memory("objects held", "heap"),
    ...memory("buffers held", "outside"),
    { name: `${engine}: streams left`, value: after.streams, unit: "", goal: "0" },
  ];
}

const inMs = ({ p50, p99 }: { p50: number; p99: number }) =>
  `p50 ${Math.round(p50)} ms, p99 ${Math.round(p99)} ms`;

const inMb = ({ rss, heap, outside }: Counts) =>
  `${Math.round(rss / MB)} MB (objects ${Math.round(heap / MB)}, buffers ${Math.round(outside / MB)})`;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
