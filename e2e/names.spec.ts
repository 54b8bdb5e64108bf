import { expect, type Page, test } from "@playwright/test";
import { choose, invite, join, startTeam } from "./people";

const WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterb";
const NASTY = [
  `${WORD} Ω`,
  "محمد عبد الرحمن بن خالد الطويل جدا",
  `${"👩‍👩‍👧‍👦".repeat(10)} Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G`.slice(0, 78),
] as const;
const WIDTHS = [320, 390, 768, 1024, 1280, 1440];

/** Where a page is wider than its window, and at which width; what sticks out is named. */
async function tooWide(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate(() => {
      const root = document.documentElement;
      if (root.scrollWidth <= window.innerWidth) return null;
      const out = [...document.body.querySelectorAll("*")].filter(
        (element) => element.getBoundingClientRect().right > window.innerWidth + 1,
      );
      return `${root.scrollWidth}: ${out
        .slice(0, 4)
        .map((element) => `${element.tagName} ${element.className} "${element.textContent?.slice(0, 30)}"`)
        .join(" | ")}`;
    });
    if (wide) found.push(`${path} at ${width}: ${wide}`);
  }
  return found;
}

/** The roster, its lines and their cells, where they hold more than they show; none to look at is a fault, too. */
const cutCells = (page: Page) =>
  page.evaluate(() => {
    const table = document.querySelector('[role="table"]');
    const parts = '[role="row"], [role="cell"], [role="rowheader"], [role="columnheader"]';
    const shown = [table, ...(table?.querySelectorAll(parts) ?? [])].filter((part) => part?.clientWidth);
    if (shown.length < 20) return [`only ${shown.length} parts of a roster`];
    return shown.flatMap((part) =>
      part && part.scrollWidth > part.clientWidth + 1
        ? [`${part.role} ${part.scrollWidth} in ${part.clientWidth}: ${part.textContent}`]
        : [],
    );
  });

test("names of sixty letters, of other scripts and of pictures never widen a page", async ({ browser }) => {
  test.setTimeout(180_000);
  const coach = await (await browser.newContext()).newPage();
  await startTeam(coach, WORD);
  const link = await invite(coach);
  const athletes = [];
  for (const name of NASTY) {
    const page = await (await browser.newContext()).newPage();
    await join(page, link, name);
    athletes.push(page);
  }
  const [athlete] = athletes as [Page];
  await choose(athlete, /How sore/, "7");
  await choose(athlete, "What kind of pain?", /Sharp/);
  await choose(athlete, "Where is it?", /One side/);
  await athlete.locator('[data-site="calf-left"]').click();
  await choose(athlete, /at rest or at night/, "No");
  await choose(athlete, /As you move/, "Gets worse");
  await choose(athlete, "Your stride?", "Limping");
  await athlete.getByLabel("Nothing alarming").check();
  await athlete.getByText("Ill, or more to say?").click();
  await athlete.getByLabel("Note for your coach").fill(WORD + WORD);
  await athlete.getByRole("button", { name: "Send", exact: true }).click();
  await athlete.getByLabel("Write a note").fill(WORD + WORD);
  await athlete.getByRole("button", { name: "Add note" }).click();
  await expect(athlete.getByText(WORD + WORD).first()).toBeVisible();
  await athlete.goto("/sessions/new");
  await choose(athlete, "What was it?", "Intervals");
  await athlete.getByLabel("Minutes").fill("123");
  await choose(athlete, /How hard/, "9 Nearly maximal");
  await athlete.getByLabel("Note").fill(WORD + WORD);
  await athlete.getByRole("button", { name: "Save the session" }).click();
  await athlete.waitForURL("**/today");

  await coach.goto("/team");
  await coach.getByRole("button", { name: "New group" }).click();
  await coach.getByLabel("Name of the group").fill(WORD);
  await coach.getByRole("checkbox", { name: NASTY[0] }).check();
  await coach.getByRole("button", { name: "Save" }).first().click();
  await expect(coach.getByRole("button", { name: `Change ${WORD}` })).toBeVisible();
  await coach.goto("/roster");
  const page = await coach.getByRole("link", { name: NASTY[0] }).first().getAttribute("href");
  await coach.getByRole("button", { name: "Save this view" }).click();
  await coach.getByLabel("Name of the view").fill(WORD.slice(0, 60));
  await coach.getByRole("button", { name: "Keep" }).click();
  await coach
    .getByRole("button", { name: `Flag ${NASTY[0]}` })
    .first()
    .click();
  await coach.getByLabel("Why").fill(WORD + WORD);
  await coach.getByRole("button", { name: "Flag", exact: true }).last().click();
  await expect(coach.getByRole("dialog")).toBeHidden();
  await coach.goto("/plan");
  await coach.getByRole("button", { name: /^Plan for everybody/ }).click();
  await coach.getByLabel("Note").fill(WORD + WORD);
  await coach.getByRole("button", { name: "Plan it" }).click();
  await expect(coach.getByRole("dialog")).toBeHidden();

  const found: string[] = [];
  for (const path of [
    "/roster",
    "/trends",
    "/plan",
    "/team",
    "/account",
    page ?? "",
    `${page}/report`,
    `${page}/zones`,
  ])
    found.push(...(await tooWide(coach, path)));
  for (const path of ["/today", "/history", "/sessions/new", "/import", "/zones", "/team", "/account"])
    found.push(...(await tooWide(athlete, path)));
  const visitor = await (await browser.newContext()).newPage();
  for (const path of [new URL(link).pathname, "/", "/sign-in", "/register", "/reset"])
    found.push(...(await tooWide(visitor, path)));
  expect(found).toEqual([]);

  await coach.goto("/roster");
  for (const width of [1024, 1280, 1440]) {
    await coach.setViewportSize({ width, height: 900 });
    expect(await cutCells(coach), `roster at ${width}`).toEqual([]);
  }
});
