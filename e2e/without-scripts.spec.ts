import { expect, type Locator, type Page, test } from "@playwright/test";
import { COACH, choose, invite, join, signIn, startTeam } from "./people";

/** Nothing that was typed may ever stand in the address. */
function bare(page: Page): void {
  expect(new URL(page.url()).search).not.toMatch(/password|note|body|soreness|email|durationMin/);
}

/** Whether a heading stands on the page above the footer. */
async function aboveFooter(page: Page, heading: Locator): Promise<void> {
  const box = await heading.boundingBox();
  const footer = await page.locator("body > footer").boundingBox();
  expect(box && footer && box.y + box.height <= footer.y).toBe(true);
}

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test("a day of an athlete: join, check in, log a session, write, change the password, leave", async ({
    page,
    browser,
  }) => {
    const coach = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
    await startTeam(coach, "No Scripts");
    const link = await invite(coach);

    // A mistake comes back with what was typed, the password left out.
    await page.goto(new URL(link).pathname);
    await page.getByLabel("Your name").fill("Nora No-Script");
    await page.getByLabel("E-mail").fill("nora@");
    await page.getByLabel("Password").fill("a long enough one");
    await page.getByLabel("Year of birth").fill("1990");
    await page.getByRole("button", { name: "Join" }).click();
    await expect(page.getByText("must be an e-mail address")).toBeVisible();
    await expect(page.getByLabel("Your name")).toHaveValue("Nora No-Script");
    await expect(page.getByLabel("Password")).toHaveValue("");
    await expect(page.getByLabel("Year of birth")).toHaveValue("1990");
    bare(page);
    const email = `nora-${Date.now()}@example.org`;
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password").fill("a long enough one");
    await page.getByRole("button", { name: "Join" }).click();
    await expect(page).toHaveURL(/\/today$/);

    const second = await page.context().newPage();
    await second.goto("/today");
    await choose(page, /How sore/, "4");
    await choose(page, "What kind of pain?", /Dull/);
    await page.getByText("Ill, or more to say?").click();
    await page.getByLabel("Note for your coach").fill("calves after hills");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(page.getByText("Tap where it is")).toBeVisible();
    await expect(page.getByRole("radio", { name: /Dull/ })).toBeChecked();
    bare(page);
    await choose(page, "Where is it?", /Both legs/);
    await choose(page, /As you move/, "Eases");
    await choose(page, "Your stride?", "Normal");
    await choose(page, "Hours of sleep?", "8");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Easy", exact: true })).toBeVisible();
    await expect(page).toHaveURL(/\/today$/);

    // A form of before: both versions are shown, and mine may take the other's place.
    await choose(second, /How sore/, "0");
    await choose(second, "Hours of sleep?", "7");
    await second.getByRole("button", { name: "Send", exact: true }).click();
    await expect(second.getByRole("row", { name: /Soreness 0 4/ })).toBeVisible();
    bare(second);
    await second.getByRole("button", { name: "Keep mine" }).click();
    await expect(second.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
    await second.close();

    await page.getByRole("link", { name: "Log a session" }).first().click();
    await choose(page, "What was it?", "Tempo");
    await page.getByLabel("Minutes").fill("-5");
    await page.getByLabel("Note").fill("windy");
    await page.getByRole("button", { name: "Save the session" }).click();
    await expect(page.getByText("must be at least 1 minute")).toBeVisible();
    await expect(page.getByLabel("Note")).toHaveValue("windy");
    bare(page);
    await page.getByLabel("Minutes").fill("41");
    await choose(page, /How hard/, "6 Harder");
    await page.getByRole("button", { name: "Save the session" }).click();
    await expect(page.getByText("The session is saved.")).toBeVisible();
    await expect(page.getByText("41 min · RPE 6 harder")).toHaveCount(1);

    await page.getByLabel("Write a note").fill("see you on Sunday");
    await page.getByRole("button", { name: "Add note" }).click();
    await expect(page.getByText("see you on Sunday")).toHaveCount(1);
    await expect(page.getByLabel("Write a note")).toHaveValue("");
    bare(page);

    // What scripts would put in its place later is on the page all the same.
    await page.goto("/history");
    await expect(page.getByRole("heading", { name: "Day by day" })).toBeVisible();
    await expect(page.getByText("41 min · RPE 6 harder")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Check-ins" })).toBeVisible();
    await expect(page.getByText("are coming")).toBeHidden();
    await aboveFooter(page, page.getByRole("heading", { name: "Check-ins" }));
    await expect(page.locator("body > [id^='S:']")).toHaveCount(0);

    // The same of the page that their coach reads, in whose browser scripts ran before.
    const storageState = await coach.context().storageState();
    const plain = await (await browser.newContext({ javaScriptEnabled: false, storageState })).newPage();
    await plain.goto("/roster");
    await plain.getByRole("link", { name: "Nora No-Script" }).first().click();
    await aboveFooter(plain, plain.getByRole("heading", { name: "Two weeks" }));
    // Where they never ran, nothing of it stands at the end: all of it has come in its place.
    const { cookies, origins } = storageState;
    const never = cookies.filter(({ name }) => name !== "feelcheck.scripts");
    const whole = await (
      await browser.newContext({ javaScriptEnabled: false, storageState: { cookies: never, origins } })
    ).newPage();
    await whole.goto(new URL(plain.url()).pathname);
    await aboveFooter(whole, whole.getByRole("heading", { name: "Two weeks" }));
    await expect(whole.locator("body > [id^='S:']")).toHaveCount(0);
    await whole.close();
    await plain.close();

    await page.goto("/account");
    await page.getByLabel("Time zone").selectOption("America/New_York");
    await page
      .locator("form", { has: page.getByLabel("Time zone") })
      .getByRole("button", { name: "Save" })
      .click();
    await expect(page.getByText("Saved.")).toBeVisible();
    await page.getByLabel("Current password").fill("not it at all");
    await page.getByLabel("New password").fill("another long one");
    await page.getByRole("button", { name: "Change the password" }).click();
    await expect(page.getByText("This is not your current password")).toBeVisible();
    bare(page);
    await page.getByLabel("Current password").fill("a long enough one");
    await page.getByLabel("New password").fill("another long one");
    await page.getByRole("button", { name: "Change the password" }).click();
    await expect(page.getByText("Your new password is set")).toBeVisible();

    // This device stays signed in; the way back to the page asked for is tried after signing out.
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(page).toHaveURL(/sign-in/);
    await page.goto("/history?day=2026-01-02");
    await expect(page).toHaveURL(/sign-in\?next=/);
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password").fill("wrong one");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByText("Wrong e-mail or password")).toBeVisible();
    await page.getByLabel("Password").fill("another long one");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/\/history\?day=2026-01-02$/);
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page).toHaveURL(/\/sign-in$/);
    await page.goto("/today");
    await expect(page).toHaveURL(/sign-in/);
  });
});

