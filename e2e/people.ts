import { expect, type Page } from "@playwright/test";

export const COACH = "coach@demo.feelcheck.example";
export const ATHLETE = "ada@demo.feelcheck.example";
export const PASSWORD = "feelcheck-demo";

/** Signs in and waits for the first page. */
export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
}

/** Chooses an answer of a radio group by its question. */
export async function choose(page: Page, question: string | RegExp, answer: string | RegExp): Promise<void> {
  await page
    .getByRole("group", { name: question })
    .getByRole("radio", { name: answer, exact: typeof answer === "string" })
    .check();
}

let n = 0;

/** Starts a team of its own, so that journeys do not meet; ends signed in as its owner. */
export async function startTeam(page: Page, name: string): Promise<{ email: string; password: string }> {
  const person = { email: `owner-${Date.now()}-${n++}@example.org`, password: "a long enough one" };
  await page.goto("/register");
  await page.getByLabel("Your name").fill(`${name} Owner`);
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByLabel("Name of the team").fill(name);
  await page.getByRole("button", { name: "Start the team" }).click();
  await page.waitForURL("**/team");
  return person;
}

/** Makes an invite on the open team page and returns its link. */
export async function invite(page: Page, role = "athlete"): Promise<string> {
  await page.getByLabel("They join as").selectOption(role);
  await page.getByRole("button", { name: "Make an invite" }).click();
  return (await page.getByTestId("invite-link").textContent())?.trim() ?? "";
}

/** Joins by an invite link as a new person; ends signed in. */
export async function join(
  page: Page,
  link: string,
  name: string,
): Promise<{ email: string; password: string }> {
  const person = { email: `member-${Date.now()}-${n++}@example.org`, password: "a long enough one" };
  await page.goto(new URL(link).pathname);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
  return person;
}
