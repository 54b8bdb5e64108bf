import AxeBuilder from "@axe-core/playwright";
import { utils, write } from "@e965/xlsx";
import { expect, test } from "@playwright/test";
import { invite, join, startTeam } from "./people";

const DAY_MS = 86_400_000;

/** A workbook of six mornings of two people; one of them is in no team here. */
function teamWorkbook(): Buffer {
  const days = [1, 2, 3, 4, 5, 6].map((ago) =>
    new Date(Date.now() - ago * DAY_MS).toISOString().slice(0, 10),
  );
  const rows = days.flatMap((day) => ["Tess Table", "Guest"].map((who) => [day, who, 3, 7.5, 48]));
  const book = utils.book_new();
  const header = ["Date", "Athlete", "Soreness", "Sleep hours", "Resting HR"];
  utils.book_append_sheet(book, utils.aoa_to_sheet([header, ...rows]), "Mornings");
  return write(book, { type: "buffer", bookType: "xlsx" });
}

test("an owner imports a team's workbook; the athlete sees who did, and undoes it", async ({
  page,
  browser,
}) => {
  const owner = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await startTeam(owner, "Table");
  await join(page, await invite(owner), "Tess Table");
  await owner.goto("/team");
  await owner.getByRole("link", { name: "import it for them" }).click();
  await owner
    .locator("#files")
    .setInputFiles([{ name: "team.xlsx", mimeType: "application/octet-stream", buffer: teamWorkbook() }]);
  await expect(owner.getByText("This looks like a team's table")).toBeVisible({ timeout: 30_000 });
  await expect(owner.getByText("1 of 2 names are your athletes.")).toBeVisible();
  await owner.getByLabel("not sore at all is").fill("1");
  await owner.getByLabel("worst is").first().fill("5");
  await expect(owner.getByLabel("not sore at all is")).toHaveValue("1");
  await expect(owner.getByText(/soreness 2 of 10/)).toBeVisible();
  expect((await new AxeBuilder({ page: owner }).analyze()).violations).toEqual([]);
  if (process.env.LOOK) await owner.screenshot({ path: `${process.env.LOOK}-team.png`, fullPage: true });
  await owner.getByRole("button", { name: "Import with these columns" }).click();
  await expect(owner.getByText("For Tess Table: 6 new.")).toBeVisible({ timeout: 20_000 });
  await page.goto("/account");
  await expect(page.getByText("Table Owner imported a table of the team for you")).toBeVisible();
  await page.goto("/import");
  await expect(page.getByText(/^Table Owner imported team.xlsx for you: 6 mornings/)).toBeVisible();
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}-athlete.png`, fullPage: true });
  await page.getByRole("button", { name: "Undo the import" }).click();
  await expect(page.getByRole("button", { name: "Undo the import" })).toBeHidden();
  await expect(page.getByText(/You undid this import/)).toBeVisible();
});