test("with scripts late: pressed at once, nothing is in the address and it is sent once", async ({
  page,
  browser,
}) => {
  const coach = await (await browser.newContext()).newPage();
  await startTeam(coach, "Late Scripts");
  const { email, password } = await join(page, await invite(coach), "Lars Late");
  await page.context().clearCookies();
  await page.route("**/_next/static/**/*.js", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    await route.continue();
  });
  const early = { waitUntil: "commit" as const };
  await page.goto("/sign-in?next=%2Fsessions%2Fnew%3Fdate%3D2020-01-01", early);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click({ noWaitAfter: true });
  await expect(page).toHaveURL(/sessions\/new\?date=2020-01-01$/);
  await expect(page.getByLabel("Date")).toHaveValue("2020-01-01");
  await page.goto("/sessions/new", early);
  await choose(page, "What was it?", "Swim");
  await page.getByLabel("Minutes").fill("37");
  await choose(page, /How hard/, "2 Easy");
  const save = page.getByRole("button", { name: "Save the session" });
  await save.click({ noWaitAfter: true });
  await save.click({ noWaitAfter: true, timeout: 1_000 }).catch(() => undefined);
  await page.waitForURL(/\/today/);
  await page.unroute("**/_next/static/**/*.js");
  await page.reload();
  await expect(page.getByText("37 min")).toHaveCount(1);
  // What was typed before the scripts came is still there after.
  await page.route("**/_next/static/**/*.js", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await route.continue();
  });
  await page.goto("/sessions/new", early);
  await page.getByLabel("Minutes").fill("52");
  await choose(page, "What was it?", "Ride");
  await page.waitForLoadState("networkidle");
  await choose(page, /How hard/, "3 Moderate");
  await expect(page.getByLabel("Minutes")).toHaveValue("52");
  await expect(page.getByRole("radio", { name: "Ride" })).toBeChecked();
});

test("with scripts late: a button pressed before they came acts once they have", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, COACH);
  await page.route("**/_next/static/**/*.js", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    await route.continue();
  });
  await page.goto("/roster", { waitUntil: "commit" });
  const fine = page.locator("[data-athlete]").last();
  await page.getByRole("button", { name: "Show", exact: true }).click({ noWaitAfter: true });
  await expect(fine).toBeHidden();
  await expect(page.getByRole("button", { name: "Fold", exact: true })).toBeVisible();
  await expect(fine).toBeVisible();
  // From then on a press is one press.
  await page.getByRole("button", { name: "Fold", exact: true }).click();
  await expect(fine).toBeHidden();
});
