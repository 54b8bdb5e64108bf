import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { ATHLETE, COACH, choose, signIn } from "./people";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The rules that read colours. The others read what stands where, which is the same in light and dark. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

const axe = (page: Page) => new AxeBuilder({ page }).options({ resultTypes: ["violations"] });
const told = async (path: string, builder: AxeBuilder) =>
  (await builder.analyze()).violations.map(
    ({ id, nodes }) => `${path} ${id}: ${nodes.map((node) => node.target).join(" | ")}`,
  );

async function inspect(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await told(path, axe(page).withTags(TAGS))).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${path} overflows sideways`).toBeLessThanOrEqual(0);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await told(`${path}, dark,`, axe(page).withRules(OF_COLOURS))).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
}

/** What a page shows once somebody has opened more of it. */
async function inspectOpened(page: Page, what: string): Promise<void> {
  expect(await told(what, axe(page))).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await told(`${what}, dark,`, axe(page).withRules(OF_COLOURS))).toEqual([]);
}

for (const [width, height] of [
  [390, 844],
  [1440, 900],
] as const) {
  test.describe(`${width} px, light and dark`, () => {
    test.use({ viewport: { width, height }, colorScheme: "light" });

    test("pages of visitors", async ({ page }) => {
      for (const path of [
        "/",
        "/sign-in",
        "/register",
        "/reset",
        "/reset/some-token-or-other",
        "/join/no-such-invite",
        "/no-such-page",
      ])
        await inspect(page, path);
    });

    test("pages of an athlete", async ({ page }) => {
      await signIn(page, ATHLETE);
      for (const path of ["/today", "/history", "/sessions/new", "/import", "/zones", "/team", "/account"])
        await inspect(page, path);
      const yesterday = await page.request
        .get("/history")
        .then(async (r) => /\/check-ins\/(\d{4}-\d\d-\d\d)/.exec(await r.text())?.[1]);
      await inspect(page, `/check-ins/${yesterday}`);
      await choose(page, /How sore/, "7");
      await choose(page, "What kind of pain?", /Sharp/);
      await page.getByText("Choose from a list instead").click();
      await inspectOpened(page, "a check-in with sharp pain");
    });

    test("pages of a coach", async ({ page }) => {
      test.setTimeout(90_000);
      await signIn(page, COACH);
      for (const path of ["/roster", "/trends", "/trends?table=team", "/plan", "/team", "/account"])
        await inspect(page, path);
      await page.goto("/roster");
      await page.getByRole("link", { name: "Camille Roux" }).locator("visible=true").click();
      await page.waitForURL("**/athletes/**");
      await inspect(page, new URL(page.url()).pathname);
      await page.getByRole("button", { name: "Flag Camille Roux" }).click();
      await inspectOpened(page, "flagging an athlete");
    });
  });
}
