import { request as ask, createServer, type Server } from "node:http";
import { expect, test } from "@playwright/test";
import { fitBytes } from "@/lib/imports/fixtures";
import { end, freePort, ownDatabase, ready, serverAnswers, startApp } from "./own-server";
import { ATHLETE, COACH, choose, signIn } from "./people";

/** Sends each request to the other instance than the one before: no two answers in a row come from the same. */
function roundRobin(ports: number[]): { server: Server; served: number[] } {
  const served = [0, 0];
  let turn = 0;
  const server = createServer((incoming, outgoing) => {
    const at = turn++ % ports.length;
    served[at] = (served[at] ?? 0) + 1;
    const onward = ask(
      {
        port: ports[at],
        host: "127.0.0.1",
        path: incoming.url,
        method: incoming.method,
        headers: incoming.headers,
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    onward.on("error", () => outgoing.destroy());
    outgoing.on("close", () => onward.destroy());
    incoming.pipe(onward);
  });
  return { server, served };
}

test("two instances on one PostgreSQL: started together, right whichever answers", async ({ browser }) => {
  test.setTimeout(180_000);
  test.skip(!(await serverAnswers()), "no PostgreSQL server answers here");
  const database = await ownDatabase();
  const ports = [await freePort(), await freePort()];
  const proxy = roundRobin(ports);
  const port = await new Promise<number>((resolve) =>
    proxy.server.listen(0, "127.0.0.1", () => resolve((proxy.server.address() as { port: number }).port)),
  );
  const base = `http://localhost:${port}`;
  const shared = { NEXTAUTH_URL: base, NEXTAUTH_SECRET: "one secret for both instances of the test" };
  const apps = ports.map((own) => startApp(own, database.url.href, shared));
  try {
    for (const own of ports) await ready(own);
    const coach = await (await browser.newContext({ baseURL: base })).newPage();
    const athlete = await (
      await browser.newContext({ baseURL: base, viewport: { width: 390, height: 844 } })
    ).newPage();
    await signIn(coach, COACH);
    await expect(coach.locator("[data-athlete]")).toHaveCount(24);
    await expect(coach.getByText("Live", { exact: true })).toBeVisible();
    await signIn(athlete, ATHLETE);
    await choose(athlete, /How sore/, "0");
    await choose(athlete, "Hours of sleep?", "8");
    await athlete.getByRole("button", { name: "Send" }).click();
    await expect(athlete.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
    const row = coach.locator("[data-athlete]").filter({ hasText: "Ada Lindqvist" });
    await expect(row).toContainText("Train", { timeout: 20_000 });
    // A file taken by one instance, its zones derived anew by whichever is free.
    await athlete.goto("/import");
    const start = new Date(Date.now() - 86_400_000);
    await athlete.locator("#files").setInputFiles([
      {
        name: "run.fit",
        mimeType: "application/octet-stream",
        buffer: Buffer.from(fitBytes({ start, minutes: 33 })),
      },
    ]);
    await expect(athlete.getByText(/1 new session|waits for your answer/)).toBeVisible({ timeout: 20_000 });
    await athlete.goto("/zones");
    await athlete.getByLabel("Threshold heart rate").fill("165");
    await athlete.getByRole("button", { name: "Save and recalculate" }).click();
    await expect(athlete.getByText("from threshold heart rate 165")).toBeVisible();
    await expect(athlete.getByText("The history is being recalculated")).toBeHidden({ timeout: 30_000 });
    // The limit of guesses is one limit, whichever instance counts.
    const csrf = await (await coach.request.get("/api/auth/csrf")).json();
    let refused = 0;
    for (let i = 0; i < 14; i++) {
      const answer = await coach.request.post("/api/auth/callback/credentials", {
        form: { email: "guess@two.example", password: `guess ${i}`, csrfToken: csrf.csrfToken, json: "true" },
        maxRedirects: 0,
      });
      if ((await answer.text()).includes("too-many")) refused++;
    }
    expect(refused).toBeGreaterThanOrEqual(4);
    // Signed out everywhere by one, signed out at the other.
    await athlete.goto("/account");
    athlete.on("dialog", (dialog) => dialog.accept());
    await athlete.getByRole("button", { name: "Sign out everywhere" }).click();
    await athlete.waitForURL(/sign-in/);
    for (let i = 0; i < 4; i++)
      expect((await athlete.request.get("/today", { maxRedirects: 0 })).status()).toBe(307);
    expect(Math.min(...proxy.served)).toBeGreaterThan(20);
  } finally {
    await end(...apps);
    proxy.server.closeAllConnections();
    proxy.server.close();
    await database.drop();
  }
});
