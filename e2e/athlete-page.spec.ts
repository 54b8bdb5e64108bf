import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { COACH, signIn } from "./people";

/** What a coach decides by stands within so many pixels of the page's top. */
const FIRST = 500;

const bottomOf = async (part: Locator) => {
  const box = await part.boundingBox();
  return box ? box.y + box.height : Number.POSITIVE_INFINITY;
};
const stands = (page: Page) => page.getByRole("region", { name: /^How .* stands$/ });
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test.use({ viewport: { width: 1440, height: 900 } });

test("from the roster to an athlete, on to the next and back to the line, by key and by button", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, COACH);
  await page.goto("/roster");
  const names = await page.locator("[data-athlete] .name a").allTextContents();
  const [first, second, third] = names as [string, string, string];
  await page.getByRole("link", { name: first, exact: true }).first().click();
  await expect(heading(page)).toHaveText(first);
  await expect(page).toHaveTitle(new RegExp(`^${first}`));

  const top = stands(page);
  await expect(top.locator("#verdict-word")).toBeVisible();
  expect(await bottomOf(top.locator("article header"))).toBeLessThan(FIRST);
  expect(await bottomOf(top.locator("article li").first().locator("p").first())).toBeLessThan(FIRST);
  expect(
    await bottomOf(top.getByRole("heading", { name: "Flags" }).locator("xpath=../..").locator("li").first()),
  ).toBeLessThan(FIRST);
  expect(await bottomOf(top.getByText("Cleared by a professional?"))).toBeLessThan(FIRST);
  expect(await bottomOf(top.getByText("New note"))).toBeLessThan(FIRST);
  // The title of a source is as its author wrote it.
  const told = (await top.locator("article").textContent())?.replaceAll(
    /Should You Keep Running[^?]*\?/g,
    "",
  );
  expect(told).toMatch(/Why/);
  expect(told).not.toMatch(/\byou\b|\byour\b/i);

  const parts = page.getByRole("navigation", { name: "Parts of this page" });
  await parts.getByRole("link", { name: "Verdict log" }).click();
  await expect(page.getByRole("heading", { name: "Verdict log" })).toBeInViewport();
  await expect(parts).toBeInViewport();

  await expect(page.getByRole("link", { name: `Next athlete: ${second}` })).toBeVisible();
  await page.keyboard.press("j");
  await expect(heading(page)).toHaveText(second);
  await page.getByRole("link", { name: `Next athlete: ${third}` }).click();
  await expect(heading(page)).toHaveText(third);
  await page.getByRole("link", { name: `Previous athlete: ${second}` }).click();
  await expect(heading(page)).toHaveText(second);
  await expect(page.getByRole("link", { name: `Next athlete: ${third}` })).toBeVisible();
  await page.keyboard.press("k");
  await expect(heading(page)).toHaveText(first);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toContainText("Next and previous athlete of the roster");
  await page.keyboard.press("Escape");

  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`)).toEqual([]);
  await page.keyboard.press("u");
  const row = page.locator("[data-here]");
  await expect(row).toContainText(first);
  await expect(row.getByRole("link", { name: first })).toBeFocused();
});

test("on a phone the way back unfolds the line; the order is that of the roster as it was looked at", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, COACH);
  await page.goto("/roster?sort=name");
  const names = await page.locator("[data-athlete] .name a").allTextContents();
  await page.getByRole("link", { name: names[0], exact: true }).first().click();
  await expect(page.getByRole("link", { name: `Next athlete: ${names[1]}` })).toBeVisible();
  await page.getByRole("link", { name: "Back to the roster" }).click();
  await expect(page).toHaveURL(/\/roster\?sort=name$/);

  await page.goto("/roster");
  await page.getByRole("button", { name: /^Show/ }).click();
  const last = page.locator("[data-athlete]").last();
  const name = (await last.locator(".name a").textContent()) ?? "";
  await last.locator(".name a").click();
  await expect(heading(page)).toHaveText(name);
  await page.getByRole("link", { name: "Back to the roster" }).click();
  await expect(page.locator("[data-here]")).toContainText(name);
  await expect(page.locator("[data-here]")).toBeInViewport();
});

test("two weeks lead to a day, and the log tells changes when it is opened", async ({ page }) => {
  await signIn(page, COACH);
  await page.goto("/roster");
  await page.getByRole("link", { name: "Camille Roux" }).first().click();
  const days = page.locator("#fortnight li a");
  await expect(days).toHaveCount(14);
  const day = days.nth(10);
  const date = ((await day.getAttribute("aria-label")) ?? "").split(",")[0] ?? "";
  await day.click();
  await expect(page.locator("#day").getByRole("heading", { name: date })).toBeInViewport();
  await expect(page.locator("#log li").first()).toBeHidden();
  await page.getByText(/changes? of the verdict in the last eight weeks/).click();
  await expect(page.locator("#log li").first()).toBeVisible();
  for (const text of await page.locator("#log summary").allTextContents())
    expect(text).not.toMatch(/\byour?\b/i);
});

test("without scripts the page is whole", async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, COACH);
  await page.goto("/roster");
  const href = await page.getByRole("link", { name: "Camille Roux" }).first().getAttribute("href");
  const plain = await (
    await browser.newContext({ javaScriptEnabled: false, storageState: await context.storageState() })
  ).newPage();
  await plain.goto(href ?? "");
  await expect(stands(plain).locator("#verdict-word")).toBeVisible();
  await expect(plain.getByRole("heading", { name: "Two weeks" })).toBeVisible();
});

test("on a slow line a part that is asked for before it is there comes into sight when it is", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, COACH);
  await page.goto("/roster");
  // Seen before, so that only what the page says is on its way.
  await page.getByRole("link", { name: "Camille Roux" }).first().click();
  await expect(page.getByRole("heading", { name: "Verdict log" })).toBeAttached();
  await page.getByRole("link", { name: "Back to the roster" }).click();
  const line = await page.context().newCDPSession(page);
  await line.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 20,
    downloadThroughput: 10_000,
    uploadThroughput: 100_000,
  });
  await page.locator("[data-here]").getByRole("link", { name: "Camille Roux" }).click();
  const link = page.getByRole("navigation", { name: "Parts of this page" }).getByRole("link", {
    name: "Verdict log",
  });
  await link.click({ timeout: 30_000 });
  await expect(page.locator("#log")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Verdict log" })).toBeInViewport({ timeout: 30_000 });
});
