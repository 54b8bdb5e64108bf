import { expect, test } from "@playwright/test";
import { inviteByForm, joinByForm, signInByForm, startTeamByForm } from "./by-form";
import { COACH, invite, join, signIn, startTeam } from "./people";

test("another team's coach, a stranger and a former coach see nothing", async ({ browser }) => {
  const demo = await (await browser.newContext()).newPage();
  await signIn(demo, COACH);
  const camille = await demo.getByRole("link", { name: "Camille Roux" }).first().getAttribute("href");
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(camille ?? "");
  await expect(stranger).toHaveURL(/sign-in/);
  await startTeam(stranger, "Strangers");
  const answer = await stranger.goto(camille ?? "");
  expect(answer?.status()).toBe(404);
  await expect(stranger.getByText("Camille")).toHaveCount(0);
  expect(
    (await stranger.request.get("/api/v1/changes?team=01a20df9-23cc-77d1-af51-10846aa67672")).status(),
  ).toBe(403);
});

test("leaving a team ends the coach's sight at once; a used-up invite is refused", async ({ browser }) => {
  const coach = await (await browser.newContext()).newPage();
  const athlete = await (await browser.newContext()).newPage();
  await startTeamByForm(coach, "Leavers");
  await coach.getByLabel("How many may use it").fill("1");
  const link = await inviteByForm(coach);
  await joinByForm(athlete, link, "Lea Leaver");
  const third = await (await browser.newContext()).newPage();
  await third.goto(new URL(link).pathname);
  await expect(third.getByRole("heading", { name: "This invite is not open" })).toBeVisible();
  await coach.goto("/roster");
  const page = await coach.getByRole("link", { name: "Lea Leaver" }).first().getAttribute("href");
  await athlete.goto("/account");
  athlete.on("dialog", (dialog) => dialog.accept());
  await athlete.getByRole("button", { name: "Leave" }).click();
  await expect(athlete.getByText("You belong to no team.")).toBeVisible();
  for (const name of ["Today", "History"]) await expect(athlete.getByRole("link", { name })).toBeVisible();
  expect((await coach.goto(page ?? ""))?.status()).toBe(404);
});

test("one person in two teams switches in the header", async ({ page, browser }) => {
  await startTeam(page, "First Team");
  const other = await (await browser.newContext()).newPage();
  await startTeam(other, "Second Team");
  const link = await invite(other, "coach");
  await page.goto(new URL(link).pathname);
  await page.getByRole("button", { name: /^Join as/ }).click();
  await page.waitForURL("**/roster");
  await page.getByLabel("Team", { exact: true }).selectOption({ label: "Second Team" });
  await page.getByRole("button", { name: "Switch" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Second Team");
});

test("signing out everywhere ends the other device at once; the password can be changed", async ({
  browser,
}) => {
  const one = await (await browser.newContext()).newPage();
  const two = await (await browser.newContext()).newPage();
  await signInByForm(two, await startTeam(one, "Two Devices"));
  await one.goto("/account");
  await one.getByLabel("Current password").fill("not the password");
  await one.getByLabel("New password").fill("a different long one");
  await one.getByRole("button", { name: "Change the password" }).click();
  await expect(one.getByText("This is not your current password")).toBeVisible();
  await one.getByRole("button", { name: "Sign out everywhere" }).click();
  await one.waitForURL("**/sign-in");
  await two.goto("/account");
  await expect(two).toHaveURL(/sign-in/);
});

test("neither sign-in nor reset tells whether an address exists; guesses are limited", async ({ page }) => {
  const { email } = await startTeam(page, "Guessed");
  await page.context().clearCookies();
  const say = async (address: string, password: string) => {
    await page.goto("/sign-in");
    await page.getByLabel("E-mail").fill(address);
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    return page.locator("form").getByRole("alert").textContent();
  };
  expect(await say(email, "wrong")).toBe(await say("nobody@example.org", "wrong"));
  for (const address of [email, "nobody@example.org"]) {
    await page.goto("/reset");
    await page.getByLabel("E-mail").fill(address);
    await page.getByRole("button", { name: "Send me a link" }).click();
    await expect(page.getByRole("status")).toContainText("If that address has an account");
  }
  for (let i = 0; i < 9; i++) await say(email, "wrong");
  expect(await say(email, "wrong")).toContain("Too many attempts");
});

test("the sign-in goes onward only within the site", async ({ page }) => {
  const { email, password } = await startTeam(page, "Onward");
  for (const next of ["//evil.example", "https://evil.example", "/\\evil.example"]) {
    await page.context().clearCookies();
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
    expect(new URL(page.url()).hostname).toBe("localhost");
  }
});

test("what an owner sets for the team and a person for themselves shows on the pages", async ({
  browser,
}) => {
  const open = async () => (await browser.newContext()).newPage();
  const [owner, athlete] = [await open(), await open()];
  await startTeam(owner, "Set Up");
  await join(athlete, await invite(owner), "Una Units");
  await owner.goto("/team");
  await owner.getByLabel("Easy share to aim for, in percent").fill("40");
  await owner.getByRole("button", { name: "Save", exact: true }).click();
  await expect(owner.getByText("must be at least 50")).toBeVisible();
  await owner.getByLabel("Easy share to aim for, in percent").fill("85");
  await owner.getByLabel("Day starts at").selectOption("03:00");
  await owner.getByLabel("Week starts on").selectOption("Sunday");
  await owner.getByRole("button", { name: "Save", exact: true }).click();
  await expect(owner.getByText("Saved.")).toBeVisible();
  await owner.goto("/roster");
  await expect(owner.getByText("the line marks 85%")).toBeVisible();

  await athlete.goto("/account");
  await expect(athlete.getByLabel("Language")).toHaveCount(0);
  await expect(athlete.getByLabel("Week starts on").locator("option:checked")).toHaveText(
    "As my team says (Sunday)",
  );
  await athlete.getByLabel("Units").selectOption("miles and feet");
  await athlete.getByLabel("Week starts on").selectOption("Saturday");
  await athlete.getByRole("button", { name: "Save", exact: true }).first().click();
  await expect(athlete.getByText("Saved.")).toBeVisible();
  await athlete.reload();
  await expect(athlete.getByLabel("Units")).toHaveValue("imperial");
  await expect(athlete.getByLabel("Week starts on")).toHaveValue("6");
  await expect(athlete.getByLabel("Units").locator("option").first()).toHaveText(
    "As my browser says (kilometres and metres)",
  );
});
