import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { choose, invite, join, startTeam } from "./people";

const QUESTION = "One question: which year were you born in?";

/** A team whose owner asks its athlete for the year of birth, as of those who joined before it was asked for. */
async function asked(owner: Page, athlete: Page): Promise<void> {
  await startTeam(owner, "Years");
  await join(athlete, await invite(owner), "Yara Year");
  await owner.goto("/team");
  await owner.getByLabel("More for Yara Year").click();
  owner.once("dialog", (dialog) => dialog.accept());
  await owner.getByRole("button", { name: "Ask for the year of birth" }).click();
}

for (const colorScheme of ["light", "dark"] as const)
  test(`the year of birth is asked at the end of the day's page, once, and an answer is no duty, ${colorScheme}`, async ({
    browser,
  }) => {
    const owner = await (await browser.newContext()).newPage();
    const phone = { colorScheme, viewport: { width: 390, height: 844 } };
    const athlete = await (await browser.newContext(phone)).newPage();
    await asked(owner, athlete);
    const question = athlete.getByRole("heading", { name: QUESTION });
    await expect(async () => {
      await athlete.goto("/today");
      await expect(question).toBeVisible({ timeout: 1_000 });
    }).toPass();
    expect((await new AxeBuilder({ page: athlete }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    expect(await athlete.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    // It stands in nobody's way.
    await choose(athlete, /How sore/, "0");
    await choose(athlete, "Hours of sleep?", "8");
    await athlete.getByRole("button", { name: "Send" }).click();
    await expect(athlete.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
    await expect(question).toBeVisible();
    if (colorScheme === "light") await athlete.getByRole("button", { name: "Rather not" }).click();
    else {
      await athlete.getByLabel("Year of birth").fill("1990");
      await athlete.getByRole("button", { name: "Set year of birth" }).click();
    }
    await expect(question).toHaveCount(0);
    await athlete.reload();
    await expect(athlete.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
    await expect(question).toHaveCount(0);
  });
