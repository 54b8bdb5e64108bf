import { percentiles } from "./result";

const EVERY_MS = 120;

/** What other people's pages took while something else went on, in milliseconds; `failed` were not answered with the page. */
export type Others = { p50: number; p99: number; asked: number; failed: number; health: number };

/**
 * Asks for other people's pages at a steady pace, whatever the answers take, until `over`; and whether the server says that
 * it is ready.
 */
export async function othersMeanwhile(
  base: string,
  pages: readonly { path: string; cookie: string }[],
  over: Promise<unknown>,
): Promise<Others> {
  let done = false;
  void over.finally(() => {
    done = true;
  });
  const times: number[] = [];
  const health: number[] = [];
  let failed = 0;
  const pending: Promise<void>[] = [];
  const ask = async (path: string, cookie: string, list: number[]) => {
    const began = performance.now();
    try {
      const answer = await fetch(base + path, { headers: { cookie }, redirect: "manual" });
      await answer.arrayBuffer();
      if (answer.status !== 200) failed++;
    } catch {
      failed++; // A line that breaks is counted like a refusal.
    }
    list.push(performance.now() - began);
  };
  for (let i = 0; !done; i++) {
    const page = pages[i % pages.length];
    if (page) pending.push(ask(page.path, page.cookie, times));
    if (i % 8 === 0) pending.push(ask("/readyz", "", health));
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
  await Promise.all(pending);
  return { ...percentiles(times), asked: times.length, failed, health: Math.max(...health) };
}
