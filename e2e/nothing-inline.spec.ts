import { randomUUID } from "node:crypto";
import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { addDays, localDate } from "../lib/calendar";
import { ATHLETE, act, COACH, invite, join, signIn, startTeam } from "./people";

/*
 * The policy refuses every style that stands in the page itself, so what had its look from one has lost it: no page may hold
 * any, neither in what comes first nor in what is streamed later, with scripts and without.
 */

const ZONE = "Europe/Berlin";

/** What the browser refused on these pages, and the style attributes that their HTML holds. */
async function refusedOn(context: BrowserContext, paths: readonly string[]): Promise<string[]> {
  const refused: string[] = [];
  const page = await context.newPage();
  let at = "";
  page.on("console", (message) => {
    if (/Content Security Policy|Refused to/i.test(message.text())) refused.push(`${at}: ${message.text()}`);
  });
  for (const path of paths) {
    at = path;
    const answer = await page.goto(path);
    const html = (await answer?.text()) ?? "";
    const tags = html.replace(/<script[\s\S]*?<\/script>/g, "").match(/<[a-z][^>]*\sstyle=[^>]*>/g) ?? [];
    refused.push(...tags.map((tag) => `${path}: ${tag}`));
    // Whatever was read later has come with the page's end.
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  await page.close();
  return refused;
}

/** With scripts and without, as whoever is signed in on the page. */
async function nothingRefused(browser: Browser, page: Page, paths: readonly string[]): Promise<void> {
  expect(await refusedOn(page.context(), paths)).toEqual([]);
  const storageState = await page.context().storageState();
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState });
  expect(await refusedOn(plain, paths)).toEqual([]);
  await plain.close();
}

/** The addresses of a kind that a page links to, the first of them. */
const linked = async (page: Page, from: string, kind: RegExp): Promise<string> =>
  kind.exec(await (await page.request.get(from)).text())?.[0] ?? "nowhere";

test("a style in the page itself is noticed", async ({ page }) => {
  await page.context().route("**/reset", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("<main", '<main style="color:red"');
    await route.fulfill({ response, body });
  });
  expect((await refusedOn(page.context(), ["/reset"])).length).toBeGreaterThanOrEqual(2);
});

test("for visitors", async ({ page, browser }) => {
  const paths = [
    "/",
    "/sign-in",
    "/register",
    "/reset",
    "/reset/some-token",
    "/join/no-such-invite",
    "/gone",
  ];
  await nothingRefused(browser, page, paths);
});

test("for an athlete", async ({ page, browser }) => {
  test.setTimeout(120_000);
  await signIn(page, ATHLETE);
  const day = await linked(page, "/history", /\/check-ins\/\d{4}-\d\d-\d\d/);
  const paths = ["/today", "/history", "/sessions/new", "/import", "/zones", "/injuries", "/injuries/new"];
  await nothingRefused(browser, page, [...paths, "/team", "/account", day, `${day}?wrong=1`]);
});

test("for a coach", async ({ page, browser }) => {
  test.setTimeout(180_000);
  await signIn(page, COACH);
  await page.goto("/roster");
  await page.getByRole("link", { name: "Rosa Navarro" }).locator("visible=true").click();
  await page.waitForURL("**/athletes/**");
  const rosa = new URL(page.url()).pathname;
  const paths = [
    "/roster",
    "/trends",
    "/trends?table=team",
    "/plan",
    "/team",
    "/team/health",
    "/team/calibration",
  ];
  await nothingRefused(browser, page, [...paths, "/account", rosa, `${rosa}/report`, `${rosa}/zones`]);
});

test("for a professional, and an athlete on the way back", async ({ browser }) => {
  test.setTimeout(120_000);
  const [owner, athlete, physio] = await Promise.all(
    [1, 2, 3].map(async () => (await browser.newContext()).newPage()),
  );
  if (!owner || !athlete || !physio) throw new Error("no pages");
  await startTeam(owner, "Nothing Inline");
  await join(athlete, await invite(owner), "Ina Inline");
  await join(physio, await invite(owner, "professional"), "Per Physio");
  const today = localDate(new Date(), ZONE);
  await act(athlete, "/today", "recordOwnClearanceAction", {
    id: randomUUID(),
    timeZone: ZONE,
    until: addDays(today, 30),
    toldBy: "Dr. Ek",
    note: "Calf strain",
    allows: "ladder",
    stage: 4,
  });
  await nothingRefused(browser, athlete, ["/today", "/history", "/injuries"]);
  const her = await linked(physio, "/care", /\/care\/[0-9a-f-]{36}/);
  await nothingRefused(browser, physio, ["/care", her, "/account", "/team"]);
});
