import { gzipSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { instantOf, localDate } from "@/lib/calendar";
import { fitBytes, gpxBytes, type MadeUpRun, PLAIN_CSV, tcxBytes } from "@/lib/imports/fixtures";
import { choose, invite, join, startTeam } from "./people";

const DAY_MS = 86_400_000;
/** Where the browser is. */
const BERLIN = "Europe/Berlin";
/** Half past six in the morning, some days ago. */
const morning = (ago: number): Partial<MadeUpRun> => {
  const at = new Date(Date.now() - ago * DAY_MS);
  return { start: new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), 6, 30)) };
};
const file = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(bytes),
});

async function choosing(page: Page, ...files: ReturnType<typeof file>[]): Promise<void> {
  await page.locator("#files").setInputFiles(files);
  await expect(page.getByText(/^(The file is|All \d+ files are) done/)).toBeVisible({ timeout: 30_000 });
}

async function newAthlete(page: Page, browser: import("@playwright/test").Browser, name: string) {
  const coach = await (await browser.newContext()).newPage();
  await startTeam(coach, `${name} Team`);
  await join(page, await invite(coach), name);
  return coach;
}

test.use({ viewport: { width: 390, height: 844 } });

test("files from the watch: one workout from three formats is one session, a bad file never spoils the rest", async ({
  page,
  browser,
}) => {
  await newAthlete(page, browser, "Ida Import");
  await page.getByRole("link", { name: "Import" }).first().click();
  await choosing(
    page,
    file("run.fit", fitBytes(morning(1))),
    file("run.tcx", tcxBytes(morning(1))),
    file("run.gpx.gz", gzipSync(gpxBytes(morning(1)))),
    file("holiday.jpg", Uint8Array.of(0xff, 0xd8, 0xff, 0, 1, 2, 3, 4, 5, 6)),
    file("other.fit", fitBytes({ ...morning(2), minutes: 25 })),
  );
  await expect(page.getByText("1 new session came in.")).toHaveCount(2);
  await expect(page.getByText(/content is not known, whatever its name says/).first()).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.goto("/today");
  await expect(page.getByRole("listitem").filter({ hasText: "40 min" })).toHaveCount(1);
  // The watch does not know how hard it felt: the list asks.
  const row = page.getByRole("listitem").filter({ hasText: "40 min" });
  await row.getByLabel("How hard was it?").selectOption("3");
  await expect(row).toContainText("RPE 3 moderate");
  await row.getByRole("link", { name: /Change/ }).click();
  await expect(page.getByText("141 on average, 142 at most")).toBeVisible();
});

