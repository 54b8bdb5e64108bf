import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { signInByForm } from "./by-form";
import { choose, invite, join, type Person, signIn, startTeam } from "./people";

async function twoAthletes(coach: Page, page: Page, team: string): Promise<[Person, Person]> {
  await startTeam(coach, team);
  const link = await invite(coach);
  const ann = await join(page, link, "Ann Aldous");
  await page.context().clearCookies();
  const ben = await join(page, link, "Ben Bo");
  await page.context().clearCookies();
  return [ann, ben];
}

const pageOf = async (browser: import("@playwright/test").Browser) => (await browser.newContext()).newPage();

test("what A typed is not B's: not after signing out, not in a form left open", async ({ page, browser }) => {
  const [ann, ben] = await twoAthletes(await pageOf(browser), page, "Shared Phone");
  await signInByForm(page, ann);
  await choose(page, /How sore/, "6");
  await page.getByLabel("Write a note").fill("PRIVATE of Ann");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("**/sign-in");
  await signInByForm(page, ben);
  await expect(page.getByLabel("Write a note")).toHaveValue("");
  await expect(page.getByRole("radio", { name: "6", exact: true })).not.toBeChecked();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("PRIVATE");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("**/sign-in");

  // Ann's form stays open in one tab while Ben signs in in another.
  await signInByForm(page, ann);
  await choose(page, /How sore/, "0");
  await choose(page, "Hours of sleep?", "7.5");
  const other = await page.context().newPage();
  await other.request.post("/api/auth/signout");
  await other.context().clearCookies();
  await signInByForm(other, ben);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(
    page.getByText("You are now signed in as Ben Bo. This form belongs to Ann Aldous"),
  ).toBeVisible();
  await other.goto("/today");
  await expect(other.getByRole("heading", { name: /^Good (morning|afternoon|evening)/ })).toBeVisible();
  await expect(other.getByRole("radio", { name: "7.5", exact: true })).toBeHidden();
  await other.getByRole("link", { name: "History" }).click();
  await other.context().clearCookies();
  await signInByForm(other, ann);
  await expect(other.getByRole("radio", { name: "7.5", exact: true })).toBeChecked();
  await other.getByRole("button", { name: "Send", exact: true }).click();
  await expect(other.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
});

test("signed out with a form full: signed in over the page, it is as it was, and goes", async ({
  page,
  browser,
}) => {
  const [ann] = await twoAthletes(await pageOf(browser), page, "Session Over");
  await signIn(page, ann.email, ann.password);
  await page.getByLabel("Write a note").fill("a long one to the coach");
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Add note" }).click();
  await page.getByRole("button", { name: "Sign in here" }).click();
  const sheet = page.getByRole("dialog", { name: "Sign in" });
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await sheet.getByLabel("E-mail").fill(ann.email);
  await sheet.getByLabel("Password").fill("not it");
  await sheet.getByRole("button", { name: "Sign in" }).click();
  await expect(sheet.getByText("Wrong e-mail or password")).toBeVisible();
  await sheet.getByLabel("Password").fill(ann.password);
  await sheet.getByRole("button", { name: "Show" }).click();
  await expect(sheet.getByLabel("Password")).toHaveAttribute("type", "text");
  await sheet.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "a long one to the coach" })).toHaveCount(1);
  await expect(page.getByLabel("Write a note")).toHaveValue("");
});

