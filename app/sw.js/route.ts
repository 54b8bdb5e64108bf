import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { WORKER_FILE } from "@/lib/phone/offline-page";

/** The service worker as the build left it; none in development. A browser asks with each page whether there is a new one. */
export async function GET(): Promise<Response> {
  const script = await worker();
  if (script === null) return new Response(null, { status: 404 });
  return new Response(script, {
    headers: { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" },
  });
}

let kept: string | null = null;

async function worker(): Promise<string | null> {
  if (process.env.NODE_ENV === "development") return null;
  try {
    kept ??= await readFile(join(/* turbopackIgnore: true */ process.cwd(), ...WORKER_FILE), "utf8");
    return kept;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null; // Built without it, by next build alone.
    throw error;
  }
}
