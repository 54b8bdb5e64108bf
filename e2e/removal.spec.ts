import { expect, type Page, test } from "@playwright/test";
import { choose, invite, join, signIn, startTeam } from "./people";

/** The row of somebody on the team page. */
const row = (page: Page, name: string) => page.getByRole("listitem").filter({ hasText: name });

async function remove(owner: Page, name: string): Promise<void> {
  await row(owner, name).getByLabel(`More for ${name}`).click();
  await row(owner, name).getByRole("button", { name: "Remove" }).click();
  await expect(row(owner, name)).toHaveCount(0);
}

test("an owner removes a coach and an athlete; both keep their own, and no old link lets them back", async ({
  browser,
}) => {
  const open = async () => (await browser.newContext()).newPage();
  const [owner, coach, athlete] = [await open(), await open(), await open()];
  await startTeam(owner, "Removers");
  const coachLink = await invite(owner, "coach");
  const coachSignIn = await join(coach, coachLink, "Connie Coach");
  const athleteLink = await invite(owner);
  await join(athlete, athleteLink, "Ann Athlete");
  await choose(athlete, /How sore/, "0");
  await choose(athlete, "Hours of sleep?", "8");
  await athlete.getByRole("button", { name: "Send" }).click();
  await expect(athlete.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
  await coach.goto("/roster");
  const athletePage =
    (await coach.getByRole("link", { name: "Ann Athlete" }).first().getAttribute("href")) ?? "";
  expect((await coach.goto(athletePage))?.status()).toBe(200);

  await owner.goto("/team");
  // By mistake, and taken back: nothing of it has ended.
  await remove(owner, "Ann Athlete");
  expect((await coach.goto(athletePage))?.status()).toBe(404);
  await owner.getByRole("button", { name: "Undo the removal of Ann Athlete" }).click();
  await expect(row(owner, "Ann Athlete")).toContainText("Last check-in");
  await expect(row(owner, "Ann Athlete").getByRole("link", { name: /@example.org/ })).toBeVisible();
  expect((await coach.goto(athletePage))?.status()).toBe(200);

  await remove(owner, "Connie Coach");
  await expect(row(owner, "Connie Coach")).toHaveCount(0);

  // The former coach, signed in as before: no athlete, no team, a menu of their own.
  expect((await coach.goto(athletePage))?.status()).toBe(404);
  await coach.goto("/");
  await expect(coach.getByRole("link", { name: "Roster" })).toHaveCount(0);
  await expect(coach.getByText("Ann Athlete")).toHaveCount(0);
  await coach.goto("/team");
  await expect(coach.getByRole("heading", { name: "No team" })).toBeVisible();
  await coach.goto(new URL(coachLink).pathname);
  await expect(coach.getByRole("heading", { name: "This invite is not open" })).toBeVisible();
  // By the athletes' link, which was made before they were removed, neither.
  await coach.goto(new URL(athleteLink).pathname);
  await coach.getByLabel("Year of birth").fill("1985");
  await coach.getByRole("button", { name: /^Join as/ }).click();
  await expect(
    coach.getByText("This invite is from before you left the team or were removed."),
  ).toBeVisible();

  await remove(owner, "Ann Athlete");
  await expect(row(owner, "Ann Athlete")).toHaveCount(0);
  expect((await owner.goto(athletePage))?.status()).toBe(404);

  // The former athlete: today and history stay, by the menu; the link they came by does not.
  await athlete.goto("/");
  await expect(athlete.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
  await athlete.getByRole("link", { name: "History" }).click();
  await expect(athlete).toHaveURL(/history/);
  await athlete.goto(new URL(athleteLink).pathname);
  await expect(athlete.getByRole("heading", { name: "This invite is not open" })).toBeVisible();
  // A new invite does.
  await athlete.goto(new URL(await invite(owner)).pathname);
  await athlete.getByRole("button", { name: /^Join as/ }).click();
  await expect(athlete.getByRole("heading", { name: "Train", exact: true })).toBeVisible();

  // Signing out ends the token, also one that was kept.
  const kept = await coach.context().cookies();
  await coach.goto("/account");
  await coach.getByRole("button", { name: "Sign out" }).first().click();
  await coach.waitForURL("**/sign-in**");
  await coach.context().addCookies(kept);
  await coach.goto("/account");
  await expect(coach).toHaveURL(/sign-in/);
  await coach.context().clearCookies();
  await signIn(coach, coachSignIn.email, coachSignIn.password);
});

test("a new password keeps this device signed in and ends the others", async ({ browser }) => {
  const here = await (await browser.newContext()).newPage();
  const there = await (await browser.newContext()).newPage();
  const { email, password } = await startTeam(here, "New Password");
  await signIn(there, email, password);
  await here.goto("/account");
  await here.getByLabel("Current password").fill(password);
  await here.getByLabel("New password").fill("another long enough one");
  await here.getByRole("button", { name: "Change the password" }).click();
  await expect(here.getByText("This device stays signed in")).toBeVisible();
  await here.goto("/team");
  await expect(here.getByRole("heading", { level: 1 })).toContainText("New Password");
  await there.goto("/account");
  await expect(there).toHaveURL(/sign-in/);
  await signIn(there, email, "another long enough one");
});

test("guesses: 429 with a time to wait, and a spoofed address is a guess like any other", async ({
  request,
  baseURL,
}) => {
  const csrf = await (await request.get("/api/auth/csrf")).json();
  const statuses: number[] = [];
  let wait = "";
  for (let i = 0; i < 14; i++) {
    const answer = await request.post("/api/auth/callback/credentials", {
      form: { email: "spoofed@guess.example", password: "x", csrfToken: csrf.csrfToken, json: "true" },
      headers: {
        origin: baseURL ?? "",
        "x-forwarded-for": `203.0.113.${i}`,
        "x-feelcheck-visitor": `198.51.100.${i}`,
      },
      maxRedirects: 0,
    });
    statuses.push(answer.status());
    wait = answer.headers()["retry-after"] ?? "";
  }
  expect(statuses).toEqual([...Array(10).fill(401), 429, 429, 429, 429]);
  expect(Number(wait)).toBeGreaterThan(0);
});
