import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PORT = 3500;

/** The product itself, as `npm start` runs it, on a server's database or, without one, on a fresh demo. */
export async function startServer(databaseUrl: string | undefined) {
  const base = `http://localhost:${PORT}`;
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/start.ts"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(PORT),
      NEXTAUTH_URL: base,
      FEELCHECK_DATA: mkdtempSync(join(tmpdir(), "feelcheck-bench-")),
      ...(databaseUrl ? { DATABASE_URL: databaseUrl, FEELCHECK_DEMO: "no" } : { DATABASE_URL: "" }),
      TSX_TSCONFIG_PATH: "tsconfig.json",
    },
  });
  for (let i = 0; i < 1200; i++) {
    const up = await fetch(`${base}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (up) break;
    if (child.exitCode !== null) throw new Error("The server ended by itself; its message is above.");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    base,
    /** The cookie header of a signed-in person. */
    async signIn(email: string, password: string): Promise<string> {
      const cookies: string[] = [];
      const keep = (answer: Response) =>
        cookies.push(...answer.headers.getSetCookie().map((line) => line.split(";")[0] ?? ""));
      const csrf = await fetch(`${base}/api/auth/csrf`);
      keep(csrf);
      const { csrfToken } = (await csrf.json()) as { csrfToken: string };
      keep(
        await fetch(`${base}/api/auth/callback/credentials`, {
          method: "POST",
          redirect: "manual",
          headers: { "content-type": "application/x-www-form-urlencoded", cookie: cookies.join("; ") },
          body: new URLSearchParams({ email, password, csrfToken, json: "true" }),
        }),
      );
      return cookies.join("; ");
    },
    async stop() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
    },
  };
}
