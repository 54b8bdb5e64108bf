import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { fever } from "./fever";
import { choose, invite, join, startTeam } from "./people";

const PHONE = { width: 390, height: 844 };

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`)).toEqual([]);
}

test("an answer in one tap: the list of who needs one shrinks, other coaches see it, the athlete reads who saw and said what", async ({
  browser,
}) => {
  // Four browsers.
  test.slow();
  const coach = await (await browser.newContext()).newPage();
  const second = await (await browser.newContext({ viewport: PHONE })).newPage();
  const ada = await (await browser.newContext({ viewport: PHONE })).newPage();
  const bo = await (await browser.newContext({ viewport: PHONE })).newPage();
  await startTeam(coach, "Tap Team");
  const link = await invite(coach);
  await join(ada, link, "Ada Ill");
  await join(bo, link, "Bo Ill");
  await join(second, await invite(coach, "coach"), "Second Coach");
  await fever(ada);
  await fever(bo);

  await coach.goto("/roster");
  const waiting = coach.getByRole("status", { name: "Who needs an answer" });
  await expect(waiting).toHaveText("2 need you");
  await expect(coach.getByRole("button", { name: "Good, rest: answer Ada Ill" })).toBeVisible();
  await isAccessible(coach);
  // A list of the team is no look at one of them.
  await ada.reload();
  await expect(ada.getByRole("heading", { name: "Rest", exact: true })).toBeVisible();
  await expect(ada.getByRole("region", { name: "Seen and answered" })).toHaveCount(0);

  await coach.getByRole("button", { name: "Good, rest: answer Ada Ill" }).click();
  await expect(waiting).toHaveText("1 needs you");
  const row = coach.locator("[data-athlete]", { hasText: "Ada Ill" });
  await expect(row).toContainText("“Good, rest.”");
  await expect(coach.getByText("Ada Ill reads “Good, rest.”")).toBeVisible();
  await ada.reload();
  const said = ada.getByRole("region", { name: "Seen and answered" });
  await expect(said).toContainText(/Good, rest\..*Tap Team Owner, \d\d:\d\d/);
  await expect(said).toContainText(/Tap Team Owner has seen this, \d\d:\d\d/);
  await isAccessible(ada);

  // On a phone: open the line, which is a look; then words of one's own.
  await second.goto("/roster");
  await expect(second.getByRole("heading", { name: "Spoken to (1)" })).toBeVisible();
  await expect(second.getByRole("button", { name: "Talk at training: answer Bo Ill" })).toBeVisible();
  await isAccessible(second);
  await second.getByRole("button", { name: "More of Bo Ill" }).click();
  const sheet = second.getByRole("dialog", { name: "Bo Ill" });
  await expect(sheet.getByRole("button", { name: "Own words for Bo Ill" })).toBeVisible();
  await expect(async () => {
    await bo.reload();
    await expect(bo.getByText(/Second Coach has seen this, \d\d:\d\d/)).toBeVisible({ timeout: 1000 });
  }).toPass();
  await sheet.getByRole("button", { name: "Own words for Bo Ill" }).click();
  await expect(second.getByRole("heading", { name: "Answer Bo Ill" })).toBeVisible();
  await isAccessible(second);
  await second.getByRole("button", { name: "Send", exact: true }).click();
  await expect(second.getByText("Say something, or choose one of the answers.")).toBeVisible();
  await second.getByLabel("Your words").fill("Sleep in, tea, call me tonight");
  await second.getByRole("button", { name: "Send", exact: true }).click();
  await expect(second.getByRole("heading", { name: "Spoken to (2)" })).toBeVisible();
  await expect(waiting).toHaveText("✓ All answered");
  await bo.reload();
  await expect(bo.getByText("Sleep in, tea, call me tonight")).toBeVisible();

  // What was not meant is taken back by who said it, and by nobody else.
  await expect(coach.getByRole("button", { name: "Undo: the answer to Bo Ill" })).toHaveCount(0);
  await coach.getByRole("button", { name: "Undo: the answer to Ada Ill" }).click();
  await expect(waiting).toHaveText("1 needs you");
  await ada.reload();
  await expect(ada.getByText(/Tap Team Owner has seen this/)).toBeVisible();
  await expect(ada.getByText("Good, rest.")).toHaveCount(0);

  // The day keeps it.
  const today = new Intl.DateTimeFormat("sv", { timeZone: "Europe/Berlin" }).format(new Date());
  await bo.goto(`/history?day=${today}`);
  await expect(bo.getByText("Sleep in, tea, call me tonight")).toBeVisible();
  await isAccessible(bo);

  // Said anew, it has not been seen again.
  await ada.goto(`/check-ins/${today}`);
  await choose(ada, "Hours of sleep?", "8");
  await ada.getByRole("button", { name: /Save|Send/ }).click();
  await expect(ada).toHaveURL(/\/today/);
  await expect(ada.getByRole("heading", { name: "Rest", exact: true })).toBeVisible();
  await expect(ada.getByText(/has seen this/)).toHaveCount(0);
});
