import { type Browser, expect, type Page } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { localDate } from "@/lib/calendar";
import { readyHere } from "./browsers/phone-here";
import { exported } from "./own-export";
import { choose, invite, join, type Person, signIn, startTeam } from "./people";

// An athlete's phone in journeys about what works without a network.

export const today = () => localDate(new Date(), "Europe/Berlin");

/** Waits until this page's phone could do without a network: the worker is in charge, and the days are locked away. */
export async function readyForFlight(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(readyHere)).toBe(true);
}

/** An athlete of a new team, signed in on this phone, which is ready to do without a network. */
export async function athlete(page: Page, team: string, name = "Ida Wald") {
  const owner = await startTeam(page, team);
  const link = await invite(page);
  await page.context().clearCookies();
  const me = await join(page, link, name);
  await readyForFlight(page);
  return { me, link, owner };
}

/** Answers this morning's check-in. */
export async function checkIn(page: Page, soreness = "0"): Promise<void> {
  await choose(page, /How sore/, soreness);
  await choose(page, "Hours of sleep?", "7.5");
  await page.getByRole("button", { name: "Send", exact: true }).click();
}

export async function logSession(page: Page, minutes: number): Promise<void> {
  await page.goto("/sessions/new");
  await choose(page, "What was it?", "Easy run");
  await page.getByLabel("Minutes").fill(String(minutes));
  await choose(page, /How hard/, "3 Moderate");
  await page.getByRole("button", { name: "Save the session" }).click();
  await page.waitForURL("**/today");
}

export const waits = (page: Page, count: number) =>
  expect(
    page.getByText(count === 1 ? "1 entry waits on this phone" : `${count} entries wait on this phone`),
  ).toBeVisible();
/** Nothing waits any more. */
export const nothingWaits = (page: Page) => expect(page.getByText(/waits? on this phone/)).toBeHidden();

/** What the server has of whoever is signed in. */
export async function kept(page: Page) {
  const { "check-ins": checkIns, "feel-checks": feelChecks, sessions } = await exported(page);
  return {
    checkIns: checkIns?.map(({ date, answers }) => `${date} ${(answers as { soreness: number }).soreness}`),
    feelChecks: feelChecks?.map(({ feeling }) => feeling),
    minutes: sessions?.map(({ durationMin }) => Number(durationMin)).sort(),
  };
}

export const answered = (date: string, soreness = 0) => ({
  writeId: uuidv7(),
  date,
  timeZone: "Europe/Berlin",
  revision: 0,
  note: "",
  answers: {
    soreness,
    withMovement: "not-tried",
    gait: "normal",
    sites: [],
    redFlags: [],
    illness: "none",
    ...(soreness && { quality: "dull", spread: "both-sides", withMovement: "eases" }),
  },
});

export async function onAnotherPhone(
  browser: Browser,
  { email, password }: Person,
  act: (page: Page) => Promise<void>,
) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, email, password);
  await act(page);
  await context.close();
}
