import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { cutOff, pagesOf } from "./paper";
import { choose, invite, join, startTeam } from "./people";

const accessible = async (page: Page) =>
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
const DAY_MS = 86_400_000;
const ZONE = "Europe/Berlin";
/** A date so many days from the athlete's today. */
const inDays = (days: number) =>
  new Date(Date.now() + days * DAY_MS).toLocaleDateString("sv-SE", { timeZone: ZONE });

test("an athlete who is out and away is so on roster, plan and board; the plan warns before it is saved", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const coach = await (await browser.newContext()).newPage();
  const athlete = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await startTeam(coach, "Health Team");
  await join(athlete, await invite(coach), "Hedda Health");

  await athlete.goto("/today");
  await athlete.getByText("Add days off", { exact: true }).first().click();
  await athlete.getByLabel("Last day").fill(inDays(-2));
  await athlete.getByRole("button", { name: "Add days off" }).click();
  await expect(athlete.getByText("is before the first day")).toBeVisible();
  await athlete.getByLabel("Last day").fill(inDays(1));
  await athlete.getByLabel("Why, in a word").fill("Wedding");
  await athlete.getByRole("button", { name: "Add days off" }).click();
  await expect(athlete.getByText(/to .*: Wedding/)).toBeVisible();
  await accessible(athlete);

  await athlete.goto("/injuries");
  await athlete.getByRole("link", { name: "Record an injury" }).click();
  await athlete.getByLabel("Where", { exact: true }).selectOption("shin");
  await athlete.getByLabel("Side").selectOption("left");
  await athlete.getByLabel("When it began").fill(inDays(-6));
  await choose(athlete, "Training and competition", /None/);
  await athlete.getByLabel("Full training expected on").fill(inDays(20));
  await athlete.getByLabel("Diagnosis, in your words").fill("a secret of the tibia");
  await athlete.getByRole("button", { name: "Save", exact: true }).click();
  await expect(athlete.getByText("a secret of the tibia").first()).toBeVisible();
  await athlete.goto("/injuries");
  const own = await athlete.request.get("/api/v1/injuries");
  expect(await own.text()).toContain("a secret of the tibia");
  await accessible(athlete);

  await coach.goto("/roster");
  await expect(coach.getByText(/Out since .*full training expected/)).toBeVisible();
  await accessible(coach);

  await coach.goto("/plan");
  await expect(coach.getByText(/Out since/).first()).toBeVisible();
  await expect(coach.getByText("Wedding").first()).toBeVisible();
  await coach
    .getByRole("button", { name: /^Plan for Hedda Health/ })
    .first()
    .click();
  await expect(coach.getByText(/Hedda Health: no training since/)).toBeVisible();
  await accessible(coach);
  await coach.getByRole("button", { name: "Plan it" }).click();
  await expect(coach.getByRole("button", { name: /Easy run, 45 minutes.*out/ }).first()).toBeVisible();
  await coach.getByRole("button", { name: "Copy the week before" }).click();
  await expect(coach.getByText("One athlete should not run")).toBeVisible();
  await coach.getByRole("button", { name: "Cancel" }).click();

  await coach.goto("/team");
  await coach.getByRole("link", { name: "Team health" }).click();
  await expect(coach.getByRole("heading", { name: "Health of Health Team" })).toBeVisible();
  await expect(coach.getByText(/Out since .*full training expected/)).toBeVisible();
  await expect(coach.getByText("a secret of the tibia")).toHaveCount(0);
  await accessible(coach);
  const href = await coach.getByRole("link", { name: /^CSV.*Who is not/ }).getAttribute("href");
  const csv = await (await coach.request.get(href ?? "")).text();
  expect(csv).toContain("Hedda Health");
  expect(csv).not.toContain("tibia");
  await coach.emulateMedia({ media: "print" });
  expect(await pagesOf(coach)).toBeLessThanOrEqual(2);
  await coach.setViewportSize({ width: 703, height: 1000 });
  expect(await cutOff(coach)).toBeLessThanOrEqual(1);
});

test("the weekly health question is asked where the owner wants it, from Sunday to Tuesday", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const owner = await (await browser.newContext()).newPage();
  const athlete = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await startTeam(owner, "Weekly Team");
  await join(athlete, await invite(owner), "Wanda Weekly");
  await owner.goto("/team");
  await owner.getByLabel("Weekly health question").selectOption("yes");
  await owner.getByRole("button", { name: "Save", exact: true }).click();
  await expect(owner.getByText("Saved", { exact: false }).first()).toBeVisible();
  await athlete.goto("/today");
  // That it is there on these days alone, whatever day this runs on, is tested in `app/weekly-question.test.ts`.
  const question = athlete.getByRole("heading", { name: "Your week" });
  const day = new Intl.DateTimeFormat("en-GB", { weekday: "short", timeZone: ZONE });
  if (/Sun|Mon|Tue/.test(day.format(new Date()))) {
    await expect(question).toBeVisible();
    await athlete.getByText("Yes, I had a problem").click();
    await choose(athlete, "How far did you take part?", /in less of it/);
    await choose(athlete, "How much did you cut down your training?", "clearly");
    await choose(athlete, "How much did your performance suffer?", "a little");
    await accessible(athlete);
    await choose(athlete, /How much did you feel of it/, "a little");
    await athlete
      .getByRole("group", { name: /How far/ })
      .locator("..")
      .getByRole("button", { name: "Send" })
      .click();
  }
  await expect(question).toHaveCount(0);
  await owner.goto("/team/health");
  await expect(owner.getByRole("heading", { name: "Weekly health question" })).toBeVisible();
  await accessible(owner);
});