test("the same files again change nothing; a session by hand is asked about and joined", async ({
  page,
  browser,
}) => {
  await newAthlete(page, browser, "Jo Again");
  await page.getByRole("link", { name: "Log a session" }).first().click();
  await choose(page, "What was it?", "Run");
  await page.getByLabel("Minutes").fill("45");
  await choose(page, /How hard/, "5 Hard");
  await page.getByRole("button", { name: "Save the session" }).click();
  await page.waitForURL("**/today");
  await page.goto("/import");
  // The made-up watch wrote it this morning, where the browser is.
  const today = { start: instantOf(localDate(new Date(), BERLIN), "00:05:00", BERLIN) };
  await choosing(page, file("mine.fit", fitBytes(today)));
  await expect(page.getByText("1 waits for your answer below.")).toBeVisible();
  await page.getByRole("button", { name: "The same: join them" }).click();
  await expect(page.getByRole("heading", { name: "Is it the session you typed?" })).toBeHidden();
  // A join can be taken apart, after a reload too; what was typed is as it was.
  await page.reload();
  // The button's own words go as soon as it is pressed; what it told of goes when it is done.
  await page.getByRole("button", { name: "Take them apart" }).click();
  await expect(page.getByText(/was joined to the file's session/)).toBeHidden();
  await page.goto("/today");
  await expect(page.getByText(/45 min · RPE 5 hard/)).toHaveCount(1);
  await expect(page.getByText(/40 min · no RPE · 141 bpm/)).toHaveCount(1);
  // Typed once more, later than the file: saved, told, and joined on request.
  await page
    .getByRole("listitem")
    .filter({ hasText: "45 min" })
    .getByRole("button", { name: /Remove/ })
    .click();
  await page.getByRole("link", { name: "Log a session" }).first().click();
  await choose(page, "What was it?", "Run");
  await page.getByLabel("Minutes").fill("42");
  await choose(page, /How hard/, "5 Hard");
  await page.getByRole("button", { name: "Save the session" }).click();
  await page.waitForURL("**/today");
  await expect(page.getByText(/What you typed for .* looks like what your file brought/)).toBeVisible();
  await page.getByRole("button", { name: "The same: join them" }).click();
  await expect(page.getByText(/looks like what your file brought/)).toBeHidden();
  await page.goto("/import");
  await choosing(page, file("mine.fit", fitBytes(today)), file("mine.gpx", gpxBytes(today)));
  await expect(page.getByText("1 was here already.").first()).toBeVisible();
  await page.goto("/today");
  await expect(page.getByText(/40 min · RPE 5 hard · 141 bpm/)).toHaveCount(1);
});

test("a table with its own columns is explained once, with its first rows in sight", async ({
  page,
  browser,
}) => {
  await newAthlete(page, browser, "Kim Columns");
  await page.goto("/import");
  const table = PLAIN_CSV.replaceAll(
    "05/2026",
    `${String(new Date().getUTCMonth() + 1).padStart(2, "0")}/2026`,
  );
  await choosing(page, file("diary.csv", new TextEncoder().encode(PLAIN_CSV)));
  await expect(page.getByText("What do the columns of this table hold?")).toBeVisible();
  await expect(page.getByRole("cell", { name: "08/05/2026" })).toBeVisible();
  await page.getByLabel("Each row is").selectOption("wellness");
  await page.getByLabel("Date", { exact: true }).selectOption("Day");
  await page.getByLabel("Order of the date").selectOption("dmy");
  await page.getByLabel("Soreness", { exact: true }).selectOption("Muscle");
  await page.getByLabel("not sore at all is").fill("5");
  await page.getByLabel("worst is").first().fill("1");
  await page.getByLabel("Hours of sleep").selectOption("Slept");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("button", { name: "Import with these columns" }).click();
  await expect(page.getByText("2 new mornings came in and 1 row was left out.")).toBeVisible();
  await expect(page.getByText(/1 row was left out; the first: line 4, Day/)).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the list" }).click();
  expect((await download).suggestedFilename()).toBe("diary.csv-errors.csv");
  // The same columns again: remembered, nothing asked.
  await choosing(
    page,
    file("diary-2.csv", new TextEncoder().encode(table.replace("Tired\n", "Tired\n01/01/2026;4;8;2\n"))),
  );
  await expect(page.getByText(/new mornings?/).first()).toBeVisible();
  await expect(page.getByText("What do the columns of this table hold?")).toBeHidden();
});

test("zones: set by the athlete, the history is recalculated, the split says it is by heart rate", async ({
  page,
  browser,
}) => {
  await newAthlete(page, browser, "Lea Zones");
  await page.goto("/import");
  await choosing(page, ...[1, 2, 3, 4].map((ago) => file(`${ago}.fit`, fitBytes(morning(ago)))));
  await page.getByRole("link", { name: "heart-rate zones" }).click();
  await choose(page, "What do you know?", /Maximum/);
  await expect(page.getByText(/The highest recorded is 142/)).toBeVisible();
  await page.getByLabel("Maximal heart rate").fill("30");
  await page.getByRole("button", { name: "Save and recalculate" }).click();
  await expect(page.getByText("must be at least 80 beats per minute")).toBeVisible();
  await page.getByLabel("Maximal heart rate").fill("190");
  await page.getByRole("button", { name: "Save and recalculate" }).click();
  await expect(page.getByText("from maximal heart rate 190")).toBeVisible();
  await expect(page.getByText("The history is being recalculated")).toBeHidden({ timeout: 20_000 });
  await page.goto("/history");
  await expect(page.getByText("by heart rate").first()).toBeVisible();
  await expect(page.getByText("100 / 0 / 0%").first()).toBeVisible();
});

test("a sound file of more than 10 MB arrives whole", async ({ page, browser }) => {
  await newAthlete(page, browser, "Nia Large");
  await page.goto("/import");
  const padding = `<!-- ${"x".repeat(1_000)} -->\n`.repeat(12_000);
  const gpx = new TextDecoder().decode(gpxBytes(morning(1))).replace("<trk>", `${padding}<trk>`);
  await choosing(page, file("large.gpx", new TextEncoder().encode(gpx)));
  await expect(page.getByText("1 new session came in.")).toBeVisible();
  await page.goto("/today");
  await expect(page.getByText(/40 min .* 141 bpm/)).toHaveCount(1);
});

test("uploads are taken from our own pages only, and only for who is signed in", async ({
  request,
  page,
  browser,
}) => {
  const send = (headers: Record<string, string>) =>
    request.post("/api/v1/imports?name=a.fit&units=km&zone=UTC", { data: Buffer.from("x"), headers });
  expect((await send({ origin: "https://elsewhere.example" })).status()).toBe(403);
  await newAthlete(page, browser, "Mo Origin");
  const origin = new URL(page.url()).origin;
  expect((await send({ origin })).status()).toBe(401);
});

test("what a table cannot tell is asked once: the order of its dates, and what a word for a sport means", async ({
  page,
  browser,
}) => {
  await newAthlete(page, browser, "Tom Asked");
  await page.goto("/import");
  const year = new Date().getUTCFullYear() - 1;
  const table = (rows: string[]) =>
    file(
      "Activities.csv",
      new TextEncoder().encode(
        `Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR\n${rows.join("\n")}\n`,
      ),
    );
  const row = (sport: string, date: string) => `${sport},${date} 8:30,false,Loop,7.20,400,0:40:00,141`;
  await choosing(page, table([row("Ausdauerdings", `5/9/${year}`)]));
  await page.getByRole("button", { name: "Answer and import" }).click();
  await expect(page.getByText("Please answer everything above first.")).toBeVisible();
  await page.getByLabel(`9 May ${year}`).check();
  await page.getByLabel("What is “Ausdauerdings”?").selectOption("run");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("button", { name: "Answer and import" }).click();
  await expect(page.getByText("1 new session came in.")).toBeVisible();
  // The same service again: nothing is asked.
  await choosing(page, table([row("Ausdauerdings", `5/8/${year}`), row("Running", `5/7/${year}`)]));
  await expect(page.getByText("2 new sessions came in.")).toBeVisible();
});
