import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { ATHLETE, COACH, choose, signIn } from "./people";

const SHAPES = [
  { width: 390, height: 844, scheme: "light" as const },
  { width: 1440, height: 900, scheme: "dark" as const },
  { width: 390, height: 844, scheme: "dark" as const },
  { width: 1440, height: 900, scheme: "light" as const },
];

async function inspect(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map((node) => node.target).join(" | ")}`),
  ).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${path} overflows sideways`).toBeLessThanOrEqual(0);
}

for (const { width, height, scheme } of SHAPES) {
  test.describe(`${width} px, ${scheme}`, () => {
    test.use({ viewport: { width, height }, colorScheme: scheme });

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
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
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
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
    });
  });
}
