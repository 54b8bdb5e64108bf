import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { choose, invite, join, startTeam } from "./people";

const accessible = async (page: Page) =>
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

test("an injury is recorded in one tap; the coach sees what it keeps from, and what it is once that is shared", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const owner = await (await browser.newContext()).newPage();
  const athlete = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await startTeam(owner, "Injured Team");
  await join(athlete, await invite(owner), "Ina Injured");
  await athlete.goto("/today");
  await choose(athlete, /How sore/, "4");
  await choose(athlete, "What kind of pain?", /Sharp/);
  await choose(athlete, /Where is it/, /One spot/);
  await athlete.getByText("Choose from a list instead").click();
  await athlete.getByRole("checkbox", { name: "shin, left" }).check();
  await choose(athlete, /at rest or at night/, "No");
  await choose(athlete, /As you move/, /worse/);
  await choose(athlete, /Your stride/, /Normal/);
  await athlete.getByLabel("Nothing alarming").check();
  await choose(athlete, /Hours of sleep/, "8");
  await athlete.getByRole("button", { name: "Send", exact: true }).click();
  await athlete.getByRole("button", { name: /Injury: left shin, since/ }).click();
  await athlete.waitForURL("**/injuries/**");
  await accessible(athlete);
  await athlete.getByLabel("How it began").selectOption("gradual");
  await choose(athlete, "Training and competition", /None/);
  await athlete.getByLabel("What is hurt").selectOption("bone");
  await athlete.getByLabel("Diagnosis, in your words").fill("tibia, grade 2");
  await athlete.getByRole("button", { name: "Save", exact: true }).click();
  await expect(athlete.getByText("bone, tibia, grade 2")).toBeVisible();
  await expect(athlete.getByText("On 1 of 1 mornings, at worst 4 of 10.")).toBeVisible();

  await owner.goto("/roster");
  await owner.getByRole("link", { name: "Ina Injured" }).first().click();
  await owner.waitForURL("**/athletes/**");
  await expect(owner.getByText(/since .*no training/)).toBeVisible();
  await expect(owner.getByText("tibia, grade 2")).toHaveCount(0);
  await accessible(owner);
  await owner.getByRole("link", { name: "Injury: left shin" }).click();
  await expect(owner.getByText("has not shared with their coaches")).toBeVisible();
  await accessible(owner);

  await athlete.getByRole("button", { name: "Let my coach read it" }).click();
  await expect(athlete.getByText("Your coach can read what it is.")).toBeVisible();
  await owner.reload();
  await expect(owner.getByText("bone, tibia, grade 2")).toBeVisible();

  // Full training again, and then it is back.
  await athlete.getByLabel("Back in full training since").fill(new Date().toISOString().slice(0, 10));
  await athlete.getByRole("button", { name: "Save", exact: true }).click();
  // Not the field of that name: the sentence with its date.
  await expect(athlete.getByText(/back in full training since [A-Z]?[a-z]* ?\d/)).toBeVisible();
  await athlete.goto("/injuries");
  await athlete.getByText("Over", { exact: true }).click();
  await accessible(athlete);
  await athlete.getByRole("link", { name: "It is back: Injury: left shin" }).click();
  await expect(athlete.getByLabel("Is it new?")).toHaveValue("recurrent");
  await expect(athlete.getByLabel("Where", { exact: true })).toHaveValue("shin");
});
