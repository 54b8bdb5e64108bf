import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { choose, invite, join, startTeam } from "./people";

const card = (page: Page) => page.locator("#reminders");
const clean = async (page: Page) =>
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

async function checkIn(page: Page): Promise<void> {
  await choose(page, /How sore/, "0");
  await choose(page, "Hours of sleep?", "8");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
}

test("asked once after the first check-in, an athlete chooses when and how; what is chosen stays", async ({
  browser,
}) => {
  const owner = await (await browser.newContext()).newPage();
  await startTeam(owner, "Reminders");
  const link = await invite(owner);
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await join(page, link, "Rita Runner");
  await expect(page.getByText("A reminder in the morning?")).toHaveCount(0);
  await checkIn(page);
  await expect(page.getByText("A reminder in the morning?")).toBeVisible();
  await clean(page);
  await page.getByRole("link", { name: "Choose when and how" }).click();

  await expect(card(page).getByLabel("How", { exact: true })).toHaveValue("none");
  await expect(card(page).getByLabel("When", { exact: true })).toContainText(
    "08:00, an hour before it is due",
  );
  await clean(page);
  await card(page).getByLabel("How", { exact: true }).selectOption({ label: "A message on my devices" });
  await expect(card(page).getByText("Messages show on no device of yours yet.")).toBeVisible();
  await card(page).getByLabel("How", { exact: true }).selectOption({ label: "A mail" });
  await card(page).getByLabel("When", { exact: true }).selectOption("06:30");
  for (const day of ["Saturday", "Sunday"]) await card(page).getByLabel(day).uncheck();
  await card(page)
    .getByLabel(/Ask me at 19:00/)
    .check();
  await card(page).getByRole("button", { name: "Save" }).click();
  await expect(card(page).getByText("Saved", { exact: false })).toBeVisible();
  await clean(page);

  await page.reload();
  await expect(card(page).getByLabel("How", { exact: true })).toHaveValue("mail");
  await expect(card(page).getByLabel("When", { exact: true })).toHaveValue("06:30");
  await expect(card(page).getByLabel("Monday")).toBeChecked();
  await expect(card(page).getByLabel("Sunday")).not.toBeChecked();
  await expect(card(page).getByLabel(/Ask me at 19:00/)).toBeChecked();

  // Not one day: refused, with what to do, and nothing that was ticked is lost.
  for (const day of ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"])
    await card(page).getByLabel(day).uncheck();
  await card(page).getByRole("button", { name: "Save" }).click();
  await expect(card(page).getByText("must be at least one day of the week")).toBeVisible();
  await clean(page);

  await page.goto("/today");
  await expect(page.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
  await expect(page.getByText("A reminder in the morning?")).toHaveCount(0);
  await page.context().close();

  // Somebody else wants none, and is not asked again.
  const other = await (await browser.newContext()).newPage();
  await join(other, link, "Nora Nothanks");
  await checkIn(other);
  await other.getByRole("button", { name: "No reminders, thanks" }).click();
  await expect(other.getByText("A reminder in the morning?")).toHaveCount(0);
  await other.reload();
  await expect(other.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
  await expect(other.getByText("A reminder in the morning?")).toHaveCount(0);
  await other.context().close();
  // Whoever does not run is not asked about running.
  await owner.goto("/account");
  await expect(owner.getByRole("heading", { name: "Messages on this device" })).toBeVisible();
  await expect(card(owner)).toHaveCount(0);
});

test("a pause for a holiday or illness is entered in four taps and seen by the coach; then no check-in is missing", async ({
  browser,
}) => {
  const coach = await (await browser.newContext()).newPage();
  await startTeam(coach, "Pausers");
  const link = await invite(coach);
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await join(page, link, "Paula Paused");
  await coach.goto("/roster");
  const line = coach.getByRole("row").filter({ hasText: "Paula Paused" });
  await expect(line).toBeVisible();
  await expect(line.getByText("Away until")).toHaveCount(0);

  await page.getByText("Add days off", { exact: true }).first().click();
  await page.getByLabel("What for").selectOption({ label: "Ill" });
  await page.getByLabel("Why, in a word").fill("a cold");
  await page.getByRole("button", { name: "Add days off" }).click();
  const days = page.getByRole("listitem").filter({ hasText: "ill (a cold)" });
  await expect(days).toBeVisible();
  await clean(page);

  await coach.reload();
  await expect(line.getByText(/Away until .*: ill \(a cold\)/)).toBeVisible();
  await clean(coach);
  await coach.getByRole("link", { name: "Paula Paused" }).first().click();
  await expect(coach.getByRole("heading", { name: "Paula Paused", exact: true })).toBeVisible();
  await expect(coach.getByText(/Away until .*: ill \(a cold\)/)).toBeVisible();
  await clean(coach);

  await days.getByRole("button", { name: /I will train after all/ }).click();
  await expect(days).toHaveCount(0);
  await coach.goto("/roster");
  await expect(line).toBeVisible();
  await expect(line.getByText("Away until")).toHaveCount(0);
  await page.context().close();
  await coach.context().close();
});
