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
  // What was planned for all is taken back with one tap, and planned again.
  await expect(coach.getByText("Planned for 1 athlete.")).toBeVisible();
  await coach.getByRole("button", { name: "Undo it for all" }).click();
  await expect(coach.getByText("1 session removed again.")).toBeVisible();
  await expect(coach.getByRole("button", { name: /Tempo, 40 minutes/ })).toHaveCount(0);
  await coach.getByRole("button", { name: "Plan for everybody" }).click();
  await coach.getByLabel("Session").selectOption("tempo");
  await coach.getByLabel("Minutes").fill("40");
  await choose(coach, "Intensity", "Hard");
  await coach.getByLabel("Note").fill("3 x 10 min");
  expect((await new AxeBuilder({ page: coach }).analyze()).violations).toEqual([]);
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
  await expect(coach.locator("[data-athlete]")).toContainText("Tempo 40");
  await coach.goto("/plan");
  // Sore 6: the tempo is struck, with what is left of it. On a phone the plan opens at today.
  await coach.setViewportSize({ width: 390, height: 844 });
  await expect(coach.locator("a[aria-current=date]")).toBeVisible();
  await expect(coach.getByText("easy spin instead")).toBeVisible();
  await coach.setViewportSize({ width: 1280, height: 720 });
  await coach.getByRole("button", { name: /Tempo, 40 minutes/ }).click();
  await coach.getByRole("button", { name: "Remove" }).click();
  await expect(coach.getByText("Planned session removed.")).toBeVisible();
  await coach.getByRole("button", { name: "Undo" }).click();
  await expect(coach.getByRole("button", { name: /Tempo, 40 minutes/ })).toBeVisible();
  await coach.getByRole("link", { name: "Next →" }).click();
  await expect(coach).toHaveURL(/week=/);
  const copy = async (question?: () => Promise<void>) => {
    await coach.getByRole("button", { name: "Copy the week before" }).click();
    await question?.();
    await coach.getByRole("button", { name: "Copy it" }).click();
  };
  await copy();
  await expect(coach.getByText("1 session copied.")).toBeVisible();
  // A second time it says so in the question; the first can be undone.
  await copy();
  await expect(coach.getByText("Nothing was copied")).toBeVisible();
  await coach.getByRole("button", { name: "Cancel" }).click();
  await coach.getByRole("button", { name: "Undo it for all" }).click();
  await expect(coach.getByText("1 session removed again.")).toBeVisible();

  // Whoever should not run is asked about, and left out unless the coach says otherwise.
  await coach.goto("/roster");
  await coach.getByRole("button", { name: "Flag Pia Plan" }).locator("visible=true").click();
  await coach.getByLabel("Why").fill("Knee");
  await coach.getByRole("button", { name: "Flag", exact: true }).click();
  await expect(coach.locator("[data-athlete]")).toContainText(/rest until/i);
  await coach.goto("/plan");
  await expect(coach.getByText("called off: rest").first()).toBeVisible();
  await coach.getByRole("link", { name: "Next →" }).click();
  await expect(coach).toHaveURL(/week=/);
  await copy(async () => {
    await expect(coach.getByText("One athlete should not run")).toBeVisible();
    expect((await new AxeBuilder({ page: coach }).analyze()).violations).toEqual([]);
  });
  await expect(coach.getByText("Everybody meant is left out")).toBeVisible();
  await coach.getByRole("checkbox", { name: /Pia Plan/ }).check();
  await coach.getByRole("button", { name: "Copy it" }).click();
  await expect(coach.getByText("1 session copied.")).toBeVisible();
  await coach.getByRole("button", { name: "Undo it for all" }).click();
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
  await coach.getByRole("checkbox", { name: "=Gus Formula" }).check();
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
