// npm run screenshots: the pictures of the README, from the demo team of a fresh server, at 390 and 1440 pixels, light
// and dark. Needs the browser that the journeys need.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { DEMO_ATHLETE, DEMO_COACH, DEMO_PASSWORD } from "@/lib/demo/accounts";
import { browserArgs, browserPath } from "../e2e/browser";
import { startServer } from "./own-server";

const folder = join("docs", "pictures");
mkdirSync(folder, { recursive: true });

const SHAPES = [
  { name: "1440-light", width: 1440, height: 900, colorScheme: "light" as const },
  { name: "1440-dark", width: 1440, height: 900, colorScheme: "dark" as const },
  { name: "390-light", width: 390, height: 844, colorScheme: "light" as const },
  { name: "390-dark", width: 390, height: 844, colorScheme: "dark" as const },
];

type Shape = (typeof SHAPES)[number];

async function open(browser: Browser, base: string, shape: Shape, email: string): Promise<Page> {
  const { width, height, colorScheme } = shape;
  const page = await (
    await browser.newContext({
      baseURL: base,
      viewport: { width, height },
      colorScheme,
      deviceScaleFactor: 1,
    })
  ).newPage();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: "Sign out" }).waitFor();
  return page;
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(700);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Sore but even legs: the morning on which the verdict has most to say. */
async function checkIn(page: Page): Promise<void> {
  const choose = (question: RegExp, answer: RegExp) =>
    page.getByRole("group", { name: question }).getByRole("radio", { name: answer }).first().check();
  await choose(/How sore/, /^4$/);
  await choose(/What kind/, /Dull/);
  await choose(/Where is it/, /Both legs/);
  await choose(/As you move/, /Eases/);
  await choose(/Your stride/, /Normal/);
  await choose(/Hours of sleep/, /^8$/);
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByRole("heading", { name: "Why" }).waitFor();
}

const server = await startServer({ port: 3500 });
const browser = await chromium.launch({ executablePath: browserPath(), args: browserArgs });
try {
  for (const shape of SHAPES) {
    const coach = await open(browser, server.base, shape, DEMO_COACH);
    await shoot(coach, `roster-${shape.name}`);
    await coach.goto("/trends");
    await shoot(coach, `trends-${shape.name}`);
    await coach.goto("/roster");
    await coach.getByRole("link", { name: "Amara Okafor" }).locator("visible=true").first().click();
    await coach.waitForURL("**/athletes/**");
    await shoot(coach, `athlete-${shape.name}`);
    await coach.context().close();
  }
  for (const [i, shape] of SHAPES.entries()) {
    const athlete = await open(browser, server.base, shape, DEMO_ATHLETE);
    if (i === 0) await checkIn(athlete);
    await shoot(athlete, `verdict-${shape.name}`);
    await athlete.goto("/history");
    await shoot(athlete, `history-${shape.name}`);
    await athlete.context().close();
  }
} finally {
  await browser.close();
  await server.stop();
}
console.log(`The pictures are in ${folder}.`);
