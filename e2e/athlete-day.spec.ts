import { expect, test } from "@playwright/test";
import { addDays, localDate } from "../lib/calendar";
import { ATHLETE, choose, invite, join, signIn, startTeam } from "./people";

test.describe.configure({ mode: "serial" });
test.use({ viewport: { width: 390, height: 844 } });

test("nothing hurts: three taps to the verdict, well under 30 seconds", async ({ page }) => {
  await signIn(page, ATHLETE);
  await expect(page.getByText("What kind of pain?")).toBeHidden();
  // Eleven answers in one row, each as high as a thumb needs it.
  const answers = await page
    .getByRole("group", { name: /How sore/ })
    .locator("label")
    .all();
  const boxes = await Promise.all(answers.map((answer) => answer.boundingBox()));
  expect(boxes).toHaveLength(11);
  expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);
  expect(Math.min(...boxes.map((box) => box?.height ?? 0))).toBeGreaterThanOrEqual(44);
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
  await expect(page.getByText("Tap dull or sharp.")).toBeInViewport();
  await expect(page.getByRole("radio", { name: /Dull/ })).toBeFocused();
  await choose(page, "What kind of pain?", /Dull/);
  await choose(page, "Where is it?", /Both legs/);
  await choose(page, /As you move/, "Eases");
  await page.getByText("Ill, or more to say?").click();
  // On each scale 5 is the good end, also of what is kept the other way round.
  await choose(page, "How fresh do you feel?", /5/);
  await choose(page, "How calm are you?", /2/);
  await page.getByLabel("Note for your coach").fill("calves after the hills");
  await page.reload();
  await expect(page.getByRole("radio", { name: /Both legs/ })).toBeChecked();
  await page.getByText("Ill, or more to say?").click();
  await expect(page.getByLabel("Note for your coach")).toHaveValue("calves after the hills");
  await choose(page, "Your stride?", "Normal");
  await page.getByRole("button", { name: "Back", exact: true }).click();
  await page.locator('[data-site="calf-left"]').click();
  await page.getByRole("button", { name: "Save the correction" }).click();
  await expect(page.getByText("You marked one side only.")).toBeInViewport();
  await page.locator('[data-site="calf-right"]').click();
  await expect(page.getByText("Marked: both sides: calf")).toBeVisible();
  await page.getByText("Choose from a list instead").click();
  await expect(page.getByRole("checkbox", { name: "calf, left" })).toBeChecked();
  await page.getByRole("button", { name: "Save the correction" }).click();
  await page.waitForURL("**/today");
  await expect(page.getByRole("heading", { name: "Easy", exact: true })).toBeVisible();
  await expect(page.getByText("Soreness 4 of 10 is acceptable")).toBeVisible();
  await page.goto(`/history?day=${localDate(new Date(), "Europe/Berlin")}`);
  await expect(page.getByText("fresh 5, calm 2 (5 is best)")).toBeVisible();
});

