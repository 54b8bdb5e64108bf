import { expect, type Page, test } from "@playwright/test";
import { choose, invite, join, startTeam } from "./people";

/** How often the server drew the page that says `words`, in any kind of answer, while `work` went on. */
async function drawings(page: Page, words: string, work: () => Promise<void>): Promise<number> {
  let count = 0;
  // Fetched here: of an answer that the page itself took apart as it came, the browser keeps no body to be looked at.
  await page.route(
    (url) => !/^\/(api|_next)\//.test(url.pathname),
    async (route) => {
      const response = await route.fetch({ maxRedirects: 0 });
      if ((await response.text()).includes(words)) count++;
      await route.fulfill({ response });
    },
  );
  await work();
  // What is drawn once too often comes after what was waited for.
  await page.waitForTimeout(1_500);
  await page.unrouteAll({ behavior: "wait" });
  return count;
}

const TODAY = "Notes with your coach";

test("whatever an athlete sends, the page they see next is drawn once", async ({ page, browser }) => {
  const coach = await (await browser.newContext()).newPage();
  await startTeam(coach, "Drawn once");
  await join(page, await invite(coach), "Dana Drawn");
  await page.goto("/today");
  const checkedIn = await drawings(page, TODAY, async () => {
    await choose(page, /How sore/, "0");
    await choose(page, "Hours of sleep?", "8");
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
  });
  expect(checkedIn).toBe(1);

  await page.getByRole("link", { name: "Correct this check-in" }).click();
  const corrected = await drawings(page, TODAY, async () => {
    await choose(page, "Hours of sleep?", "7");
    await page.getByRole("button", { name: "Save the correction" }).click();
    await page.waitForURL("**/today");
    await expect(page.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
  });
  expect(corrected).toBe(1);

  await page.getByRole("link", { name: "Log a session" }).first().click();
  const logged = await drawings(page, TODAY, async () => {
    await page.getByRole("radio", { name: "Easy run" }).check();
    await page.getByLabel("Minutes").fill("40");
    await page.getByRole("radio", { name: "Somewhat hard" }).check();
    await page.getByRole("button", { name: "Save" }).click();
    await page.waitForURL("**/today");
    await expect(page.getByText("Easy run").first()).toBeVisible();
  });
  expect(logged).toBe(1);

  const noted = await drawings(page, TODAY, async () => {
    await page.getByLabel("Write a note").fill("Legs feel fine");
    await page.getByRole("button", { name: "Add note" }).click();
    await expect(page.getByText("Legs feel fine")).toBeVisible();
  });
  expect(noted).toBe(1);
});

test("and so is a coach's", async ({ page }) => {
  await startTeam(page, "Drawn once, too");
  await page.goto("/team");
  const renamed = await drawings(page, "They see who did, and can", async () => {
    await page.getByLabel("Name", { exact: true }).fill("Renamed");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("heading", { name: "Renamed" })).toBeVisible();
  });
  expect(renamed).toBe(1);
});
