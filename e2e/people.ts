import { expect, type Page } from "@playwright/test";
import { call } from "./call-action";

export const COACH = "coach@demo.feelcheck.example";
export const ATHLETE = "ada@demo.feelcheck.example";
export const PASSWORD = "feelcheck-demo";

export type Person = { email: string; password: string };

/*
 * How journeys begin: by the actions behind the forms, since every journey has people and few are about how they came. The
 * forms themselves are filled in in `accounts.spec.ts` and `without-scripts.spec.ts` (see `by-form.ts`).
 */

/**
 * Does what a form at this address does, as whoever is signed in on the page; throws unless it succeeds. Returns what the
 * server answered.
 */
export async function act(page: Page, address: string, name: string, input: unknown): Promise<string> {
  const origin = new URL((await page.request.get("/healthz")).url()).origin;
  const { ok, text } = await call(page.request, name, input, origin, address);
  if (!ok) throw new Error(`${name} was refused: ${text}`);
  return text;
}

/** Opens the first page of whoever is signed in. */
async function enter(page: Page): Promise<void> {
  await page.goto("/");
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
}

/** Signs in and waits for the first page. */
export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await act(page, "/sign-in", "signInAction", { email, password });
  await enter(page);
}

/** Chooses an answer of a radio group by its question. */
export async function choose(page: Page, question: string | RegExp, answer: string | RegExp): Promise<void> {
  await page
    .getByRole("group", { name: question })
    .getByRole("radio", { name: answer, exact: typeof answer === "string" })
    .check();
}

let n = 0;

/** An address that no other journey has. */
export const newcomer = (role: string): Person => ({
  email: `${role}-${Date.now()}-${process.pid}-${n++}@example.org`,
  password: "a long enough one",
});

/** Starts a team of its own, so that journeys do not meet; ends signed in as its owner, on no page yet. */
export async function startTeam(page: Page, name: string): Promise<Person> {
  const person = newcomer("owner");
  const team = { ...person, name: `${name} Owner`, team: name, timeZone: "Europe/Berlin" };
  await act(page, "/register", "registerTeam", team);
  return person;
}

/** Makes an invite to the team of whoever is signed in on the page, and returns its link. */
export async function invite(page: Page, role = "athlete"): Promise<string> {
  const team = await (await page.request.get("/team")).text();
  const teamId = /teamId\\?":\\?"([0-9a-f-]{36})/.exec(team)?.[1];
  const answer = await act(page, "/team", "createInviteAction", { teamId, role, days: 14, maxUses: 100 });
  return /"link":"([^"]+)"/.exec(answer)?.[1] ?? "";
}

/** Joins by an invite link as a new person; ends signed in, on their first page. */
export async function join(page: Page, link: string, name: string, birthYear = 1990): Promise<Person> {
  const person = newcomer("member");
  const token = link.split("/").at(-1);
  const as = { experience: "regular", timeZone: "Europe/Berlin", birthYear };
  const member = { ...person, name, token, ...as };
  await act(page, `/join/${token}`, "joinAsNewcomer", member);
  await enter(page);
  return person;
}
