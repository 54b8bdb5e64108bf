import { expect, test } from "@playwright/test";
import { COACH, choose, invite, join, signIn, startTeam } from "./people";

test("the demo roster: most urgent first, counts that filter, search and sort in the URL, keyboard", async ({
  page,
}) => {
  await signIn(page, COACH);
  await expect(page).toHaveURL(/roster/);
  const names = page.locator("tr[data-athlete] th");
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
  await expect(names.first()).toHaveText("Ada Lindqvist");
  await page.keyboard.press("j");
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
  const row = coach.locator("tr[data-athlete]");
  await expect(row).toContainText("No check-in yet");
  await expect(coach.getByText("Updates by itself")).toBeVisible();

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
  await athlete.locator('[data-site="calf-left"]').click();
  await choose(athlete, /at rest or at night/, "Yes");
  await athlete.getByRole("button", { name: "Send" }).click();
  await expect(athlete.getByRole("heading", { name: "See a professional" })).toBeVisible();
  await coach.goto("/roster");
  await coach.getByRole("link", { name: "Olle Ouch" }).first().click();
  coach.on("dialog", (dialog) => dialog.accept());
  await coach.getByLabel("Who cleared the athlete").fill("Dr. Ek, MRI clean");
  await choose(coach, "What may the athlete do?", /Full training/);
  await coach.getByRole("button", { name: "Record the clearance" }).click();
  await expect(coach.getByText(/resolved by Danger Team Owner/)).toBeVisible();
  // Today's own danger sign stands all the same.
  await expect(coach.getByRole("heading", { name: "See a professional", exact: true })).toBeVisible();
});
