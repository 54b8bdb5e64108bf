import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as pathOf } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { chromium, expect, type Page, test } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { browserArgs, browserPath } from "./browser";
import { exported } from "./own-export";
import { act, choose, join, signIn } from "./people";
import {
  answered,
  athlete,
  checkIn,
  kept,
  logSession,
  nothingWaits,
  onAnotherPhone,
  readyForFlight,
  today,
  waits,
} from "./phone";

test.use({ serviceWorkers: "allow", viewport: { width: 390, height: 844 } });

const axe = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`);

test("opened in flight mode: check-in, feel check and session wait, and go out once, in order", async ({
  page,
  context,
}) => {
  await athlete(page, "Flight Mode");
  await context.setOffline(true);
  await page.goto("/");
  await expect(page.getByText("No network. What you answer is kept on this phone")).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await checkIn(page);
  await waits(page, 1);
  await expect(page.getByText("From this phone, provisional.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Start the feel check" }).click();
  await page.getByRole("button", { name: "Answer now" }).click();
  await choose(page, /how do the legs feel now/, "Better");
  await choose(page, "Has your stride changed?", "No");
  await page.getByRole("button", { name: "Show what to do" }).click();
  await waits(page, 2);
  await logSession(page, 44);
  await waits(page, 3);
  expect(await axe(page)).toEqual([]);
  await context.setOffline(false);
  await nothingWaits(page);
  await expect(page.getByText("From this phone, provisional.")).toBeHidden();
  await expect(page.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
  await expect
    .poll(() => kept(page))
    .toEqual({
      checkIns: [`${today()} 0`],
      feelChecks: ["better"],
      minutes: [44],
    });
});

test("the network goes while the form is open: what is sent waits, and its answer comes", async ({
  page,
  context,
}) => {
  await athlete(page, "Cut Off");
  await page.goto("/today");
  await context.setOffline(true);
  await checkIn(page, "0");
  await waits(page, 1);
  await expect(page.getByText("Your check-in is kept on this phone")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
  await expect.poll(async () => (await kept(page)).checkIns).toEqual([`${today()} 0`]);
});

test("this phone's verdict gives way to the server's, which says where it differs", async ({
  page,
  context,
  browser,
}) => {
  const { owner } = await athlete(page, "Provisional");
  const { kept } = await (await page.request.get("/api/v1/phone")).json();
  await context.setOffline(true);
  await page.goto("/today");
  await checkIn(page, "0");
  await expect(page.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
  await onAnotherPhone(browser, owner, async (coach) => {
    const rest = { athleteId: kept.person.id, kind: "rest", reason: "Looks tired", until: today() };
    await act(coach, "/roster", "raiseFlagAction", { id: uuidv7(), ...rest });
  });
  await context.setOffline(false);
  await expect(page.getByRole("heading", { name: "Rest", exact: true })).toBeVisible();
  await expect(page.getByText("Without a network this phone said: Train.")).toBeVisible();
  expect(await axe(page)).toEqual([]);
});

test("on a slow line (3G) the check-in is sent and answered, and nothing is left waiting", async ({
  page,
}) => {
  await athlete(page, "Slow Line");
  const tools = await page.context().newCDPSession(page);
  const line = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 25_000 };
  await tools.send("Network.enable");
  await tools.send("Network.emulateNetworkConditions", line);
  await page.goto("/today");
  await checkIn(page, "0");
  await expect(page.getByRole("heading", { name: "Train", exact: true })).toBeVisible({ timeout: 30_000 });
  await nothingWaits(page);
  expect((await kept(page)).checkIns).toEqual([`${today()} 0`]);
});

test("two phones answered the same morning: the one that waited chooses between both", async ({
  page,
  context,
  browser,
}) => {
  const { me } = await athlete(page, "Two Phones");
  await context.setOffline(true);
  await page.goto("/today");
  await checkIn(page);
  await waits(page, 1);
  await onAnotherPhone(browser, me, async (other) => {
    await act(other, "/today", "saveCheckInAction", answered(today(), 2));
  });
  await context.setOffline(false);
  // The page for no network gives way to the page itself.
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
  await expect(page.getByText("Not saved: your check-in of")).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("link", { name: "Open it" }).click();
  await expect(page.getByRole("region", { name: "Both versions", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Keep mine" }).click();
  await page.waitForURL("**/today");
  await expect(page.getByText("Not saved: your check-in of")).toBeHidden();
  await expect.poll(async () => (await kept(page)).checkIns).toEqual([`${today()} 0`]);
});

test("somebody else signs in: what waits is not theirs to see or send, and goes when its person is back", async ({
  page,
  context,
}) => {
  const { me, link } = await athlete(page, "Shared Phone Offline");
  await context.setOffline(true);
  await page.goto("/today");
  await checkIn(page);
  await waits(page, 1);
  await context.setOffline(false);
  // The next one takes the phone before anything was sent.
  await context.clearCookies();
  const other = await join(page, link, "Otto Other");
  await readyForFlight(page);
  await nothingWaits(page);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("**/sign-in");
  await context.setOffline(true);
  await page.goto("/today");
  await expect(page.getByText("Nobody is signed in on this phone")).toBeVisible();
  await context.setOffline(false);
  await signIn(page, other.email, other.password);
  expect((await kept(page)).checkIns).toEqual([]);
  await context.clearCookies();
  await signIn(page, me.email, me.password);
  await expect.poll(async () => (await kept(page)).checkIns).toEqual([`${today()} 0`]);
  await nothingWaits(page);
});

test("twenty entries outlive a restart of the browser, and each is kept once", async ({ baseURL }) => {
  test.setTimeout(150_000);
  const folder = mkdtempSync(pathOf(tmpdir(), "feelcheck-phone-"));
  const open = (...args: string[]) =>
    chromium.launchPersistentContext(folder, {
      executablePath: browserPath(),
      args: [...browserArgs, ...args],
      baseURL,
      timezoneId: "Europe/Berlin",
      locale: "en-GB",
      viewport: { width: 390, height: 844 },
    });
  let phone = await open();
  let page = await phone.newPage();
  await athlete(page, "Twenty Entries");
  await phone.setOffline(true);
  await page.goto("/today");
  await checkIn(page);
  await waits(page, 1);
  for (let minutes = 21; minutes < 40; minutes++) {
    await logSession(page, minutes);
    await waits(page, minutes - 19);
  }
  await phone.close();
  // Cut off outside the browser: with a network it would send before anybody looks.
  phone = await open("--host-resolver-rules=MAP localhost 127.0.0.1:1");
  page = await phone.newPage();
  await page.goto("/today");
  await waits(page, 20);
  await phone.close();
  phone = await open();
  page = await phone.newPage();
  await page.goto("/today");
  await expect(page.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
  await nothingWaits(page);
  const { checkIns, minutes } = await kept(page);
  expect(checkIns).toEqual([`${today()} 0`]);
  expect(minutes).toEqual(Array.from({ length: 19 }, (_, i) => 21 + i));
  await phone.close();
});

test("the address of entries takes what its forms take, from its own pages, of who is signed in", async ({
  page,
}) => {
  const { me } = await athlete(page, "Entries");
  const origin = new URL(page.url()).origin;
  const { kept, key } = await (await page.request.get("/api/v1/phone")).json();
  const whose = `${kept.person.id} ${kept.person.name}`;
  expect(key).toMatch(/^[\w-]{43}$/);
  const post = async (data: unknown, headers: Record<string, string> = { origin }) =>
    (await page.request.post("/api/v1/entries", { data, headers })).status();
  const entry = answered(today());
  const sent = { kind: "check-in", entry, whose };
  expect(await post(sent, {})).toBe(403);
  expect(await post(sent, { origin: "https://evil.example" })).toBe(403);
  expect(await post({ ...sent, whose: `${uuidv7()} Ida Wald` })).toBe(409);
  expect(await post({ ...sent, whose: "" })).toBe(400);
  expect(await post({ ...sent, kind: "note" })).toBe(400);
  expect(await post("x".repeat(100_000))).toBe(400);
  expect(await post({ ...sent, entry: { ...entry, date: "2020-01-01" } })).toBe(422);
  expect(await post({ ...sent, entry: { ...entry, athleteId: uuidv7() } })).toBe(422);
  expect((await exported(page))["check-ins"]).toEqual([]);
  expect(await post(sent)).toBe(200);
  expect(await post(sent)).toBe(200);
  expect((await exported(page))["check-ins"]).toHaveLength(1);
  await page.context().clearCookies();
  expect(await post(sent)).toBe(401);
  expect((await page.request.get("/api/v1/phone")).status()).toBe(401);
  await signIn(page, me.email, me.password);
  expect((await (await page.request.get("/api/v1/phone")).json()).key).toBe(key);
});
