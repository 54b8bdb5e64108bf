import { expect, type Page, test } from "@playwright/test";
import { ATHLETE, COACH, invite, join, signIn, startTeam } from "./people";

/** Every key that a page might listen to, by how `?` writes it. */
const KEYS: Record<string, string> = {
  ...Object.fromEntries([..."abcdefghijklmnopqrstuvwxyz/"].map((key) => [key, key])),
  "←": "ArrowLeft",
  "→": "ArrowRight",
  "↑": "ArrowUp",
  "↓": "ArrowDown",
};
/** Those of every page, and what the browser itself does with a link or a button. */
const OF_THE_BROWSER = ["?", "Esc", "Enter"];

/** The keys that `?` shows. */
async function shown(page: Page): Promise<string[]> {
  const dialog = page.getByRole("dialog", { name: "Keys of this page" });
  // A page that was drawn by the server listens a moment later.
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(dialog).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const keys = await dialog.locator("kbd").allTextContents();
  await page.keyboard.press("Escape");
  return [...new Set(keys)].filter((key) => !OF_THE_BROWSER.includes(key)).sort();
}

/** The keys that something listens to, pressed on each of these elements in turn. */
async function heard(page: Page, on: readonly string[]): Promise<string[]> {
  const found = await page.evaluate(
    ({ keys, on }) => {
      const heard = new Set<string>();
      for (const selector of on)
        for (const element of document.querySelectorAll<HTMLElement>(selector))
          for (const [name, key] of Object.entries(keys)) {
            element.focus({ preventScroll: true });
            const row = element.closest<HTMLElement>("[data-athlete]");
            for (const other of document.querySelectorAll<HTMLElement>("[data-here]"))
              delete other.dataset.here;
            if (row) row.dataset.here = "";
            const press = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
            element.dispatchEvent(press);
            if (press.defaultPrevented) heard.add(name);
            for (const dialog of document.querySelectorAll("dialog")) dialog.close();
            (document.activeElement as HTMLElement | null)?.blur();
          }
      return [...heard];
    },
    { keys: KEYS, on },
  );
  return found.sort();
}

async function agree(page: Page, path: string, on: readonly string[]): Promise<string[]> {
  await page.goto(path);
  await expect(page.getByRole("button", { name: /^Keys/ })).toBeVisible();
  const keys = await shown(page);
  // To ask for a check-in is done at once: here it is only looked whether the key is heard.
  await page.route("**", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
  expect(await heard(page, on), path).toEqual(keys);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  return keys;
}

test("? shows a coach the keys that each page listens to, and no others", async ({ page }) => {
  await signIn(page, COACH);
  // A letter is about the line that is walked to.
  const roster = await agree(page, "/roster", ["body", "[data-athlete] .name a"]);
  expect(roster).toEqual(["/", "f", "j", "k", "n", "s"]);
  expect(await agree(page, "/trends", ["body", "[data-chart=heat] button"])).toHaveLength(4);
  expect(await agree(page, "/plan", ["body"])).toEqual([]);
  expect(await agree(page, "/team", ["body"])).toEqual([]);
});

test("? shows an athlete those of the timeline", async ({ page }) => {
  await signIn(page, ATHLETE);
  expect(await agree(page, "/history", ["body", "[role=slider]"])).toHaveLength(4);
  expect(await agree(page, "/today", ["body"])).toEqual([]);
});

test("? names no key of a list that is empty, nor of what a professional may not do", async ({
  page,
  browser,
}) => {
  await startTeam(page, "Keys");
  expect(await agree(page, "/roster", ["body"])).toEqual([]);
  expect(await agree(page, "/trends", ["body"])).toEqual([]);
  const other = await (await browser.newContext()).newPage();
  await join(other, await invite(page, "professional"), "Pat Physio");
  expect(await agree(other, "/roster", ["body"])).toEqual([]);
});

test("? follows a part of the page that arrives, or goes, while it is open", async ({ page }) => {
  await signIn(page, COACH);
  await page.goto("/team");
  await expect(page.getByRole("button", { name: /^Keys/ })).toBeVisible();
  expect(await shown(page)).toEqual([]);
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keys of this page" });
  await expect(dialog.locator("kbd")).toHaveText(["?", "Esc"]);
  await page.evaluate(() => {
    const late = document.createElement("span");
    late.dataset.keys = "back";
    document.getElementById("main")?.append(late);
  });
  await expect(dialog.locator("kbd")).toHaveText(["u", "?", "Esc"]);
  await page.evaluate(() => document.querySelector("#main [data-keys=back]")?.remove());
  await expect(dialog.locator("kbd")).toHaveText(["?", "Esc"]);
});
