import { expect, type Page, test } from "@playwright/test";
import { addDays, localDate } from "../lib/calendar";
import { choose, invite, join, startTeam } from "./people";

const PHONE = { viewport: { width: 390, height: 844 } };
const card = (page: Page, heading: string) => page.getByRole("heading", { name: heading, exact: true });
const sign = (page: Page, name: RegExp) => page.getByRole("checkbox", { name });

test("something is wrong: from Today, the feel check and a session to the coach's roster", async ({
  browser,
}) => {
  const coach = await (await browser.newContext()).newPage();
  const athlete = await (await browser.newContext(PHONE)).newPage();
  await startTeam(coach, "Alarm Team");
  await join(athlete, await invite(coach), "Cleo Chest");
  await coach.goto("/roster");
  const row = coach.locator("[data-athlete]");

  // No check-in yet, nothing hurts: the danger signs are open at once.
  await athlete.getByRole("link", { name: "Something is wrong" }).click();
  await sign(athlete, /chest pain/i).check();
  await expect(athlete.getByRole("link", { name: "Call 112" })).toHaveAttribute("href", "tel:112");
  await choose(athlete, /How sore/, "0");
  await athlete.getByRole("button", { name: "Send", exact: true }).click();
  await expect(card(athlete, "Call your emergency number now")).toBeFocused();
  await expect(card(athlete, "Call your emergency number now")).toBeInViewport();
  await expect(athlete.getByRole("status").filter({ hasText: "chest pain" })).toHaveCount(1);
  await expect(athlete.getByText("Stop, sit down and keep still.")).toBeVisible();
  for (const not of [
    "Start the feel check",
    "Log a session",
    "What helps recovery",
    "This soreness",
    /Also noted/,
  ])
    await expect(athlete.getByText(not)).toHaveCount(0);
  await expect(row).toContainText("Emergency");

  // Corrected: one swollen calf without any soreness, its place given.
  await athlete.getByRole("link", { name: "Correct this check-in" }).click();
  await sign(athlete, /chest pain/i).uncheck();
  await sign(athlete, /visible swelling/i).check();
  await athlete.getByRole("button", { name: "Back", exact: true }).click();
  await athlete.locator('[data-site="calf-left"]').click();
  await athlete.getByRole("button", { name: "Save the correction" }).click();
  await expect(card(athlete, "See a doctor today")).toBeFocused();
  await expect(row).toContainText("Doctor today");

  // From a session, and from the feel check: the same form, with the same signs.
  await athlete.getByRole("link", { name: "Log a session" }).first().click();
  await athlete.getByRole("link", { name: "Something is wrong" }).click();
  await sign(athlete, /visible swelling/i).uncheck();
  await sign(athlete, /numbness or tingling/i).check();
  await athlete.getByRole("button", { name: "Save the correction" }).click();
  await expect(athlete.getByText("Tap yes or no: is it still there now?")).toBeVisible();
  await choose(athlete, /still there now/, "No");
  await athlete.getByRole("button", { name: "Save the correction" }).click();
  await expect(card(athlete, "Train")).toBeFocused();
  await athlete.getByRole("button", { name: "Start the feel check" }).click();
  await athlete.getByRole("main").getByRole("link", { name: "Something is wrong" }).first().click();
  await expect(sign(athlete, /chest pain/i)).toBeVisible();
});

test("a lock has a way out: what I was told lifts it, begins the way back, and is read by the coach", async ({
  browser,
}) => {
  const coach = await (await browser.newContext()).newPage();
  const athlete = await (await browser.newContext(PHONE)).newPage();
  await startTeam(coach, "Seen Team");
  await join(athlete, await invite(coach), "Bea Bone");
  await athlete.goto(`/check-ins/${addDays(localDate(new Date(), "Europe/Berlin"), -1)}`);
  await choose(athlete, /How sore/, "3");
  await choose(athlete, "What kind of pain?", /Dull/);
  await choose(athlete, "Where is it?", /One spot/);
  await athlete.locator('[data-site="shin-left"]').click();
  await choose(athlete, /at rest or at night/, "Yes");
  await choose(athlete, /As you move/, "Gets worse");
  await choose(athlete, "Your stride?", "Normal");
  await athlete.getByRole("button", { name: "Send", exact: true }).click();
  await athlete.waitForURL("**/history**");
  await athlete.goto("/today");
  await choose(athlete, /How sore/, "0");
  await athlete.getByRole("button", { name: "Send", exact: true }).click();
  await expect(card(athlete, "Rest")).toBeFocused();
  await athlete.getByText("I have been seen").click();
  await athlete.getByRole("button", { name: "Save what I was told" }).click();
  await expect(athlete.getByText("Tap what they allow.")).toBeVisible();
  await choose(athlete, "What do they allow?", /Back in steps/);
  await athlete.getByRole("button", { name: "Save what I was told" }).click();
  await expect(athlete.getByText("Say who saw you")).toBeVisible();
  await athlete.getByLabel("Who saw you").fill("Dr. Ek");
  await athlete.getByLabel("What they said").fill("The bone is healing.");
  await athlete.getByLabel("From stage").selectOption("2");
  await athlete.getByRole("button", { name: "Save what I was told" }).click();
  await expect(card(athlete, "Easy")).toBeFocused();
  await expect(athlete.getByText("You are on the way back, stage 2 of 9")).toBeVisible();
  await coach.goto("/roster");
  await coach.getByRole("link", { name: "Bea Bone" }).first().click();
  await expect(coach.getByText("Bea Bone was seen by Dr. Ek, who said: The bone is healing.")).toBeVisible();
  await expect(coach.getByText(/allows the steps back from stage 2 of 9/)).toBeVisible();
  await expect(coach.getByText(/own record of having been seen, written by Bea Bone/)).toBeVisible();
});
