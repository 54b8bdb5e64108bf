import { randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { addDays, localDate } from "../lib/calendar";
import { act, choose, invite, join, startTeam } from "./people";

const PHONE = { width: 390, height: 844 };
/** Twenty-four hours apart: whatever the time is, in one it is the next date of the other. */
const [TODAY, TOMORROW] = ["Pacific/Pago_Pago", "Pacific/Tongatapu"];

const accessible = async (page: Page) =>
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

/** The athlete's phone a day later, signed in as before. */
async function nextMorning(browser: Browser, page: Page): Promise<Page> {
  const storageState = await page.context().storageState();
  const later = await browser.newContext({ viewport: PHONE, timezoneId: TOMORROW, storageState });
  return later.newPage();
}

const morningOf = (date: string, timeZone: string, over: object = {}, revision = 0) => ({
  writeId: randomUUID(),
  date,
  timeZone,
  revision,
  answers: {
    soreness: 0,
    withMovement: "not-tried",
    gait: "normal",
    sites: [],
    redFlags: [],
    illness: "none",
    sleepHours: 8,
    ...over,
  },
  note: "",
});

test("a clearance begins the way back; the step leads through itself, asks, and next morning moves it", async ({
  browser,
}) => {
  const coach = await (await browser.newContext()).newPage();
  const athlete = await (await browser.newContext({ viewport: PHONE, timezoneId: TODAY })).newPage();
  await startTeam(coach, "Ladder Team");
  await join(athlete, await invite(coach), "Lia Ladder");
  // The day follows the phone first: what was answered for another date would be left behind.
  await expect(athlete.getByText("Your day now follows Pacific/Pago_Pago")).toBeVisible();
  await athlete.goto("/today");
  await choose(athlete, /How sore/, "0");
  await choose(athlete, "Hours of sleep?", "7.5");
  await athlete.getByRole("button", { name: "Send", exact: true }).click();
  await expect(athlete.getByRole("heading", { name: "Train", exact: true })).toBeVisible();

  await coach.goto("/roster");
  await coach.getByRole("link", { name: "Lia Ladder" }).click();
  await expect(coach.getByRole("heading", { level: 1, name: "Lia Ladder" })).toBeVisible();
  const [address, athleteId] = /athletes\/([0-9a-f-]{36})/.exec(coach.url()) ?? [];
  await act(coach, `/${address}`, "recordClearanceAction", {
    id: randomUUID(),
    athleteId,
    until: addDays(localDate(new Date(), TODAY), 30),
    note: "Dr. Ek, calf strain",
    allows: "ladder",
    stage: 2,
  });

  // Today's step is the one next step.
  await athlete.clock.install();
  await athlete.goto("/today");
  await expect(athlete.getByText("Stage 2 of 9", { exact: true })).toBeVisible();
  await expect(athlete.getByText(/The next step is on .*: at most every other day/)).toBeVisible();
  await accessible(athlete);
  await athlete.getByRole("button", { name: "Start the step" }).click();
  await expect(athlete.getByRole("timer")).toHaveText("2:00");
  await expect(athlete.getByRole("status").filter({ hasText: "Run now, 2 min." })).toBeAttached();
  await accessible(athlete);
  await athlete.clock.runFor("02:01");
  await expect(athlete.getByRole("status").filter({ hasText: "Walk now, 3 min." })).toBeAttached();

  // It counts by the clock over a reload, and asks for no network until it is sent.
  await athlete.reload();
  await expect(athlete.getByText("Part 2 of 12")).toBeVisible();
  await athlete.context().setOffline(true);
  await athlete.clock.runFor("30:00");
  await choose(athlete, "The worst of it during the step", "1");
  await choose(athlete, "Did your stride change?", "No");
  await athlete
    .locator("form")
    .filter({ hasText: "Did your stride change?" })
    .getByRole("button", { name: "Save" })
    .click();
  await athlete.context().setOffline(false);
  await athlete.clock.runFor("01:00");
  await expect(
    athlete.getByText("Today's step is done. At most every other day: the next one"),
  ).toBeVisible();
  await expect(athlete.getByText("It is about an hour since your step")).toBeVisible();
  await choose(athlete, "An hour after", "1");
  await athlete
    .locator("form")
    .filter({ hasText: "Did your stride change?" })
    .getByRole("button", { name: "Save" })
    .click();
  await expect(athlete.getByText("It is about an hour since your step")).toHaveCount(0);
  await coach.goto("/roster");
  await expect(coach.locator("[data-athlete]")).toContainText("Stage 2 of 9");

  // The morning asks about the place; three points more lead a stage back, with the reason.
  const morning = await nextMorning(browser, athlete);
  await morning.goto("/today");
  await expect(morning.getByText("Your day now follows Pacific/Tongatapu")).toBeVisible();
  await morning.goto("/today");
  await choose(morning, /How sore/, "0");
  await choose(morning, "Hours of sleep?", "7.5");
  await choose(morning, /pain this morning/, "3");
  await morning.getByRole("button", { name: "Send", exact: true }).click();
  await expect(morning.getByText("Stage 1 of 9", { exact: true })).toBeVisible();
  await morning.getByText("What happened last").click();
  await expect(morning.getByText(/back to stage 1\. It hurt two points more/)).toBeVisible();
  await accessible(morning);
  await coach.goto("/roster");
  await expect(coach.locator("[data-athlete]")).toContainText("Stage 1 of 9");
  await accessible(coach);
  await coach.goto(`/${address}`);
  await expect(coach.getByText("Slow it down")).toBeVisible();
});

test("a step outlives midnight and another verdict, and is told of for the day it was begun on", async ({
  browser,
}) => {
  const coach = await (await browser.newContext()).newPage();
  const athlete = await (await browser.newContext({ viewport: PHONE, timezoneId: TODAY })).newPage();
  await startTeam(coach, "Night Team");
  await join(athlete, await invite(coach), "Nia Night");
  await expect(athlete.getByText("Your day now follows Pacific/Pago_Pago")).toBeVisible();
  const begunOn = localDate(new Date(), TODAY);
  await act(athlete, "/today", "saveCheckInAction", morningOf(begunOn, TODAY));
  await act(athlete, "/today", "recordOwnClearanceAction", {
    id: randomUUID(),
    timeZone: TODAY,
    until: addDays(begunOn, 30),
    toldBy: "Dr. Ek",
    note: "Calf strain",
    allows: "ladder",
    stage: 2,
  });
  await athlete.goto("/today");
  await athlete.getByRole("button", { name: "Start the step" }).click();
  await expect(athlete.getByRole("timer")).toBeVisible();

  // Another verdict has no step: the one under way goes on, and only how it felt is asked once it is stopped.
  const worse = { soreness: 7, quality: "dull", spread: "both-sides", withMovement: "eases" };
  await act(athlete, "/today", "saveCheckInAction", morningOf(begunOn, TODAY, worse, 1));
  await athlete.goto("/today");
  await expect(athlete.getByRole("button", { name: "Start the step" })).toHaveCount(0);
  await expect(athlete.getByRole("heading", { name: "Your step" })).toBeVisible();
  await expect(athlete.getByText("Today's verdict has changed since you began")).toBeVisible();
  await expect(athlete.getByRole("timer")).toBeVisible();
  await accessible(athlete);

  // Midnight: the next day asks for its check-in, and the step of the day before is still there.
  const night = await nextMorning(browser, athlete);
  await night.goto("/today");
  await expect(night.getByText("Your day now follows Pacific/Tongatapu")).toBeVisible();
  await night.goto("/today");
  await expect(night.getByRole("group", { name: /How sore/ })).toBeVisible();
  await night.getByRole("button", { name: "Stop here" }).click();
  await expect(night.getByText(/^Your step of .* is done\. How did it feel\?$/)).toBeVisible();
  await accessible(night);
  await choose(night, "The worst of it during the step", "1");
  await choose(night, "Did your stride change?", "No");
  await night
    .locator("form")
    .filter({ hasText: "Did your stride change?" })
    .getByRole("button", { name: "Save" })
    .click();
  const asked = new RegExp(`^Your step of .*\\b${Number(begunOn.slice(8))}\\b.* has answers missing\\.$`);
  await expect(night.getByText(asked)).toBeVisible();
  await expect(night.getByRole("heading", { name: "Your step" })).toHaveCount(0);
});

test("an athlete whom nobody set on the way back ends it when they train as before, and takes that back", async ({
  browser,
}) => {
  const coach = await (await browser.newContext()).newPage();
  const athlete = await (await browser.newContext({ viewport: PHONE })).newPage();
  await startTeam(coach, "Own End Team");
  await join(athlete, await invite(coach), "Ebba End");
  const today = localDate(new Date(), "Europe/Berlin");
  await act(athlete, "/today", "saveCheckInAction", morningOf(today, "Europe/Berlin"));
  const told = {
    id: randomUUID(),
    timeZone: "Europe/Berlin",
    until: addDays(today, 30),
    toldBy: "Dr. Ek",
    note: "Calf strain",
    allows: "ladder",
    stage: 1,
  };
  const over = { ...told, nextVisit: addDays(today, -1) };
  await expect(act(athlete, "/today", "recordOwnClearanceAction", over)).rejects.toThrow(/nextVisit/);
  await act(athlete, "/today", "recordOwnClearanceAction", told);
  await athlete.goto("/today");
  // What they were told has a next visit; it stands on the day until it is over, and the coach reads it.
  await athlete.getByText("I have been seen").click();
  await athlete.getByLabel("Who saw you").fill("Dr. Ek");
  await athlete.getByLabel("What they said").fill("Looks well");
  await choose(athlete, "What do they allow?", /steps/i);
  await athlete.getByLabel("Next visit on").fill(addDays(today, 9));
  await accessible(athlete);
  await athlete.getByRole("button", { name: "Save what I was told" }).click();
  await expect(athlete.getByText(/^Your next visit with Dr\. Ek is on /)).toBeVisible();
  await coach.goto("/roster");
  await coach.getByRole("link", { name: "Ebba End" }).locator("visible=true").click();
  await expect(coach.getByText(/Next visit /)).toBeVisible();

  await athlete.getByText("I am back to full training").click();
  await accessible(athlete);
  await athlete.getByRole("button", { name: "End the way back" }).click();
  await expect(athlete.getByRole("heading", { name: "Your way back has ended" })).toBeVisible();
  await expect(athlete.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
  await accessible(athlete);

  // Without scripts it goes on as well.
  const storageState = await athlete.context().storageState();
  const plain = await (
    await browser.newContext({ viewport: PHONE, javaScriptEnabled: false, storageState })
  ).newPage();
  await plain.goto("/today");
  await plain.getByRole("button", { name: "Go on with the way back" }).click();
  await expect(plain.getByText("Stage 1 of 9", { exact: true })).toBeVisible();
  await expect(plain.getByRole("heading", { name: "Easy", exact: true })).toBeVisible();
});
