// A process of its own that asks for other people's pages: what the abuser's side of the bench does must not slow their clock. It
// asks from another address of this machine, as other people do, and a page at a time that leaves an idle server half free.
import { Agent, get } from "node:http";
import { percentiles } from "./result";

export type Asked = { base: string; pages: readonly { path: string; cookie: string }[] };

const EVERY_MS = 250;
const agent = new Agent({ keepAlive: true, localAddress: "127.0.0.2" });
const { base, pages } = JSON.parse(process.argv[2] ?? "") as Asked;
let done = false;
process.once("message", () => {
  done = true;
});
const times: number[] = [];
const health: number[] = [];
let failed = 0;
const pending: Promise<void>[] = [];

async function ask(path: string, cookie: string, list: number[]): Promise<void> {
  const began = performance.now();
  try {
    if ((await statusOf(path, cookie)) !== 200) failed++;
  } catch {
    failed++; // A line that breaks is counted like a refusal.
  }
  list.push(performance.now() - began);
}

/** The status of a page, once it is read to the end. */
function statusOf(path: string, cookie: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(base);
    const asked = get(
      { host: "127.0.0.1", port, path, agent, headers: { cookie, host: `localhost:${port}` } },
      (answer) => {
        answer.on("error", reject).on("end", () => resolve(answer.statusCode ?? 0));
        answer.resume();
      },
    );
    asked.on("error", reject);
  });
}

process.send?.("asking");
for (let i = 0; !done; i++) {
  const page = pages[i % pages.length];
  if (page) pending.push(ask(page.path, page.cookie, times));
  if (i % 8 === 0) pending.push(ask("/readyz", "", health));
  await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
}
await Promise.all(pending);
process.send?.({ ...percentiles(times), asked: times.length, failed, health: Math.max(...health) });
process.disconnect();
