import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { pagesOf, smallestText } from "./paper";
import { ATHLETE, COACH, signIn } from "./people";

test("trends: filters in the URL, each chart as table, CSV and PNG, the heat map by keyboard opens a day", async ({
  page,
}) => {
  test.setTimeout(90_000);
  await signIn(page, COACH);
  await page.getByRole("link", { name: "Trends" }).click();
  await expect(page.getByRole("heading", { name: "Who is sore, and since when" })).toBeVisible();
  await page.getByLabel("Period").selectOption("84");
  await expect(page).toHaveURL(/days=84/);
  for (const title of [
    "Who is sore, and since when",
    "Team soreness",
    "Where it hurts",
    "Easy and hard, athlete by athlete",
    "Easy and hard, week by week",
    "Check-in rate",
    "Load of seven days against each one's own usual",
  ]) {
    const csv = page.waitForEvent("download");
    await page.getByRole("link", { name: `CSV of ${title}` }).click();
    expect((await csv).suggestedFilename()).toMatch(/^feelcheck-\w+-\d{4}-\d\d-\d\d\.csv$/);
    const png = page.waitForEvent("download");
    await page.getByRole("button", { name: `PNG of ${title}` }).click();
    expect((await png).suggestedFilename()).toMatch(/^feelcheck-\w+\.png$/);
    await page.getByRole("link", { name: `Table of ${title}` }).click();
    await expect(page.getByRole("region", { name: `${title}, as a table` })).toBeVisible();
    await page.getByRole("link", { name: `Chart of ${title}` }).click();
    await expect(page.getByRole("link", { name: `Table of ${title}` })).toBeVisible();
  }
  // Amara's big weeks, Camille's and Elif's pain: what changed stands first.
  await expect(page.getByText(/^Sorer than usual \(\d+\)$/)).toBeVisible();
  await expect(page.locator("[data-row]").first()).toContainText(
    /(Amara Okafor|Camille Roux|Elif Demir).*usually .*since/,
  );
  await expect(page.getByText(/ hurts? more than usual/)).toBeVisible();
  await expect(page.locator("[data-chart=where] li").first()).toContainText("shin");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const map = page.getByRole("button", { name: /Soreness by athlete and day/ }).first();
  await map.focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowDown");
  await expect(
    page.getByRole("status").filter({ hasText: /, .*: (soreness \d+|no check-in)$/ }),
  ).toBeVisible();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/athletes\/.*day=/);

  // On a phone it opens at today; the first tap tells, the second opens.
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/trends");
  const today = page.locator("[data-chart=heat] svg text").last();
  await expect(today).toBeInViewport({ ratio: 0.9 });
});

test("saved views and groups: kept, opened, forgotten", async ({ page }) => {
  await signIn(page, COACH);
  await page.goto("/roster?sort=easy");
  await page.getByRole("button", { name: "Save this view" }).click();
  await page.getByLabel("Name of the view").fill("Too hard");
  await page.getByRole("button", { name: "Keep" }).click();
  await expect(page.getByRole("link", { name: "Too hard" })).toBeVisible();
  await page.goto("/roster");
  await page.getByRole("link", { name: "Too hard" }).click();
  await expect(page).toHaveURL(/sort=easy/);
  page.on("dialog", (dialog) => dialog.accept());
  await page.getByRole("button", { name: "Forget this view" }).click();
  await expect(page.getByRole("link", { name: "Too hard" })).toBeHidden();
  await expect(page.getByText(/\d of 24 should not run: .*Camille Roux/)).toBeVisible();
});

test("an athlete's story: step through days, the rule trace, what would have changed it, what if, compare, report", async ({
  page,
}) => {
  test.setTimeout(90_000);
  await signIn(page, COACH);
  await page.getByRole("link", { name: "Camille Roux" }).locator("visible=true").click();
  await expect(page.getByRole("heading", { level: 1, name: "Camille Roux" })).toBeVisible();
  const slider = page.getByRole("slider", { name: "Day of the timeline" });
  await slider.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(/day=/);
  await expect(slider).toHaveAttribute("aria-valuetext", /See a professional, soreness \d/);
  await expect(page.getByRole("heading", { name: "What fired" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "What would have changed it" })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(slider).toHaveAttribute("aria-valuetext", /Train|Easy|no check-in|Cross-train/);

  await page.goto(page.url().replace(/\?.*/, ""));
  const whatIf = page.locator("section").filter({ has: page.getByRole("heading", { name: "What if" }) });
  await whatIf.getByText("Try other answers").click();
  await expect(whatIf.getByText("See a professional").first()).toBeVisible();
  await whatIf.getByLabel("Soreness").fill("0");
  await expect(whatIf.getByText(/^Rest$/)).toBeVisible();
  await page.reload();
  await expect(page.getByText("5 of 10, sharp, one spot")).toBeVisible();

  await page.getByLabel("Compare with").selectOption("season");
  await expect(page).toHaveURL(/with=season/);
  await page.getByLabel("Compare with").selectOption({ label: "Amara Okafor" });
  await expect(page.getByText("Amara Okafor").nth(1)).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.getByRole("link", { name: "Report" }).click();
  await expect(page.getByText("Three weeks of mornings")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
  expect(await pagesOf(page)).toBe(1);
  // The course and the body map are on it, and nothing is written smaller than 9 points (12 pixels of a page).
  await page.setViewportSize({ width: 718, height: 1000 });
  await expect(page.getByRole("img", { name: /^Soreness of 21 days/ })).toBeVisible();
  await expect(page.getByRole("img", { name: /^Body map/ })).toBeVisible();
  expect(await smallestText(page, ".report")).toBeGreaterThanOrEqual(11.9);
  await page.emulateMedia({ media: "screen" });
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test("an athlete sees their own report and story, and nobody else's", async ({ page, browser }) => {
  const coach = await (await browser.newContext()).newPage();
  await signIn(coach, COACH);
  await coach.getByRole("link", { name: "Camille Roux" }).locator("visible=true").click();
  await coach.waitForURL("**/athletes/**");
  const path = new URL(coach.url()).pathname;
  await signIn(page, ATHLETE);
  for (const part of ["", "/report", "/zones"])
    expect((await page.request.get(`${path}${part}`)).status()).toBe(404);
  await page.goto("/history");
  await expect(page.getByRole("heading", { name: "Day by day" })).toBeVisible();
});
