import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { COACH, choose, invite, join, signIn, startTeam } from "./people";

test("the demo roster: most urgent first, counts that filter, search and sort in the URL, keyboard", async ({
  page,
}) => {
  await signIn(page, COACH);
  await expect(page).toHaveURL(/roster/);
  const names = page.locator("[data-athlete] [role=rowheader]");
  await expect(names).toHaveCount(24);
  await expect(names.first()).toHaveText("Camille Roux");
  await page.getByRole("link", { name: /No check-in yet/ }).click();
  await expect(page).toHaveURL(/show=missing/);
  const missing = Number(
    await page
      .getByRole("link", { name: /No check-in yet/ })
      .locator("strong")
      .textContent(),
  );
  await expect(names).toHaveCount(missing);
  await page.goto("/roster");
  await page.getByRole("searchbox").fill("yilmaz");
  await expect(page).toHaveURL(/q=yilmaz/);
  await expect(names).toHaveText(["Kaya Yılmaz"]);
  await page.goto("/roster?sort=name");
  await expect(names.first()).toContainText("Ada Lindqvist");
  // The first key counts once the page listens.
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(page.locator("[data-here]")).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await page.keyboard.press("j");
  await page.keyboard.press("f");
  await expect(page.getByRole("heading", { name: "Flag Amara Okafor" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.keyboard.press("k");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Amara Okafor" })).toBeVisible();
});

test("an athlete checks in, the open roster updates by itself; flag, acknowledge, honour, resolve", async ({
  browser,
}) => {
  const coach = await (await browser.newContext()).newPage();
  const athlete = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await startTeam(coach, "Flag Team");
  await join(athlete, await invite(coach), "Nora Runner");
  await coach.goto("/roster");
  const row = coach.locator("[data-athlete]");
  await expect(row).toContainText(/no check-in yet/i);
  await expect(coach.getByText("Live", { exact: true })).toBeVisible();

  await choose(athlete, /How sore/, "0");
  await choose(athlete, "Hours of sleep?", "7.5");
  await athlete.getByRole("button", { name: "Send" }).click();
  await expect(athlete.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
  await expect(row).toContainText("Train");
  await expect(row).toContainText("7.5 h");

  await row.getByRole("button", { name: "Flag Nora Runner" }).click();
  await coach.getByRole("button", { name: "Flag", exact: true }).click();
  await expect(coach.getByText("must say why")).toBeVisible();
  await coach.getByLabel("Why").fill("You looked tired on Sunday.");
  await coach.getByRole("button", { name: "Flag", exact: true }).click();
  await expect(row).toContainText("Rest");
  await expect(row).toContainText("not read");

  await athlete.reload();
  await expect(athlete.getByRole("heading", { name: "Rest", exact: true })).toBeVisible();
  await expect(athlete.getByText("You looked tired on Sunday.")).toBeVisible();
  await athlete.getByRole("button", { name: "I have read this" }).click();
  await expect(athlete.getByText("You have read this.")).toBeVisible();
  await expect(row).toContainText(", read");

  await coach.getByRole("link", { name: "Nora Runner" }).first().click();
  await expect(coach.getByText("acknowledged by Nora Runner")).toBeVisible();
  await coach.getByRole("button", { name: "Resolve" }).click();
  await expect(coach.getByText(/resolved by Flag Team Owner/)).toBeVisible();
  await expect(coach.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
  await coach.getByRole("button", { name: "Reopen" }).click();
  await expect(coach.getByText(/reopened by Flag Team Owner/)).toBeVisible();
});

test("the worklist: who has not answered is asked by name, who was spoken to moves down for every coach, a note is new once", async ({
  browser,
}) => {
  const coach = await (await browser.newContext()).newPage();
  const second = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  const athlete = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  const sees = async (page: Page) => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`)).toEqual([]);
  };
  await startTeam(coach, "Work Team");
  await join(athlete, await invite(coach), "Vera Verve");
  await coach.goto("/team");
  await join(second, await invite(coach, "coach"), "Second Coach");

  await coach.goto("/roster");
  await expect(coach.getByText("The only athlete has not checked in yet.")).toBeVisible();
  await coach.getByRole("button", { name: "Ask Vera Verve for today’s check-in" }).click();
  await expect(coach.getByText("They see it when they open Feelcheck.")).toBeVisible();
  const row = coach.locator("[data-athlete]");
  await expect(row).toContainText(/Asked \d\d:\d\d, by Work Team Owner/);
  await expect(coach.getByRole("button", { name: /^Ask / })).toHaveCount(0);
  await athlete.reload();
  await expect(athlete.getByText("Work Team Owner asks how your legs are today.")).toBeVisible();

  await choose(athlete, /How sore/, "0");
  await athlete.getByText("Ill, or more to say?").click();
  await athlete.getByLabel("Note for your coach").fill("Throat is scratchy since the race.");
  await choose(athlete, "Hours of sleep?", "7.5");
  await athlete.getByRole("button", { name: "Send" }).click();
  await expect(athlete.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
  await expect(row).toContainText("new note");
  await expect(row).toContainText("Throat is scratchy since the race.");
  await expect(coach.getByRole("heading", { name: "Needs a word (1)" })).toBeVisible();

  await coach.keyboard.press("j");
  await coach.keyboard.press("s");
  await expect(coach.getByRole("heading", { name: "Spoken to Vera Verve" })).toBeVisible();
  await sees(coach);
  await coach.getByLabel("A word about it").fill("Runs easy, calls tonight");
  await coach.getByRole("button", { name: "Move down" }).click();
  await expect(coach.getByRole("heading", { name: "Spoken to (1)" })).toBeVisible();
  await expect(row).toContainText("Runs easy, calls tonight");

  await second.goto("/roster");
  await expect(second.getByRole("heading", { name: "Spoken to (1)" })).toBeVisible();
  expect((await second.locator("[data-athlete]").boundingBox())?.height).toBe(64);
  await second.getByRole("button", { name: "More of Vera Verve" }).click();
  await expect(second.getByRole("dialog").getByText(/Work Team Owner, .*calls tonight/)).toBeVisible();
  await sees(second);
  await second.keyboard.press("Escape");

  await coach.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(coach.getByRole("heading", { name: "Needs a word (1)" })).toBeVisible();
  // A page that only links to hers has not opened it.
  await coach.goto("/plan");
  await expect(coach.getByRole("link", { name: "Vera Verve" })).toBeVisible();
  await coach.waitForLoadState("networkidle");
  await coach.goto("/roster");
  await expect(row).toContainText("new note");
  await coach.getByRole("link", { name: "Vera Verve" }).first().click();
  await expect(coach.getByRole("heading", { level: 1, name: "Vera Verve" })).toBeVisible();
  await coach.goto("/roster");
  await expect(coach.getByRole("heading", { name: "Fine (1)" })).toBeVisible();
  await expect(row).not.toContainText("new note");
  await second.reload();
  await expect(second.locator("[data-athlete]")).toContainText("new note");
});

test("a danger sign refers; a clearance by the coach lifts it", async ({ browser }) => {
  const coach = await (await browser.newContext()).newPage();
  const athlete = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await startTeam(coach, "Danger Team");
  await join(athlete, await invite(coach), "Olle Ouch");
  await choose(athlete, /How sore/, "7");
  await choose(athlete, "What kind of pain?", /Sharp/);
  await choose(athlete, "Where is it?", /One spot/);
  await choose(athlete, /As you move/, "Gets worse");
  await choose(athlete, "Your stride?", "Limping");
  await athlete.getByRole("button", { name: "Send" }).click();
  await expect(athlete.getByText("Tap what applies, or “Nothing alarming”.")).toBeVisible();
  await expect(athlete.getByText("Which place? Tap it on the body map")).toBeVisible();
  await athlete.getByRole("button", { name: "Back", exact: true }).click();
  await athlete.locator('[data-site="calf-left"]').click();
  await choose(athlete, /at rest or at night/, "Yes");
  await athlete.getByRole("button", { name: "Send" }).click();
  await expect(athlete.getByRole("heading", { name: "See a professional" })).toBeVisible();
  await coach.goto("/roster");
  await coach.getByRole("link", { name: "Olle Ouch" }).first().click();
  coach.on("dialog", (dialog) => dialog.accept());
  await coach.getByText("Cleared by a professional?").click();
  await coach.getByLabel("Who cleared the athlete").fill("Dr. Ek, MRI clean");
  await choose(coach, "What may the athlete do?", /Full training/);
  await coach.getByRole("button", { name: "Record the clearance" }).click();
  await expect(coach.getByText(/resolved by Danger Team Owner/)).toBeVisible();
  // Today's own danger sign stands all the same.
  await expect(coach.getByRole("heading", { name: "See a professional", exact: true })).toBeVisible();
});
