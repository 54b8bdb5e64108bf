import { expect, type Page, test } from "@playwright/test";
import { choose, invite, join, startTeam } from "./people";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** What is pressed on this page and lower than 44 px: all but links within sentences, and fields that their labels enlarge. */
const low = (page: Page) =>
  page.evaluate(() => {
    const inSentence = (one: Element) =>
      getComputedStyle(one).display === "inline" &&
      (one.parentElement?.textContent ?? "").trim() !== one.textContent?.trim();
    return [...document.querySelectorAll<HTMLElement>("a, button, select, summary, input:not([type=hidden])")]
      .map((one) => (one.matches("[type=radio], [type=checkbox]") ? (one.closest("label") ?? one) : one))
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".sr-only"))
      .filter((one) => one.getBoundingClientRect().width > 2 && !inSentence(one))
      .filter((one) => one.getBoundingClientRect().height < 43.5)
      .map((one) => `${one.tagName} ${one.textContent?.trim().slice(0, 30)}`);
  });

test("under a thumb what is pressed is 44 px high: joining, an athlete's morning, the account", async ({
  browser,
}) => {
  const coach = await (await browser.newContext(PHONE)).newPage();
  await startTeam(coach, "Thumbs");
  const link = await invite(coach);
  const page = await (await browser.newContext(PHONE)).newPage();
  await page.goto(new URL(link).pathname);
  await expect(page.getByRole("button", { name: "Join" })).toBeVisible();
  expect(await low(page)).toEqual([]);
  await join(page, link, "Theo Thumb");
  expect(await low(page)).toEqual([]);
  await choose(page, /How sore/, "0");
  await choose(page, "Hours of sleep?", "8");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
  expect(await low(page)).toEqual([]);
  await page.goto("/account");
  await expect(page.getByRole("heading", { name: "Reminders" })).toBeVisible();
  expect(await low(page)).toEqual([]);
});
