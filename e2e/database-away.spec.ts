import { connect, createServer, type Server, type Socket } from "node:net";
import { expect, test } from "@playwright/test";
import { end, ownDatabase, ready, serverAnswers, startApp } from "./own-server";
import { ATHLETE, COACH, choose, signIn } from "./people";

const PORT = 4311;

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

test("on a PostgreSQL server: live updates, and ten seconds without the database lose nothing", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  test.skip(!(await serverAnswers()), "no PostgreSQL server answers here");
  const database = await ownDatabase();
  const { url } = database;
  const path = way(url.hostname, Number(url.port || 5432));
  const proxyPort = await new Promise<number>((resolve) =>
    path.server.listen(0, "127.0.0.1", () => resolve((path.server.address() as { port: number }).port)),
  );
  url.port = String(proxyPort);
  url.hostname = "127.0.0.1";
  const base = `http://localhost:${PORT}`;
  const app = startApp(PORT, url.href, { NEXTAUTH_URL: base });
  try {
    await ready(PORT);
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
    await end(app);
    path.server.close();
    await database.drop();
  }
});
