import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import postgres from "postgres";
import { ATHLETE, COACH, choose, signIn } from "./people";

const SERVER = process.env.TEST_DATABASE_URL ?? `postgres://${userInfo().username}@127.0.0.1:5432/test`;
const PORT = 4311;
const NAME = `feelcheck_away_${randomBytes(4).toString("hex")}`;

/** A way to the database that can be cut and mended. */
function way(host: string, port: number) {
  const open = new Set<Socket>();
  let cut = false;
  const server: Server = createServer((near) => {
    if (cut) return near.destroy();
    const far = connect(port, host);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on("close", () => open.delete(socket));
      socket.on("error", () => socket.destroy());
    }
    near.pipe(far).pipe(near);
    return near;
  });
  return {
    server,
    set(away: boolean) {
      cut = away;
      if (away) for (const socket of open) socket.destroy();
    },
  };
}

async function admin(command: string): Promise<boolean> {
  const client = postgres(SERVER, { max: 1, connect_timeout: 2, onnotice: () => {} });
  try {
    await client.unsafe(command);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === "ECONNREFUSED") return false;
    throw error;
  } finally {
    await client.end({ timeout: 1 });
  }
}

test("on a PostgreSQL server: live updates, and ten seconds without the database lose nothing", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  test.skip(!(await admin("select 1")), "no PostgreSQL server answers here");
  const url = new URL(SERVER);
  const path = way(url.hostname, Number(url.port || 5432));
  const proxyPort = await new Promise<number>((resolve) =>
    path.server.listen(0, "127.0.0.1", () => resolve((path.server.address() as { port: number }).port)),
  );
  await admin(`create database ${NAME}`);
  url.port = String(proxyPort);
  url.hostname = "127.0.0.1";
  url.pathname = `/${NAME}`;
  const app: ChildProcess = spawn(process.execPath, ["scripts/run.mjs", "start.ts"], {
    stdio: "ignore",
    env: {
      ...process.env,
      PORT: String(PORT),
      DATABASE_URL: url.href,
      NEXTAUTH_URL: `http://localhost:${PORT}`,
      TZ: "Europe/Berlin",
      FEELCHECK_DATA: mkdtempSync(join(tmpdir(), "feelcheck-away-")),
    },
  });
  try {
    const base = `http://localhost:${PORT}`;
    await expect
      .poll(
        () =>
          fetch(`${base}/sign-in`).then(
            (r) => r.status,
            () => 0,
          ),
        { timeout: 60_000 },
      )
      .toBe(200);
    const coach = await (await browser.newContext({ baseURL: base })).newPage();
    const athlete = await (
      await browser.newContext({ baseURL: base, viewport: { width: 390, height: 844 } })
    ).newPage();
    await signIn(coach, COACH);
    await signIn(athlete, ATHLETE);
    const row = coach.locator("tr[data-athlete]").filter({ hasText: "Ada Lindqvist" });
    await expect(row).toContainText("No check-in yet");
    await choose(athlete, /How sore/, "0");
    await choose(athlete, "Hours of sleep?", "8");

    path.set(true);
    await coach.goto("/team");
    await expect(coach.getByRole("heading", { name: "This page can't be shown right now" })).toBeVisible();
    await athlete.getByRole("button", { name: "Send" }).click();
    await expect(athlete.getByText(/Not saved yet/)).toBeVisible();
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    path.set(false);

    await expect(athlete.getByRole("heading", { name: "Train", exact: true })).toBeVisible({
      timeout: 30_000,
    });
    await expect(coach.getByRole("heading", { name: "Demo Harriers" })).toBeVisible({ timeout: 30_000 });
    await coach.goto("/roster");
    await expect(row).toContainText("Train");
    await expect(coach.getByText("Updates by itself")).toBeVisible();
    await athlete.getByRole("link", { name: "Correct this check-in" }).click();
    await choose(athlete, "Hours of sleep?", "5.5");
    await athlete.getByRole("button", { name: "Save the correction" }).click();
    await expect(row).toContainText("5.5 h", { timeout: 20_000 });
  } finally {
    const ended = new Promise((resolve) => app.once("exit", resolve));
    app.kill("SIGTERM");
    await ended;
    path.server.close();
    await admin(`drop database ${NAME} with (force)`);
  }
});
