import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { addDays, localDate } from "@/lib/calendar";
import { act, choose, invite, join, startTeam } from "./people";
import { answered } from "./phone";

test.use({ serviceWorkers: "allow", viewport: { width: 390, height: 844 } });

const axe = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`);

/** An athlete of a new team, on their first page, with the worker in charge of it. */
async function athlete(page: Page, team: string): Promise<void> {
  await startTeam(page, team);
  const link = await invite(page);
  await page.context().clearCookies();
  await join(page, link, "Ina Stall");
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

test("the manifest and what it names are there for everybody, and lead to pages", async ({ request }) => {
  const page = await (await request.get("/")).text();
  const href = /<link rel="manifest" href="([^"]+)"/.exec(page)?.[1] ?? "";
  expect(page).toMatch(/<link rel="apple-touch-icon"/);
  const manifest = await (await request.get(href)).json();
  expect(manifest).toMatchObject({ name: "Feelcheck", display: "standalone", start_url: "/", scope: "/" });
  const purposes = manifest.icons.map(({ purpose, sizes }: Record<string, string>) => `${purpose} ${sizes}`);
  expect(purposes).toEqual(expect.arrayContaining(["any 192x192", "any 512x512", "maskable 512x512"]));
  for (const { src, sizes, type } of manifest.icons) {
    const icon = await request.get(src);
    expect(icon.headers()["content-type"], src).toBe(type);
    if (type === "image/png") {
      const bytes = await icon.body();
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, src).toBe(sizes);
    }
  }
  expect(manifest.shortcuts).toHaveLength(3);
  for (const { url } of manifest.shortcuts) {
    const answer = await request.get(url, { maxRedirects: 0 });
    expect(answer.headers().location, url).toContain("/sign-in");
  }
});

test("the very first page of a browser may be the account: it says what messages can do here", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["notifications"]);
  await startTeam(page, "First Page Account");
  await page.goto("/account");
  await expect(page.getByText("Messages are off here.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Show messages here" })).toBeVisible();
});

test("without a network a page says so, of nobody; with one it is the page again", async ({
  page,
  context,
}) => {
  await athlete(page, "Without A Network");
  const missed: string[] = [];
  page.on("requestfailed", (request) => missed.push(request.url()));
  await context.setOffline(true);
  await page.goto("/history");
  await expect(page.getByRole("heading", { name: "No network" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Try again" })).toBeEnabled();
  expect(missed.filter((url) => url.includes("/_next/"))).toEqual([]);
  expect(await page.content()).not.toContain("Ina Stall");
  expect(await axe(page)).toEqual([]);
  await context.setOffline(false);
  await expect(page.getByRole("heading", { name: "History" })).toBeVisible();
  const kept = await page.evaluate(async () => {
    const all = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    );
    return all.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept.length).toBeGreaterThan(5);
  expect(kept.filter((path) => path !== "/offline" && !path.startsWith("/_next/static/"))).toEqual([]);
});

/** The worker as the browser's own tools see it: to push to it without a push service. */
async function pusher(page: Page): Promise<(data: string) => Promise<void>> {
  const tools = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) =>
    tools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const [first] = registrations.filter(({ isDeleted }) => !isDeleted);
      if (first) resolve(first.registrationId);
    }),
  );
  // Pushed to before it is active, a worker hears nothing.
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await tools.send("ServiceWorker.enable");
  const registrationId = await registered;
  const origin = new URL(page.url()).origin;
  return (data) =>
    tools.send("ServiceWorker.deliverPushMessage", { origin, registrationId, data }) as Promise<never>;
}

const shown = (page: Page) =>
  page.evaluate(async () =>
    (await (await navigator.serviceWorker.ready).getNotifications()).map(({ title, body, tag }) => ({
      title,
      body,
      tag,
    })),
  );

test("a push shows what it says; one that can't be read shows the name alone", async ({ page, context }) => {
  await context.grantPermissions(["notifications"]);
  await athlete(page, "Pushed");
  const push = await pusher(page);
  const reminder = { title: "Your check-in is waiting", body: "", url: "/today", tag: "reminder" };
  await push(JSON.stringify(reminder));
  await expect.poll(() => shown(page)).toEqual([{ title: reminder.title, body: "", tag: "reminder" }]);
  await push(JSON.stringify({ ...reminder, url: "https://evil.example/" }));
  await expect.poll(() => shown(page)).toContainEqual({ title: "Feelcheck", body: "", tag: "feelcheck" });
});

test("a new version is in charge at once, and what only the old one kept is gone", async ({ page }) => {
  await athlete(page, "New Version");
  const active = await page.evaluate(async () => {
    const [name = ""] = await caches.keys();
    await (await caches.open(name)).put("/_next/static/chunks/of-the-old-one.js", new Response("1"));
    const changed = new Promise((resolve) =>
      navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }),
    );
    // Another address makes it another worker, as a new build does.
    await navigator.serviceWorker.register("/sw.js?newer");
    await changed;
    return navigator.serviceWorker.controller?.scriptURL;
  });
  expect(active).toMatch(/\?newer$/);
  const kept = () =>
    page.evaluate(async () => {
      const all = await Promise.all(
        (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
      );
      return all.flat().filter(({ url }) => url.includes("of-the-old-one")).length;
    });
  await expect.poll(kept).toBe(0);
  await page.reload();
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBeNull();
});

test("after the third check-in, once, how to put it on the home screen", async ({ page }) => {
  await athlete(page, "Third Check-in");
  const today = localDate(new Date(), "Europe/Berlin");
  const answer = (date: string) => act(page, "/today", "saveCheckInAction", answered(date));
  const hint = page.getByRole("heading", { name: "Feelcheck on your home screen" });
  await answer(addDays(today, -1));
  await answer(today);
  await page.goto("/today");
  await expect(page.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
  await expect(hint).toBeHidden();
  await answer(addDays(today, -2));
  await page.reload();
  // What matters more is asked before it.
  await choose(page, "Injured?", "Skip");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("button", { name: "No reminders, thanks" }).click();
  await expect(hint).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Not now" }).click();
  await expect(hint).toBeHidden();
  await page.reload();
  await expect(page.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
  await expect(hint).toBeHidden();
});
