import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * The product itself in production, as `npm start` runs it: on a server's database or, without one, on the embedded one
 * in `folder` (by default a fresh one, with the demo team). Resolves when it is ready to answer.
 */
export async function startServer({
  port,
  databaseUrl = "",
  folder = mkdtempSync(join(tmpdir(), "feelcheck-own-")),
  env = {},
}: {
  port: number;
  databaseUrl?: string;
  folder?: string;
  env?: Record<string, string>;
}) {
  const base = `http://localhost:${port}`;
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/start.ts"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      NEXTAUTH_URL: base,
      FEELCHECK_DATA: folder,
      DATABASE_URL: databaseUrl,
      TSX_TSCONFIG_PATH: "tsconfig.json",
      ...env,
    },
  });
  // However the script ends, no server is left behind.
  const endToo = () => child.kill("SIGKILL");
  process.once("exit", endToo);
  child.once("exit", () => process.off("exit", endToo));
  const began = Date.now();
  while (!(await ready(base))) {
    if (child.exitCode !== null) throw new Error("The server ended by itself; its message is above.");
    if (Date.now() - began > 120_000) throw new Error("The server did not come up within two minutes.");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    base,
    /** Ends it, gracefully unless told otherwise, and waits for that. */
    async stop(signal: "SIGTERM" | "SIGKILL" = "SIGTERM"): Promise<void> {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill(signal);
      await ended;
    },
  };
}

export type Server = Awaited<ReturnType<typeof startServer>>;

const ready = (base: string) =>
  fetch(`${base}/readyz`).then(
    (answer) => answer.ok,
    () => false, // Not up yet: asked again.
  );
