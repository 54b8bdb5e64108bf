import { expect, test } from "@playwright/test";
import { cutOff, pagesOf } from "./paper";
import { COACH, signIn } from "./people";

/** Width of A4 within its margins in pixels, upright and on its side. */
const UPRIGHT = 703;
const SIDEWAYS = 1047;

test("roster, plan and trends are whole on paper, from a phone and in the dark too", async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    colorScheme: "dark",
  });
  const page = await context.newPage();
  await signIn(page, COACH);
  const onPaper = async (path: string, width: number, most: number) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ media: "screen", colorScheme: "dark" });
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    if (path === "/trends") await page.getByText(/^As usual \(/).click(); // Folded away, it is printed all the same.
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const pages = await pagesOf(page);
    expect(pages, `${path} pages`).toBeGreaterThan(0);
    expect(pages, `${path} pages`).toBeLessThanOrEqual(most);
    await page.setViewportSize({ width, height: 1000 });
    expect(await cutOff(page), `${path} cut off`).toBeLessThanOrEqual(1);
    const ink = await page.evaluate(() => getComputedStyle(document.body).color);
    expect(ink, `${path} ink`).toBe("rgb(29, 35, 40)");
  };

  await onPaper("/roster", UPRIGHT, 6);
  for (const name of ["Camille Roux", "Yuki Tanaka"])
    await expect(page.getByRole("link", { name }).locator("visible=true").first()).toBeVisible();

  await onPaper("/plan", SIDEWAYS, 3);
  await expect(page.getByRole("columnheader").locator("visible=true")).toHaveCount(9);
  await expect(page.getByRole("button", { name: "Copy the week before" })).toBeHidden();

  await onPaper("/trends", UPRIGHT, 6);
  await expect(page.locator("[data-chart=heat] [data-row]").locator("visible=true")).toHaveCount(24);
  await expect(page.getByText(/^Demo Harriers: Everybody, /)).toBeVisible();
  await expect(page.getByRole("link", { name: /^CSV/ }).locator("visible=true")).toHaveCount(0);
});
