import { env } from "@/lib/env";
import { openStreams } from "@/lib/limits/open-streams";

export const dynamic = "force-dynamic";

/** Whether this process answers at all; with FEELCHECK_COUNTS=yes also what it holds, for tests and benches. */
export function GET(): Response {
  const counts = env.counts() ? { streams: openStreams(), rss: process.memoryUsage.rss() } : {};
  return Response.json({ ok: true, ...counts }, { headers: { "cache-control": "no-store" } });
}
