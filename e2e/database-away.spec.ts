import { expect, test } from "@playwright/test";
import { cutable } from "@/scripts/chaos/cutable";
import { end, freePort, ownDatabase, ready, serverAnswers, startApp } from "./own-server";
import { ATHLETE, COACH, choose, signIn } from "./people";

test("on a PostgreSQL server: live updates, and ten seconds without the database lose nothing", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  test.skip(!(await serverAnswers()), "no PostgreSQL server answers here");
  const database = await ownDatabase();
  const way = await cutable(database.url.href);
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const app = startApp(port, way.url, { NEXTAUTH_URL: base });
  try {
    await ready(port);
    const coach = await (await browser.newContext({ baseURL: base })).newPage();
    const athlete = await (
      await browser.newContext({ baseURL: base, viewport: { width: 390, height: 844 } })
    ).newPage();
    await signIn(coach, COACH);
    await signIn(athlete, ATHLETE);
    const row = coach.locator("[data-athlete]").filter({ hasText: "Ada Lindqvist" });
    await expect(row).toContainText(/no check-in yet/i);
    await choose(athlete, /How sore/, "0");
    await choose(athlete, "Hours of sleep?", "8");

    await way.begin();
    await coach.goto("/team");
    await expect(coach.getByRole("heading", { name: "This page can't be shown right now" })).toBeVisible();
    await athlete.getByRole("button", { name: "Send" }).click();
    await expect(athlete.getByText(/Not saved yet/)).toBeVisible();
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    await way.end();

    await expect(athlete.getByRole("heading", { name: "Train", exact: true })).toBeVisible({
      timeout: 30_000,
    });
    await expect(coach.getByRole("heading", { name: "Demo Harriers" })).toBeVisible({ timeout: 30_000 });
    await coach.goto("/roster");
    await expect(row).toContainText("Train");
    await expect(coach.getByText("Live", { exact: true })).toBeVisible();
    await athlete.getByRole("link", { name: "Correct this check-in" }).click();
    await choose(athlete, "Hours of sleep?", "5.5");
    await athlete.getByRole("button", { name: "Save the correction" }).click();
    await expect(row).toContainText("5.5 h", { timeout: 20_000 });
  } finally {
    await end(app);
    way.close();
    await database.drop();
  }
});
