import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import postgres from "postgres";

const SERVER = process.env.TEST_DATABASE_URL ?? `postgres://${userInfo().username}@127.0.0.1:5432/test`;

async function run(command: string): Promise<void> {
  const client = postgres(SERVER, { max: 1, connect_timeout: 2, onnotice: () => {} });
  try {
    await client.unsafe(command);
  } finally {
    await client.end({ timeout: 1 });
  }
}

/** Whether a PostgreSQL server answers here: some journeys are about one. */
export async function serverAnswers(): Promise<boolean> {
  try {
    await run("select 1");
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === "ECONNREFUSED") return false;
    throw error;
  }
}

/** A fresh database on the server, and the way to drop it. */
export async function ownDatabase(): Promise<{ url: URL; drop: () => Promise<void> }> {
  const name = `feelcheck_e2e_${randomBytes(4).toString("hex")}`;
  await run(`create database ${name}`);
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return { url, drop: () => run(`drop database ${name} with (force)`) };
}

/** A port that nobody has. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** Starts the product as `npm start` does, on a database and port of its own. */
export function startApp(port: number, databaseUrl: string, env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ["scripts/run.mjs", "start.ts"], {
    stdio: "ignore",
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      TZ: "Europe/Berlin",
      FEELCHECK_DATA: mkdtempSync(join(tmpdir(), "feelcheck-own-")),
      ...env,
    },
  });
}

/** Waits until an app says that it can serve. */
export async function ready(port: number): Promise<void> {
  const status = () =>
    fetch(`http://127.0.0.1:${port}/readyz`).then(
      (answer) => answer.status,
      () => 0,
    );
  await expect.poll(status, { timeout: 90_000 }).toBe(200);
}

/** Ends apps in order and waits for them. */
export async function end(...apps: ChildProcess[]): Promise<void> {
  const ended = apps.map((app) => new Promise((resolve) => app.once("exit", resolve)));
  for (const app of apps) app.kill("SIGTERM");
  await Promise.all(ended);
}
