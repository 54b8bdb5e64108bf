import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { choose, invite, join, startTeam } from "./people";

/** A new athlete's first check-in, sore in one spot, with the figure drawn. */
async function openMap(page: Page, browser: Browser): Promise<void> {
  const coach = await (await browser.newContext()).newPage();
  await startTeam(coach, "Map Team");
  await join(page, await invite(coach), "Mia Map");
  await coach.context().close();
  await choose(page, /How sore/, "4");
  await choose(page, "Where is it?", /One spot/);
  await expect(page.locator("[data-site]").first()).toBeAttached();
}

/** The width and height in pixels of what each shape is tapped by, found by asking the page at every fourth pixel. */
async function tapSizes(page: Page): Promise<Record<string, [width: number, height: number]>> {
  return page.evaluate(() => {
    const svg = [...document.querySelectorAll("svg")].find(
      (one) => one.querySelector("[data-site]") && one.checkVisibility(),
    );
    if (!svg) throw new Error("There is no figure.");
    // The upper half and the lower half, since what is off the screen is not asked.
    const boxes: Record<string, [number, number, number, number]> = {};
    for (const block of ["start", "end"] as const) {
      svg.scrollIntoView({ block });
      const { left, right, top, bottom } = svg.getBoundingClientRect();
      for (let y = Math.max(0, top); y < Math.min(bottom, innerHeight); y += 4)
        for (let x = left; x < right; x += 4) {
          const site = document.elementFromPoint(x, y)?.getAttribute("data-site");
          if (!site) continue;
          const [l, r, t, b] = boxes[site] ?? [x, x, y - top, y - top];
          boxes[site] = [Math.min(l, x), Math.max(r, x), Math.min(t, y - top), Math.max(b, y - top)];
        }
    }
    return Object.fromEntries(
      Object.entries(boxes).map(([site, [l, r, t, b]]) => [site, [r - l + 4, b - t + 4]]),
    );
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("one figure, turned by a switch, whose places are all at least 44 px", async ({ page, browser }) => {
    await openMap(page, browser);
    for (const [name, places] of [
      ["Front", 18],
      ["Back", 16],
    ] as const) {
      await page.getByRole("button", { name, exact: true }).click();
      const sizes = await tapSizes(page);
      expect(Object.keys(sizes)).toHaveLength(places);
      for (const [site, [width, height]] of Object.entries(sizes)) {
        expect(width, `${site} wide`).toBeGreaterThanOrEqual(44);
        expect(height, `${site} high`).toBeGreaterThanOrEqual(44);
      }
    }
  });

  test("left is left from both sides, and a place is taken away by its name", async ({ page, browser }) => {
    await openMap(page, browser);
    const middle = async (site: string) => {
      const box = await page.locator(`[data-site="${site}"]`).locator("visible=true").boundingBox();
      return (box?.x ?? 0) + (box?.width ?? 0) / 2;
    };
    expect(await middle("knee-left")).toBeGreaterThan(await middle("knee-right"));
    await page.locator('[data-site="knee-left"]').locator("visible=true").click();
    await page.getByRole("button", { name: "Back", exact: true }).click();
    expect(await middle("knee-left")).toBeLessThan(await middle("knee-right"));
    await page.locator('[data-site="achilles-right"]').click();
    await expect(page.getByText("Marked: left knee, right Achilles tendon")).toBeAttached();
    for (const site of ["glute-left", "hamstring-right", "calf-left"])
      await page.locator(`[data-site="${site}"]`).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    for (const name of ["left glute", "right hamstring", "left calf"])
      await page.getByRole("button", { name: `Remove ${name}` }).click();
    await page.getByRole("button", { name: "Remove left knee" }).click();
    await page.getByText("Choose from a list instead").click();
    await expect(page.getByRole("checkbox", { name: "knee, left" })).not.toBeChecked();
    await expect(page.getByRole("checkbox", { name: "Achilles tendon, right" })).toBeChecked();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
});

test("on a wide screen both figures stand beside each other", async ({ page, browser }) => {
  await openMap(page, browser);
  await expect(page.getByRole("button", { name: "Back", exact: true })).toBeHidden();
  await page.locator('[data-site="shin-right"]').click();
  await page.locator('[data-site="sacrum-both"]').first().click();
  await expect(page.getByText("Marked: right shin, sacrum")).toBeAttached();
});
