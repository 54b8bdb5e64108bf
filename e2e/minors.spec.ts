import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { choose, invite, join, newcomer, startTeam } from "./people";

const clean = async (page: Page) =>
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
const narrow = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
const phone = { viewport: { width: 390, height: 844 } };

test("a minor joins by a link, a guardian agrees, the first check-in is kept, and the guardian withdraws", async ({
  browser,
}) => {
  // Three browsers, and axe on every page.
  test.slow();
  const owner = await (await browser.newContext()).newPage();
  await startTeam(owner, "Juniors");
  const link = await invite(owner);

  // The athlete, on a phone, by the form.
  const page = await (await browser.newContext(phone)).newPage();
  const mia = newcomer("mia");
  await page.goto(new URL(link).pathname);
  await page.getByLabel("Your name").fill("Mia Minor");
  await page.getByLabel("E-mail").fill(mia.email);
  await page.getByLabel("Password").fill(mia.password);
  await page.getByLabel("Year of birth").fill("");
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByText("Give the year you were born in, such as 2008.")).toBeVisible();
  await clean(page);
  await page.getByLabel("Year of birth").fill(`${new Date().getFullYear() - 13}`);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByRole("heading", { name: "A parent or guardian has to agree first" })).toBeVisible();
  await expect(page.getByRole("group", { name: /How sore/ })).toHaveCount(0);
  await clean(page);
  await narrow(page);

  await page.getByLabel("E-mail of a parent or guardian").fill(mia.email);
  await page.getByRole("button", { name: "Ask them" }).click();
  await expect(page.getByText("This is your own address.")).toBeVisible();
  const guardian = newcomer("guardian").email;
  await page.getByLabel("E-mail of a parent or guardian").fill(guardian);
  await page.getByRole("button", { name: "Ask them" }).click();
  await expect(page.getByText(`This server sends no mail to ${guardian}`)).toBeVisible();
  await clean(page);

  // This server has no mail: the owner sees that the consent waits, and the link to hand over.
  await owner.goto("/team");
  await expect(owner.getByText("A guardian’s consent waits")).toBeVisible();
  await expect(owner.getByText(guardian)).toHaveCount(0);
  await clean(owner);
  const answer = (await owner.getByTestId("guardian-link").textContent())?.trim() ?? "";

  const parent = await (await browser.newContext(phone)).newPage();
  await parent.goto(new URL(answer).pathname);
  await expect(parent.getByRole("heading", { name: "Consent for Mia Minor" })).toBeVisible();
  await expect(parent.getByText("when something urgent needs a look, you are not told")).toBeVisible();
  await clean(parent);
  await narrow(parent);
  await parent.getByRole("button", { name: "I am their parent or guardian, and I agree" }).click();
  await expect(parent.getByText("Thank you. Mia Minor can use Feelcheck from now on.")).toBeVisible();
  const other = (await parent.getByTestId("withdraw-link").textContent())?.trim() ?? "";
  await clean(parent);
  await narrow(parent);
  await owner.reload();
  await expect(owner.getByText("A guardian’s consent waits")).toHaveCount(0);

  // The first morning.
  await page.goto("/today");
  await choose(page, /How sore/, "0");
  await choose(page, "Hours of sleep?", "8");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
  await owner.goto("/roster");
  await expect(owner.getByRole("link", { name: "Mia Minor" }).first()).toBeVisible();
  await page.goto("/account");
  await expect(page.getByText(`${guardian} agreed on`)).toBeVisible();
  await clean(page);

  // The other link, which stood where they agreed since no mail has it, months later.
  await parent.goto(new URL(other).pathname);
  await clean(parent);
  await parent.getByRole("button", { name: "Withdraw my consent" }).click();
  await expect(parent.getByText("You have withdrawn your consent for Mia Minor.")).toBeVisible();
  await clean(parent);
  await narrow(parent);
  await owner.goto("/roster");
  await expect(owner.getByRole("link", { name: "Mia Minor" })).toHaveCount(0);
  await page.goto("/today");
  await expect(page.getByText("Only they can take that back, by the link they have.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Keep my account" })).toHaveCount(0);
  await clean(page);
  await parent.getByRole("button", { name: "Take it back" }).click();
  await expect(parent.getByRole("button", { name: "Withdraw my consent" })).toBeVisible();
  await page.goto("/today");
  await expect(page.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
});

test.describe("without scripts", () => {
  test("a guardian says no, and the athlete asks another one", async ({ browser }) => {
    const owner = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
    await startTeam(owner, "Bare Juniors");
    const athlete = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
    await join(athlete, await invite(owner), "Ned Minor", new Date().getFullYear() - 13);
    const page = await (
      await browser.newContext({
        javaScriptEnabled: false,
        storageState: await athlete.context().storageState(),
      })
    ).newPage();
    await page.goto("/today");
    await page.getByLabel("E-mail of a parent or guardian").fill("first@example.org");
    await page.getByRole("button", { name: "Ask them" }).click();
    await expect(page.getByText("This server sends no mail to first@example.org")).toBeVisible();
    await owner.goto("/team");
    const answer = (await owner.getByTestId("guardian-link").textContent())?.trim() ?? "";
    const parent = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await parent.goto(new URL(answer).pathname);
    await parent.getByRole("button", { name: "I don’t agree" }).click();
    await expect(parent.getByText("Noted: nothing about Ned Minor is kept.")).toBeVisible();
    await expect(parent.getByTestId("withdraw-link")).toContainText("/guardian/");
    await page.goto("/today");
    await expect(page.getByText("first@example.org said no.")).toBeVisible();
    await page.getByLabel("E-mail of a parent or guardian").fill("second@example.org");
    await page.getByRole("button", { name: "Ask them" }).click();
    await expect(page.getByText("This server sends no mail to second@example.org")).toBeVisible();
  });
});
