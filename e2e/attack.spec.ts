import { readdirSync } from "node:fs";
import { type APIRequestContext, type Browser, expect, type Page, test } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { ACTIONS } from "./access/actions";
import type { Ids } from "./access/entry";
import { ROUTES } from "./access/routes";
import { actionIds, call } from "./call-action";
import { choose, invite, join, startTeam } from "./people";

async function pageOf(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

test("every route and every action stands in the table, and nothing else does", async () => {
  const routes = readdirSync("app", { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file));
  expect(routes.sort()).toEqual(Object.keys(ROUTES).sort());
  expect([...actionIds.keys()].sort()).toEqual(Object.keys(ACTIONS).sort());
});

test.describe("with another team's ids in hand", () => {
  test.describe.configure({ mode: "serial", timeout: 120_000 });
  let ids: Ids;
  let origin: string;
  let victimPage: Page;
  let attackers: Record<string, APIRequestContext>;
  let athletePath: string;

  test.beforeAll(async ({ browser }) => {
    const coach = await pageOf(browser);
    victimPage = await pageOf(browser);
    await startTeam(coach, "Victims");
    const link = await invite(coach);
    await join(victimPage, link, "Vic Tim");
    const mate = await pageOf(browser);
    await join(mate, link, "Mate Mallory");
    await choose(victimPage, /How sore/, "0");
    await choose(victimPage, "Hours of sleep?", "8");
    await victimPage.getByRole("button", { name: "Send" }).click();
    await expect(victimPage.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
    await victimPage.getByRole("link", { name: "Log a session" }).first().click();
    await choose(victimPage, "What was it?", "Run");
    await victimPage.getByLabel("Minutes").fill("31");
    await choose(victimPage, /How hard/, "5 Hard");
    await victimPage.getByRole("button", { name: "Save the session" }).click();
    await victimPage.waitForURL("**/today");
    const session = /\/sessions\/([0-9a-f-]{36})/.exec(await victimPage.content())?.[1] ?? "";
    await coach.goto("/roster");
    await coach.getByRole("link", { name: "Vic Tim" }).first().click();
    await coach.waitForURL("**/athletes/**");
    athletePath = new URL(coach.url()).pathname;
    const athlete = athletePath.split("/")[2] ?? "";
    const roster = await (await coach.request.get("/roster")).text();
    const team = /teamId\\?":\\?"([0-9a-f-]{36})/.exec(roster)?.[1] ?? "";
    const stranger = await pageOf(browser);
    await startTeam(stranger, "Strangers");
    origin = new URL(coach.url()).origin;
    const visitor = await pageOf(browser);
    attackers = {
      visitor: visitor.request,
      "coach of another team": stranger.request,
      teammate: mate.request,
    };
    const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Berlin" }).format(new Date());
    ids = {
      team,
      athlete,
      session,
      today,
      flag: uuidv7(),
      note: uuidv7(),
      talk: uuidv7(),
      membership: uuidv7(),
      invite: uuidv7(),
      plan: uuidv7(),
      group: uuidv7(),
      injury: uuidv7(),
      careNote: uuidv7(),
      fresh: uuidv7(),
    };
    for (const id of [ids.team, ids.athlete, ids.session]) expect(id).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("no action of theirs does anything, and none says more than no", async () => {
    for (const [name, { attack }] of Object.entries(ACTIONS))
      for (const [who, request] of Object.entries(attackers)) {
        if (!attack) continue;
        const answer = await call(request, name, attack({ ...ids, fresh: uuidv7() }), origin);
        expect(answer.ok, `${name} as ${who}: ${JSON.stringify(answer)}`).toBe(false);
        expect([401, 403, 404, 409, 410, 422], `${name} as ${who}`).toContain(answer.status);
        if (who === "visitor") expect(answer.status, name).toBe(401);
      }
    await victimPage.reload();
    await expect(victimPage.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
    await expect(victimPage.getByText("31 min · RPE 5 hard")).toBeVisible();
    await expect(victimPage.getByText("forged")).toHaveCount(0);
  });

  test("the signed-out reach no action that needs somebody; wrong types and extra fields are refused", async () => {
    const visitor = attackers.visitor as APIRequestContext;
    const mate = attackers.teammate as APIRequestContext;
    for (const [name, { for: whom }] of Object.entries(ACTIONS)) {
      if (whom === "everybody" || whom === "secret" || name === "chooseTeam") continue;
      expect((await call(visitor, name, {}, origin)).status, name).toBe(401);
      for (const junk of [
        null,
        7,
        "x",
        [],
        { isDemo: true, athleteId: ids.athlete, role: "owner", userId: ids.athlete },
      ])
        if (
          !["signOutEverywhereAction", "makeFeedAction", "revokeFeedAction", "keepAccountAction"].includes(
            name,
          ) ||
          junk !== null
        ) {
          const answer = await call(mate, name, junk, origin);
          expect(answer.ok, `${name} with ${JSON.stringify(junk)}: ${JSON.stringify(answer)}`).toBe(false);
        }
    }
  });

  test("an action called from another site is refused", async () => {
    const answer = await call(
      attackers.teammate as APIRequestContext,
      "makeFeedAction",
      {},
      "https://evil.example",
    );
    expect(answer.ok).not.toBe(true);
    expect(answer.http).toBeGreaterThanOrEqual(400);
  });

  test("no page or route shows them anything", async () => {
    const pages = [
      athletePath,
      `${athletePath}/report`,
      `${athletePath}/zones`,
      "/care",
      `/care/${ids.athlete}`,
      `/api/v1/care/${ids.athlete}/fhir`,
      `/sessions/${ids.session}`,
      `/api/v1/changes?team=${ids.team}`,
      `/api/v1/trends/heat?team=${ids.team}`,
      `/api/v1/health/episodes?team=${ids.team}`,
      `/api/v1/export/team/${ids.team}/check-ins`,
      "/api/v1/calendar/guessed.ics",
    ];
    for (const page of pages)
      for (const [who, request] of Object.entries(attackers)) {
        const answer = await request.get(page, { maxRedirects: 0 });
        const text = await answer.text();
        expect(text, `${page} as ${who}`).not.toContain("Vic Tim");
        expect([307, 401, 403, 404], `${page} as ${who}: ${answer.status()}`).toContain(answer.status());
      }
  });

  test("script in every text shows as text and runs nowhere", async ({ browser }) => {
    const script = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
    const coach = await pageOf(browser);
    const athlete = await pageOf(browser);
    await startTeam(coach, `S ${script}`.slice(0, 60));
    await join(athlete, await invite(coach), `A ${script}`.slice(0, 70));
    await choose(athlete, /How sore/, "0");
    await choose(athlete, "Hours of sleep?", "8");
    await athlete.getByText("Ill, or more to say?").click();
    await athlete.getByLabel("Note for your coach").fill(script);
    await athlete.getByRole("button", { name: "Send" }).click();
    await expect(athlete.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
    await athlete.getByLabel("Write a note").fill(script);
    await athlete.getByRole("button", { name: "Add note" }).click();
    await expect(athlete.getByText(script)).toBeVisible();
    await coach.goto("/roster");
    await coach.locator("[data-athlete] a").first().click();
    await coach.waitForURL("**/athletes/**");
    await expect(coach.getByText(script).locator("visible=true").first()).toBeVisible();
    for (const url of [
      "/roster",
      "/team",
      "/trends",
      "/plan",
      `/sign-in?error=${encodeURIComponent(script)}`,
      `/roster?q=${encodeURIComponent(script)}`,
    ]) {
      await coach.goto(url);
      expect(await coach.evaluate(() => (window as { hacked?: number }).hacked), url).toBeUndefined();
    }
  });

  test("ten thousand guesses are not even heard: after ten the account rests", async ({ request }) => {
    const csrf = await (await request.get("/api/auth/csrf")).json();
    const guess = (password: string) =>
      request.post("/api/auth/callback/credentials", {
        form: { email: "victim@guess.example", password, csrfToken: csrf.csrfToken, json: "true" },
        headers: { origin },
        maxRedirects: 0,
      });
    let refused = 0;
    for (let i = 0; i < 14; i++) {
      const answer = await guess(`guess ${i}`);
      if ((await answer.text()).includes("too-many")) refused++;
    }
    expect(refused).toBeGreaterThanOrEqual(4);
  });

  test("oversize bodies, odd names and redirects elsewhere", async ({ page, request }) => {
    const big = await call(
      attackers.teammate as APIRequestContext,
      "addNoteAction",
      { body: "x".repeat(2_000_000) },
      origin,
    );
    expect(big.ok).not.toBe(true);
    for (const url of [
      "/api/v1/export/team/../../etc/passwd/x",
      "/api/v1/calendar/..%2f..%2fetc%2fpasswd",
      "/sessions/..%2f..%2f",
    ])
      expect((await request.get(url, { maxRedirects: 0 })).status()).toBeGreaterThanOrEqual(300);
    await page.goto("/sign-in?callbackUrl=https://evil.example/");
    expect(new URL(page.url()).host).toBe(new URL(origin).host);
  });
});
