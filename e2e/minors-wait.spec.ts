import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { localDate } from "@/lib/calendar";
import { act, invite, join, newcomer, startTeam } from "./people";

const WAITS = /A parent or guardian has to agree before anything about your body is kept here\./;
const today = () => localDate(new Date(), "Europe/Berlin");

/** Whether the page fits, and where scripts run whether it is accessible. */
async function isWhole(page: Page, scripts: boolean): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  if (!scripts) return;
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`)).toEqual([]);
}

/** An athlete for whom a guardian's consent waits, on a phone with or without scripts. */
async function waiting(browser: Browser, javaScriptEnabled: boolean) {
  const owner = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
  await startTeam(owner, "Waiting Juniors");
  const joined = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
  await join(joined, await invite(owner), "Wim Waiting", new Date().getFullYear() - 13);
  const storageState = await joined.context().storageState();
  const viewport = { width: 390, height: 844 };
  const page = await (await browser.newContext({ javaScriptEnabled, storageState, viewport })).newPage();
  const { kept } = await (await joined.request.get("/api/v1/phone")).json();
  return { owner, joined, page, me: kept.person.id as string, kept };
}

for (const scripts of [true, false])
  test(`while a guardian's consent waits no page shows a form it would refuse, ${scripts ? "with" : "without"} scripts`, async ({
    browser,
  }) => {
    test.slow();
    const { owner, joined, page, me, kept } = await waiting(browser, scripts);
    for (const path of [
      "/sessions/new",
      `/check-ins/${today()}`,
      `/check-ins/${today()}?wrong=1`,
      "/import",
      "/zones",
      "/injuries",
      "/injuries/new",
      "/injuries/new?what=illness",
      `/care/${me}`,
      "/history",
      `/history?day=${today()}`,
    ]) {
      await page.goto(path);
      const main = page.getByRole("main");
      await expect(main.getByText(WAITS), path).toBeVisible();
      // Neither a form nor a way to one.
      for (const selector of [
        "form",
        "input",
        "textarea",
        'a[href^="/sessions/new"]',
        'a[href^="/import"]',
        'a[href^="/injuries/new"]',
      ])
        await expect(main.locator(selector), `${path}: ${selector}`).toHaveCount(0);
      if (path.includes("check-ins"))
        await expect(main.getByRole("link", { name: /^Call / }).first()).toBeVisible();
      await isWhole(page, scripts);
    }
    // Today has the one form there is: whom to ask.
    await page.goto("/sessions/new");
    await page.getByRole("link", { name: "Read what is waited for, and ask them" }).click();
    await expect(
      page.getByRole("heading", { name: "A parent or guardian has to agree first" }),
    ).toBeVisible();
    await expect(page.getByRole("main").locator("form")).toHaveCount(1);
    await isWhole(page, scripts);

    // What a phone sends from its queue is refused in the same words, and the phone knows why.
    expect(kept.consent).toBe("waits");
    const entry = { date: today(), kind: "run", durationMin: 30, rpe: 4 };
    const form = { ...entry, distanceKm: null, descentM: null, note: "", revision: 0, pain: null };
    const body = { id: "019ac000-0000-7000-8000-000000000001", ...form, timeZone: "Europe/Berlin" };
    const sent = { kind: "session", entry: body, whose: `${me} Wim Waiting` };
    const origin = new URL(page.url()).origin;
    const headers = { origin, "sec-fetch-site": "same-origin" };
    const answer = await joined.request.post("/api/v1/entries", { data: sent, headers });
    expect(answer.status()).toBe(403);
    expect(JSON.stringify(await answer.json())).toMatch(/parent or guardian/);

    // Agreed, everything is there.
    const guardian = newcomer("guardian").email;
    await act(joined, "/today", "askGuardianAction", { email: guardian });
    await owner.goto("/team");
    const link = (await owner.getByTestId("guardian-link").textContent())?.trim() ?? "";
    const token = link.split("/").at(-1);
    await act(joined, `/guardian/${token}`, "answerConsentAction", { token, agrees: true });
    await page.goto("/sessions/new");
    await expect(page.getByRole("main").getByText(WAITS)).toHaveCount(0);
    await expect(page.getByRole("main").locator("form").first()).toBeVisible();
    const kept2 = await (await joined.request.get("/api/v1/phone")).json();
    expect(kept2.kept.consent).toBeNull();
    const taken = await joined.request.post("/api/v1/entries", { data: sent, headers });
    expect(taken.status(), await taken.text()).toBe(200);
  });
