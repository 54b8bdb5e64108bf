import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { choose, invite, join, startTeam } from "./people";

test("a coach plans for all, the athlete sees plan beside verdict with the adapted session; done against planned", async ({
  browser,
}) => {
  const coach = await (await browser.newContext()).newPage();
  const athlete = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await startTeam(coach, "Plan Team");
  await join(athlete, await invite(coach), "Pia Plan");
  await coach.goto("/plan");
  await coach.getByRole("button", { name: "Plan for everybody" }).click();
  await coach.getByLabel("Session").selectOption("tempo");
  await coach.getByLabel("Minutes").fill("2");
  await choose(coach, "Intensity", "Hard");
  await coach.getByLabel("Note").fill("3 x 10 min");
  await coach.getByRole("button", { name: "Plan it" }).click();
  await expect(coach.getByText("must be at least 5 minutes")).toBeVisible();
  await expect(coach.getByLabel("Note")).toHaveValue("3 x 10 min");
  await coach.getByLabel("Minutes").fill("40");
  await coach.getByRole("button", { name: "Plan it" }).click();
  await expect(coach.getByRole("button", { name: /Tempo, 40 minutes, hard. Change/ })).toBeVisible();
  expect((await new AxeBuilder({ page: coach }).analyze()).violations).toEqual([]);

  await athlete.reload();
  await expect(athlete.getByText("Tempo, 40 min, hard")).toBeVisible();
  await choose(athlete, /How sore/, "6");
  await choose(athlete, "What kind of pain?", /Dull/);
  await choose(athlete, "Where is it?", /Both legs/);
  await choose(athlete, /As you move/, "Eases");
  await choose(athlete, "Your stride?", "Normal");
  await choose(athlete, "Hours of sleep?", "8");
  await athlete.getByRole("button", { name: "Send" }).click();
  await expect(athlete.getByText("Tempo 40 min → easy spin, 30 min")).toBeVisible();
  await expect(athlete.getByText("3 x 10 min")).toBeVisible();

  await coach.goto("/roster");
  await expect(coach.locator("tr[data-athlete]")).toContainText("Tempo 40");
  await coach.goto("/plan");
  await coach.getByRole("button", { name: /Tempo, 40 minutes/ }).click();
  await coach.getByRole("button", { name: "Take away" }).click();
  await expect(coach.getByText("The planned session was taken away.")).toBeVisible();
  await coach.getByRole("button", { name: "Undo" }).click();
  await expect(coach.getByRole("button", { name: /Tempo, 40 minutes/ })).toBeVisible();
  coach.on("dialog", (dialog) => dialog.accept());
  await coach.getByRole("link", { name: "Next →" }).click();
  await expect(coach).toHaveURL(/week=/);
  await coach.getByRole("button", { name: "Copy the week before" }).click();
  await expect(coach.getByText("1 session copied.")).toBeVisible();
  // A second time there is one word for it, and it is true; the first can be undone.
  await coach.getByRole("button", { name: "Copy the week before" }).click();
  await expect(coach.getByText("Nothing was copied")).toBeVisible();
  await expect(coach.getByText("1 session copied.")).toHaveCount(0);
  await coach.getByRole("button", { name: "Undo the copy" }).click();
  await expect(coach.getByText("1 session taken away again.")).toBeVisible();
  await expect(coach.getByText("Nothing was copied")).toHaveCount(0);
  await expect(coach.getByRole("button", { name: /Tempo, 40 minutes/ })).toHaveCount(0);
});

test("groups, the secret calendar, exports and a deletion that can be taken back", async ({ browser }) => {
  const coach = await (await browser.newContext()).newPage();
  const athlete = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await startTeam(coach, "Group Team");
  await join(athlete, await invite(coach), "=Gus Formula");
  await coach.goto("/team");
  await coach.getByRole("button", { name: "New group" }).click();
  await coach.getByLabel("Name of the group").fill("Marathon squad");
  await coach.getByLabel("=Gus Formula").check();
  await coach.getByRole("button", { name: "Save", exact: true }).first().click();
  await expect(coach.getByText("1 athlete", { exact: true })).toBeVisible();
  await coach.goto("/plan");
  await coach.getByRole("link", { name: "Marathon squad" }).click();
  await coach.getByRole("button", { name: "Plan for Marathon squad" }).click();
  await coach.getByRole("button", { name: "Plan it" }).click();
  await expect(coach.getByRole("button", { name: /Easy run, 45 minutes/ })).toBeVisible();

  await athlete.goto("/account");
  await athlete.getByRole("button", { name: "Make an address" }).click();
  const link = (await athlete.getByTestId("feed-link").textContent())?.trim() ?? "";
  const path = new URL(link).pathname;
  const anybody = await (await browser.newContext()).request.get(path);
  expect(anybody.headers()["content-type"]).toContain("text/calendar");
  expect(await anybody.text()).toContain("SUMMARY:Easy run 45 min\\, easy");
  const etag = anybody.headers().etag ?? "";
  expect((await coach.request.get(path, { headers: { "if-none-match": etag } })).status()).toBe(304);
  athlete.on("dialog", (dialog) => dialog.accept());
  await athlete.getByRole("button", { name: "End it" }).click();
  await expect(athlete.getByRole("button", { name: "Make an address" })).toBeVisible();
  expect((await athlete.request.get(path)).status()).toBe(404);

  const mine = await athlete.request.get("/api/v1/export/me");
  expect(mine.headers()["content-type"]).toBe("application/zip");
  expect((await mine.body()).subarray(0, 2).toString()).toBe("PK");
  await coach.goto("/team");
  const href = await coach.getByRole("link", { name: "sessions" }).getAttribute("href");
  const table = await coach.request.get(href ?? "");
  expect(await table.text()).toContain("athlete,date,kind");
  expect((await athlete.request.get(href ?? "")).status()).toBe(403);

  await athlete.getByRole("button", { name: "Delete my account…" }).click();
  await athlete.getByLabel("Type: delete my data").fill("delete");
  await athlete.getByRole("button", { name: "Delete in seven days" }).click();
  await expect(athlete.getByText('must be the words "delete my data"')).toBeVisible();
  await athlete.getByLabel("Type: delete my data").fill("delete my data");
  await athlete.getByRole("button", { name: "Delete in seven days" }).click();
  await expect(athlete.getByText(/all its data are deleted on/).first()).toBeVisible();
  await athlete.getByRole("button", { name: "Keep my account" }).first().click();
  await expect(athlete.getByText(/all its data are deleted on/)).toHaveCount(0);
});
