import { expect, test } from "@playwright/test";
import { ATHLETE, choose, signIn } from "./people";

test.describe.configure({ mode: "serial" });
test.use({ viewport: { width: 390, height: 844 } });

test("nothing hurts: three taps to the verdict, well under 30 seconds", async ({ page }) => {
  await signIn(page, ATHLETE);
  await expect(page.getByText("What kind of pain?")).toBeHidden();
  const started = Date.now();
  let taps = 0;
  const tap = async (work: Promise<void>) => {
    taps++;
    await work;
  };
  await tap(choose(page, /How sore/, "0"));
  await expect(page.getByText("What kind of pain?")).toBeHidden();
  await tap(choose(page, "Hours of sleep?", "8"));
  await tap(page.getByRole("button", { name: "Send" }).click());
  await expect(page.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
  expect(taps).toBe(3);
  expect(Date.now() - started).toBeLessThan(30_000);
});

test("a correction asks what matters, keeps the draft over a reload, and changes the verdict", async ({
  page,
}) => {
  await signIn(page, ATHLETE);
  await page.getByRole("link", { name: "Correct this check-in" }).click();
  await choose(page, /How sore/, "4");
  await page.getByRole("button", { name: "Save the correction" }).click();
  await expect(page.getByText("Tap dull or sharp.")).toBeVisible();
  await choose(page, "What kind of pain?", /Dull/);
  await choose(page, "Where is it?", /Both legs/);
  await choose(page, /As you move/, "Eases");
  await page.getByText("Ill, or more to say?").click();
  await page.getByLabel("Note for your coach").fill("calves after the hills");
  await page.reload();
  await expect(page.getByRole("radio", { name: /Both legs/ })).toBeChecked();
  await page.getByText("Ill, or more to say?").click();
  await expect(page.getByLabel("Note for your coach")).toHaveValue("calves after the hills");
  await choose(page, "Your stride?", "Normal");
  await page.locator('[data-site="calf-left"]').click();
  await page.locator('[data-site="calf-right"]').click();
  await expect(page.getByText("Marked: both sides: calf")).toBeVisible();
  await page.getByText("Choose from a list instead").click();
  await expect(page.getByRole("checkbox", { name: "calf, left" })).toBeChecked();
  await page.getByRole("button", { name: "Save the correction" }).click();
  await page.waitForURL("**/today");
  await expect(page.getByRole("heading", { name: "Easy", exact: true })).toBeVisible();
  await expect(page.getByText("Soreness 4 of 10 is acceptable")).toBeVisible();
});

test("sharp pain asks the danger signs", async ({ page }) => {
  await signIn(page, ATHLETE);
  await page.goto("/history");
  await page
    .getByRole("link", { name: /Correct the check-in/ })
    .nth(3)
    .click();
  await choose(page, /How sore/, "3");
  await choose(page, "What kind of pain?", /Dull/);
  await expect(page.getByRole("group", { name: "Any of these?" })).toBeHidden();
  await choose(page, "What kind of pain?", /Sharp/);
  await expect(page.getByRole("group", { name: "Any of these?" })).toBeVisible();
});

test("the ten-minute feel check survives a reload and changes the verdict at once", async ({ page }) => {
  await page.clock.install();
  await signIn(page, ATHLETE);
  await page.getByRole("button", { name: "Start the feel check" }).click();
  await page.clock.runFor("04:00");
  await expect(page.getByRole("timer")).toContainText(/4:0\d/);
  await page.reload();
  await page.clock.runFor("02:00");
  await expect(page.getByRole("timer")).toContainText(/6:\d\d/);
  await page.clock.fastForward("05:00");
  await choose(page, /how do the legs feel/, "Worse");
  await page.getByRole("button", { name: "Decide" }).click();
  await expect(page.getByText("Tap yes or no.")).toBeVisible();
  await choose(page, /stride changed/, "No");
  await page.getByRole("button", { name: "Decide" }).click();
  await expect(page.getByRole("heading", { name: "Cross-train", exact: true })).toBeVisible();
  await expect(page.getByText(/it felt worse: stop running/)).toBeVisible();
});

test("a session by hand: errors by the field, kept values, removal with undo", async ({ page }) => {
  await signIn(page, ATHLETE);
  await page.getByRole("link", { name: "Log a session" }).first().click();
  await choose(page, "What was it?", "Tempo");
  await page.getByLabel("Minutes").fill("-5");
  await page.getByLabel("Distance, km").fill("7,5");
  await page.getByLabel("Note").fill("windy");
  await page.getByRole("button", { name: "Save the session" }).click();
  await expect(page.getByText("must be at least 1 minute")).toBeVisible();
  await expect(page.getByText("must be chosen: how hard was it")).toBeVisible();
  await expect(page.getByLabel("Note")).toHaveValue("windy");
  await page.getByLabel("Minutes").fill("41");
  await choose(page, /How hard/, "6 Harder");
  await page.getByRole("button", { name: "Save the session" }).click();
  await page.waitForURL("**/today");
  const row = page.getByRole("listitem").filter({ hasText: "41 min" });
  await expect(row).toContainText("RPE 6 harder · 7.5 km");
  await row.getByRole("button", { name: /Remove/ }).click();
  await row.getByRole("button", { name: "Undo" }).click();
  await page.reload();
  await expect(page.getByText("41 min")).toBeVisible();
  await row.getByRole("button", { name: /Remove/ }).click();
  await expect(row.getByRole("button", { name: "Undo" })).toBeVisible();
  await page.goto("/history");
  await expect(page.getByText("windy")).toBeHidden();
  await page.getByText(/^Removed \(/).click();
  await page.getByRole("button", { name: /Bring back Tempo/ }).click();
  await expect(page.getByText("windy")).toBeVisible();
});

test("an entry is never lost: the server is away, the form waits and sends again", async ({
  page,
  context,
}) => {
  await signIn(page, ATHLETE);
  await page.getByRole("link", { name: "Log a session" }).first().click();
  await choose(page, "What was it?", "Swim");
  await page.getByLabel("Minutes").fill("33");
  await choose(page, /How hard/, "2 Easy");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Save the session" }).click();
  await expect(page.getByText(/Not saved yet/)).toBeVisible();
  await context.setOffline(false);
  await page.waitForURL("**/today");
  await expect(page.getByText("33 min")).toHaveCount(1);
});

test("history shows half a year and the same as a table", async ({ page }) => {
  await signIn(page, ATHLETE);
  await page.getByRole("link", { name: "History" }).click();
  await page.getByText("The same as a table").click();
  await expect(page.getByRole("region", { name: "Day by day" }).getByRole("row")).toHaveCount(183);
});
