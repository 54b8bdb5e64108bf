import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { failingProxy } from "./failing-proxy";
import { act, choose } from "./people";
import { athlete, checkIn, kept, logSession, nothingWaits, onAnotherPhone, today, waits } from "./phone";

test.use({ serviceWorkers: "allow", viewport: { width: 390, height: 844 } });

const axe = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`);

test("a feel check that the server refused is back in its form with the reason, and one of both is kept", async ({
  page,
  context,
  browser,
}) => {
  const { me } = await athlete(page, "Felt Twice");
  await page.goto("/today");
  await checkIn(page);
  await expect(page.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Start the feel check" }).click();
  await page.getByRole("button", { name: "Answer now" }).click();
  await choose(page, /how do the legs feel now/, "Better");
  await choose(page, "Has your stride changed?", "No");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Show what to do" }).click();
  await waits(page, 1);
  await onAnotherPhone(browser, me, async (other) => {
    const felt = { minutes: 12, feeling: "same", gaitChanged: false, after: null };
    const at = { id: uuidv7(), date: today(), timeZone: "Europe/Berlin" };
    await act(other, "/today", "saveFeelCheckAction", { ...at, ...felt });
  });
  await context.setOffline(false);
  await expect(page.getByText("Not saved: your feel check of")).toBeVisible();
  await page.getByRole("link", { name: "Open it" }).click();
  const form = page.locator("#feel-check");
  await expect(form.getByText("Another device gave a feel check in the meantime.")).toBeVisible();
  await expect(form.getByRole("radio", { name: "Better" })).toBeChecked();
  await expect(form.getByRole("region", { name: "Both versions", exact: true })).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await form.getByRole("button", { name: "Keep mine" }).click();
  await expect(page.getByText("Not saved: your feel check of")).toBeHidden();
  await expect(form.getByText(/^Feel check after/)).toContainText("better");
  await expect.poll(async () => (await kept(page)).feelChecks?.sort()).toEqual(["better", "same"]);
});

test("entries at which the server fails come back to be tried again, changed or removed; those behind them are sent", async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(90_000);
  let broken = ["31", "34", "36"];
  const proxy = await failingProxy(Number(new URL(baseURL ?? "").port), (body) =>
    broken.includes(/"durationMin":(\d+)/.exec(body)?.[1] ?? ""),
  );
  const context = await browser.newContext({
    baseURL: proxy.base,
    serviceWorkers: "allow",
    viewport: { width: 390, height: 844 },
  });
  try {
    const page = await context.newPage();
    await athlete(page, "Met A Bug");
    await context.setOffline(true);
    await page.goto("/today");
    await checkIn(page);
    for (const minutes of [31, 32, 34, 36, 35]) await logSession(page, minutes);
    await waits(page, 6);
    await context.setOffline(false);
    await expect(page.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
    const back = page.getByText("Could not be kept: your session of");
    const send = page.getByRole("button", { name: "Send now" });
    await expect(async () => {
      if (await send.isVisible()) await send.click({ timeout: 1_000 });
      expect(await back.count()).toBe(3);
    }).toPass();
    await nothingWaits(page);
    expect((await kept(page)).minutes).toEqual([32, 35]);
    expect(await axe(page)).toEqual([]);

    await page.getByRole("link", { name: "Change it" }).nth(1).click();
    await expect(page.getByText("The server failed at this several times.")).toBeVisible();
    await page.getByLabel("Minutes").fill("33");
    await page.getByRole("button", { name: "Save the session" }).click();
    await page.waitForURL("**/today");
    await expect(back).toHaveCount(2);

    await page.getByRole("button", { name: "Remove it" }).last().click();
    await expect(back).toHaveCount(1);

    broken = [];
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(back).toHaveCount(0);
    await nothingWaits(page);
    await expect.poll(async () => (await kept(page)).minutes).toEqual([31, 32, 33, 35]);
  } finally {
    await context.close();
    proxy.close();
  }
});