test("two tabs correct one day: both versions are shown, and either can be kept", async ({
  page,
  browser,
}) => {
  const [ann] = await twoAthletes(await pageOf(browser), page, "Two Tabs");
  await signIn(page, ann.email, ann.password);
  const other = await page.context().newPage();
  await other.goto("/today");
  for (const [tab, soreness] of [
    [page, "0"],
    [other, "1"],
  ] as const) {
    await choose(tab, /How sore/, soreness);
    if (soreness === "1") {
      await choose(tab, "What kind of pain?", /Dull/);
      await choose(tab, "Where is it?", /Both legs/);
      await choose(tab, /As you move/, "Eases");
      await choose(tab, "Your stride?", "Normal");
    }
    await tab.getByRole("button", { name: "Send", exact: true }).click();
    if (soreness === "0")
      await expect(tab.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
  }
  const versions = other.getByRole("region", { name: "Both versions", exact: true });
  await expect(versions.getByRole("row", { name: /Soreness 1 0/ })).toBeVisible();
  await versions.getByRole("button", { name: "Keep mine" }).click();
  await expect(other.getByRole("link", { name: "Correct this check-in" })).toBeVisible();
  await other.getByRole("link", { name: "Correct this check-in" }).click();
  await expect(other.getByRole("radio", { name: "1", exact: true }).first()).toBeChecked();

  await page.goto(new URL(other.url()).pathname);
  await choose(page, /How sore/, "0");
  await page.getByRole("button", { name: "Save the correction" }).click();
  await page.waitForURL("**/today");
  await choose(other, "Hours of sleep?", "6");
  await other.getByRole("button", { name: "Save the correction" }).click();
  await versions.getByRole("link", { name: "Keep those" }).click();
  await other.waitForURL("**/today");
  await other.getByRole("link", { name: "Correct this check-in" }).click();
  await expect(other.getByRole("radio", { name: "0", exact: true }).first()).toBeChecked();

  // So with a feel check of two devices: a "better" does not undo a "worse" that it never saw.
  const phone = await pageOf(browser);
  await signIn(phone, ann.email, ann.password);
  await page.goto("/today");
  for (const device of [page, phone]) {
    await device.getByRole("button", { name: "Start the feel check" }).click();
    await device.getByRole("button", { name: "Answer now" }).click();
  }
  for (const [device, feeling] of [
    [page, "Worse"],
    [phone, "Better"],
  ] as const) {
    await choose(device, /how do the legs feel/, feeling);
    await choose(device, /stride changed/, "No");
    await device.getByRole("button", { name: "Show what to do" }).click();
    if (device === page)
      await expect(page.getByRole("heading", { name: "Cross-train", exact: true })).toBeFocused();
  }
  const both = phone.getByRole("region", { name: "Both versions", exact: true });
  await expect(both.getByRole("row", { name: /Legs Better Worse/ })).toBeVisible();
  expect((await new AxeBuilder({ page: phone }).analyze()).violations).toEqual([]);
  await both.getByRole("link", { name: "Keep those" }).click();
  await expect(phone.getByRole("heading", { name: "Cross-train", exact: true })).toBeFocused();
  await phone.context().close();
});

test("a session's draft obeys the link's date, and sent again after a reload it is one session", async ({
  page,
  browser,
}) => {
  const [ann] = await twoAthletes(await pageOf(browser), page, "Drafts");
  await signIn(page, ann.email, ann.password);
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Berlin" }).format(new Date());
  await page.goto("/sessions/new?date=2026-01-02");
  await choose(page, "What was it?", "Swim");
  await page.getByLabel("Minutes").fill("44");
  await page.goto(`/sessions/new?date=${today}`);
  await expect(page.getByLabel("Minutes")).toHaveValue("44");
  await expect(page.getByLabel("Date")).toHaveValue(today);
  await choose(page, /How hard/, "2 Easy");
  // The server keeps it, and its answer is lost.
  await page.route("**/sessions/new**", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch();
    await route.abort();
  });
  await page.getByRole("button", { name: "Save the session" }).click();
  await expect(page.getByText("Not saved yet")).toBeVisible();
  await page.unroute("**/sessions/new**");
  await page.reload();
  await expect(page.getByLabel("Minutes")).toHaveValue("44");
  await page.getByRole("button", { name: "Save the session" }).click();
  await page.waitForURL("**/today");
  await expect(page.getByRole("listitem").filter({ hasText: "44 min" })).toHaveCount(1);
  await page.goto(`/sessions/new?date=${today}`);
  await expect(page.getByLabel("Minutes")).toHaveValue("");
});
