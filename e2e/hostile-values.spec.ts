import { type APIRequestContext, type Browser, expect, test } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { ACTIONS } from "./access/actions";
import type { Ids } from "./access/entry";
import { actionIds, call } from "./call-action";
import { placesOf, withAt } from "./hostile-values";
import { ATHLETE, COACH, signIn } from "./people";

const NUL = String.fromCharCode(0);
/** What of the hostile values only a whole server can show: the rest is tried without one, in app/hostile-values.test.ts. */
const SENT: unknown[] = [NUL, "\ud800", "0000-01-01", 1e-320];
const ENCODED = [
  "%00",
  "%ED%A0%80",
  "%",
  "0000-01-01",
  "9999-12-31",
  "2026-02-31",
  "36%20x%20f",
  "f".repeat(36),
  "%F0%9F%8F%83",
];

test.describe("what nobody types and somebody sends", () => {
  test.describe.configure({ mode: "serial", timeout: 90_000 });
  let coach: APIRequestContext;
  let athlete: APIRequestContext;
  let athletePath: string;
  let origin: string;

  async function signedIn(browser: Browser, email: string) {
    const page = await (await browser.newContext()).newPage();
    await signIn(page, email);
    return page;
  }

  test.beforeAll(async ({ browser }) => {
    const page = await signedIn(browser, COACH);
    await page.goto("/roster");
    athletePath = (await page.locator("[data-athlete] a").first().getAttribute("href")) ?? "";
    coach = page.request;
    athlete = (await signedIn(browser, ATHLETE)).request;
    origin = new URL(page.url()).origin;
  });

  test("no address makes the server fail, and none that can't be read is answered by anything but a 400", async () => {
    const places = (value: string): [APIRequestContext, string][] => [
      [coach, `/athletes/${value}`],
      [coach, `${athletePath}?day=${value}&with=${value}`],
      [coach, `/trends?end=${value}&group=${value}&days=${value}`],
      [coach, `/plan?week=${value}&group=${value}`],
      [coach, `/roster?q=${value}&group=${value}`],
      [coach, `/api/v1/trends/heat?team=${value}&end=${value}`],
      [coach, `/team/health?from=${value}&to=${value}`],
      [coach, `/api/v1/health/${value}?team=${value}&from=${value}`],
      [coach, `/api/v1/export/team/${value}/sessions`],
      [athlete, `/history?day=${value}`],
      [athlete, `/check-ins/${value}`],
      [athlete, `/sessions/${value}`],
      [athlete, `/sessions/new?date=${value}`],
      [athlete, `/join/${value}`],
      [athlete, `/reset/${value}`],
      [athlete, `/api/v1/calendar/${value}.ics`],
      [athlete, `/api/auth/${value}`],
      [athlete, `/api/auth/error?error=${value}`],
      [athlete, `/api/auth/signin?callbackUrl=${value}`],
    ];
    for (const value of ENCODED)
      for (const [who, address] of places(value)) {
        const answer = await who.get(address, { maxRedirects: 0 });
        expect(answer.status(), address).toBeLessThan(500);
        if (/%00|%ED|%(?![0-9A-F])/.test(address.split("?")[0] ?? ""))
          expect(answer.status(), address).toBe(400);
      }
  });

  test("no action fails on it: an answer that names what is wrong, or success", async () => {
    const ids = (): Ids => ({
      team: uuidv7(),
      athlete: athletePath.split("/")[2] ?? "",
      session: uuidv7(),
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
      today: new Date().toISOString().slice(0, 10),
    });
    // These end what the rest of the journeys need, or cost a hash each.
    const spared = [
      "signOutEverywhereAction",
      "askForDeletionAction",
      "chooseTeam",
      "joinAsNewcomer",
      "registerTeam",
    ];
    for (const [name, { for: whom, attack, sample }] of Object.entries(ACTIONS)) {
      if (spared.includes(name)) continue;
      const who = whom === "athlete's own" ? athlete : coach;
      const good = (attack ?? sample)?.(ids());
      const places = placesOf(good).filter((at) => at.length === 1);
      for (const [i, value] of SENT.entries()) {
        const at = places[i % Math.max(1, places.length)];
        if (!at) continue;
        const answer = await call(who, name, withAt(good, at, value), origin);
        expect(answer.http, `${name} ${at}`).toBe(200);
        if (ACTIONS[name]?.tells !== false)
          expect(answer.ok, `${name} ${at} ${JSON.stringify(value)}`).not.toBeNull();
      }
    }
  });

  test("bodies that are no form are refused as such, by pages, actions and the sign-in", async ({
    request,
  }) => {
    const post = async (url: string, type: string, data: string, headers: Record<string, string> = {}) =>
      (
        await request.post(url, {
          headers: { "content-type": type, origin, ...headers },
          data,
          maxRedirects: 0,
        })
      ).status();
    const action = { "next-action": actionIds.get("registerTeam") ?? "" };
    for (const data of ["", "x", "{bad", "null", '{"a":1}'])
      expect(await post("/sign-in", "text/plain;charset=UTF-8", data, action), data).toBe(400);
    for (const headers of [{}, action])
      expect(await post("/sign-in", "multipart/form-data; boundary=x", "zz", headers)).toBe(400);
    for (const data of ["{bad", "null", "[1]", '"x"', '{"email":{"a":1}}', '{"callbackUrl":[1]}', ""])
      for (const place of ["callback/credentials", "signout", "_log"])
        expect(await post(`/api/auth/${place}`, "application/json", data), `${place} ${data}`).toBe(400);
    for (const data of ["{bad", "null", "[]", `{"timeZone":"${"x".repeat(70)}"}`, '{"timeZone":"\\u0000"}']) {
      const answer = await athlete.post("/api/v1/time-zone", {
        headers: { "content-type": "application/json", origin },
        data,
      });
      expect([400, 422], data).toContain(answer.status());
    }
  });

  test("a form that does not say from where it comes is refused, with or without scripts", async ({
    request,
  }) => {
    const action = {
      "next-action": actionIds.get("registerTeam") ?? "",
      "content-type": "text/plain;charset=UTF-8",
    };
    expect((await request.post("/sign-in", { headers: action, data: "[{}]" })).status()).toBe(403);
    expect((await request.post("/sign-in", { multipart: { a: "b" } })).status()).toBe(403);
    // The engine's own address is for programs.
    expect((await request.post("/api/v1/assess", { data: {} })).status()).toBe(400);
  });

  test("pages and exports are kept by nobody, and every answer carries its policies", async () => {
    const addresses = [
      "/roster",
      "/account",
      athletePath,
      "/api/v1/export/me",
      "/sign-in",
      "/offline",
      "/no/such/page",
    ];
    for (const address of addresses) {
      const answer = await coach.get(address, { maxRedirects: 0 });
      const headers = answer.headers();
      if (answer.status() === 200) expect(headers["cache-control"], address).toContain("no-store");
      expect(headers, address).toMatchObject({
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
      });
      expect(headers["permissions-policy"], address).toContain("geolocation=()");
    }
  });

  test("the session's cookie is out of reach of scripts and of other sites", async () => {
    const { cookies } = await coach.storageState();
    const session = cookies.filter(({ name }) => /session/.test(name));
    expect(session).toHaveLength(1);
    expect(session[0]).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  });
});
