import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const DARK = "rgb(18, 23, 27)";
const LIGHT = "rgb(246, 245, 241)";

async function looksRight(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

test("a visitor sees what it is, chooses dark, and tries the demo as its coach", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "The coach opens one page" })).toBeVisible();
  const first = page.getByRole("listitem").filter({ hasText: "Camille Roux" });
  await expect(first).toContainText("See a professional");
  expect(await paper(page)).toBe(LIGHT);
  await page.getByRole("button", { name: "Dark" }).click();
  await expect(page.getByRole("button", { name: "Dark" })).toHaveAttribute("aria-pressed", "true");
  expect(await paper(page)).toBe(DARK);
  await looksRight(page);
  // What the server drew is dark already: nothing flashes.
  expect(await (await page.request.get("/")).text()).toMatch(/<html[^>]* data-theme="dark"/);

  await page.getByRole("button", { name: "Try the demo as a coach" }).click();
  await page.waitForURL("**/roster");
  // The address changes before the page is drawn, and with it what listens to keys.
  await expect(page.getByRole("button", { name: /^Keys/ })).toBeVisible();
  expect(await paper(page)).toBe(DARK);
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys of this page" });
  await expect(keys.getByText("Next and previous athlete")).toBeVisible();
  await looksRight(page);
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
  // In a field it is a question mark.
  await page.locator("[data-search]").locator("visible=true").fill("a");
  await page.keyboard.press("?");
  await expect(keys).toBeHidden();

  await page.goto("/account");
  await expect(page.getByLabel("Your running")).toHaveCount(0);
  await expect(page.getByText("Heart-rate zones")).toHaveCount(0);
  await page.getByRole("button", { name: "System" }).click();
  await expect(page.locator("html")).not.toHaveAttribute("data-theme");
});

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false, colorScheme: "dark", viewport: { width: 390, height: 844 } });

  test("light stays light on a dark system, and the demo opens as its athlete", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("button", { name: "Light" }).click();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
    await page.getByRole("button", { name: "Try it as an athlete" }).click();
    await expect(page).toHaveURL(/\/today$/);
    await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  });
});
