import { env } from "@/lib/env";
import { openStreams } from "@/lib/limits/open-streams";
import { collect, heldMemory } from "@/lib/memory";

export const dynamic = "force-dynamic";

/**
 * Whether this process answers at all; with FEELCHECK_COUNTS=yes also what it holds, for tests and benches, and with `?collect`
 * what it holds once everything is freed that can be.
 */
export function GET(request: Request): Response {
  const counts = () => {
    if (new URL(request.url).searchParams.has("collect")) collect();
    return { streams: openStreams(), ...heldMemory() };
  };
  return Response.json(
    { ok: true, ...(env.counts() && counts()) },
    { headers: { "cache-control": "no-store" } },
  );
}
