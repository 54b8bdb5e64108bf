import { expect, type Page } from "@playwright/test";
import { newcomer, type Person } from "./people";

/** Signs in by the form, and waits for the first page. */
export async function signInByForm(page: Page, { email, password }: Person): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
}

/** Starts a team by the form; ends on its page. */
export async function startTeamByForm(page: Page, name: string): Promise<Person> {
  const person = newcomer("owner");
  await page.goto("/register");
  await page.getByLabel("Your name").fill(`${name} Owner`);
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByLabel("Name of the team").fill(name);
  await page.getByRole("button", { name: "Start the team" }).click();
  await page.waitForURL("**/team");
  return person;
}

/** Makes an invite by the form of the open team page, and returns its link. */
export async function inviteByForm(page: Page, role = "athlete"): Promise<string> {
  await page.getByLabel("They join as").selectOption(role);
  await page.getByRole("button", { name: "Make an invite" }).click();
  return (await page.getByTestId("invite-link").textContent())?.trim() ?? "";
}

/** Joins by the form behind an invite link as a new person; ends signed in. */
export async function joinByForm(page: Page, link: string, name: string): Promise<Person> {
  const person = newcomer("member");
  await page.goto(new URL(link).pathname);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByLabel("Year of birth").fill("1990");
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
  return person;
}