test("a missed day is offered, and yesterday's place and kind, and nothing else of it", async ({
  page,
  browser,
}) => {
  const coach = await (await browser.newContext()).newPage();
  await startTeam(coach, "Missed Days");
  await join(page, await invite(coach), "Mo Missed");
  const today = localDate(new Date(), "Europe/Berlin");
  await page.goto(`/check-ins/${addDays(today, -2)}`);
  await choose(page, /How sore/, "3");
  await choose(page, "What kind of pain?", /Dull/);
  await choose(page, "Where is it?", /Both legs/);
  await page.getByText("Choose from a list instead").click();
  await page.getByRole("checkbox", { name: "calf, left" }).check();
  await page.getByRole("checkbox", { name: "calf, right" }).check();
  await choose(page, /As you move/, "Eases");
  await choose(page, "Your stride?", "Normal");
  await choose(page, "Hours of sleep?", "8");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: /The check-in of .* is saved/ })).toBeVisible();
  await page.goto("/today");
  await expect(page.getByRole("link", { name: /^Add / })).toHaveAttribute(
    "href",
    `/check-ins/${addDays(today, -1)}`,
  );
  const same = page.getByRole("button", {
    name: /Same place and kind as .* dull, both sides, both sides: calf/,
  });
  await expect(same).toBeHidden();
  await choose(page, /How sore/, "5");
  await same.click();
  await expect(same).toBeHidden();
  await expect(page.getByRole("radio", { name: /Dull/ })).toBeChecked();
  await expect(page.getByRole("radio", { name: /Both legs/ })).toBeChecked();
  await expect(page.getByRole("radio", { name: "5", exact: true }).first()).toBeChecked();
  await expect(page.getByRole("radio", { name: "Eases" })).not.toBeChecked();
  await expect(page.getByRole("radio", { name: "8", exact: true }).last()).not.toBeChecked();
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
  await page.addInitScript(() => {
    const shaken: unknown[] = [];
    Object.assign(window, { shaken });
    navigator.vibrate = (pattern) => shaken.push(pattern) > 0;
  });
  await signIn(page, ATHLETE);
  await page.getByRole("button", { name: "Start the feel check" }).click();
  await page.clock.runFor("04:00");
  await expect(page.getByRole("timer")).toContainText(/4:0\d/);
  await page.reload();
  await page.clock.runFor("02:00");
  await expect(page.getByRole("timer")).toContainText(/6:\d\d/);
  await page.clock.fastForward("05:00");
  await expect(page.getByRole("status").filter({ hasText: "Ten minutes are over" })).toHaveCount(1);
  expect(await page.evaluate(() => (window as unknown as { shaken: unknown[] }).shaken)).toHaveLength(1);
  await choose(page, /how do the legs feel/, "Worse");
  await page.getByRole("button", { name: "Show what to do" }).click();
  await expect(page.getByText("Tap yes or no.")).toBeVisible();
  await choose(page, /stride changed/, "No");
  await page.getByRole("button", { name: "Show what to do" }).click();
  await expect(page.getByRole("heading", { name: "Cross-train", exact: true })).toBeFocused();
  await expect(page.getByRole("heading", { name: "Cross-train", exact: true })).toBeInViewport();
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
  await page.getByLabel("Minutes").fill("0:41");
  await choose(page, /How hard/, "6 Harder");
  await page.getByRole("button", { name: "Save the session" }).click();
  await page.waitForURL("**/today");
  await expect(page.getByRole("status").filter({ hasText: "Saved: Tempo, 41 min" })).toBeVisible();
  const row = page.getByRole("listitem").filter({ hasText: "41 min" });
  await expect(row).toContainText("RPE 6 harder · 7.5 km");
  await row.getByRole("button", { name: /Remove/ }).click();
  await row.getByRole("button", { name: "Undo" }).click();
  await expect(row.getByRole("button", { name: /Remove/ })).toBeVisible();
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
  await expect(page.getByRole("listitem").filter({ hasText: "33 min" })).toHaveCount(1);
});

test("history shows half a year and the same as a table", async ({ page }) => {
  await signIn(page, ATHLETE);
  await page.getByRole("link", { name: "History" }).click();
  await expect(page.getByText(/\d+ check-ins in the last four weeks\. Soreness/)).toBeVisible();
  await page.getByText("How a sentence gets here").click();
  await expect(page.getByText(/at least 6 sessions or 8 nights/)).toBeVisible();
  await page.getByText("The same as a table").click();
  await expect(page.getByRole("region", { name: "Day by day" }).getByRole("row")).toHaveCount(183);
});

test.describe("where roads are signed in miles", () => {
  test.use({ locale: "en-US" });

  test("a session is typed and read in miles, and its form shows what was typed", async ({ page }) => {
    await signIn(page, ATHLETE);
    await page.goto("/sessions/new");
    await choose(page, "What was it?", "Hills");
    await page.getByLabel("Minutes").fill("52");
    await page.getByLabel("Distance, mi").fill("5.5");
    await page.getByLabel("Downhill, ft").fill("1000");
    await choose(page, /How hard/, "6 Harder");
    await page.getByRole("button", { name: "Save the session" }).click();
    await page.waitForURL("**/today");
    const row = page.getByRole("listitem").filter({ hasText: "52 min" });
    await expect(row).toContainText("5.5 mi · 1,000 ft down");
    await row.getByRole("link", { name: /Change/ }).click();
    await expect(page.getByLabel("Distance, mi")).toHaveValue("5.5");
    await expect(page.getByLabel("Downhill, ft")).toHaveValue("1000");
  });
});
