import { expect, type Page, test } from "@playwright/test";
import { addDays, localDate } from "../lib/calendar";
import { RED_FLAGS, type RedFlag } from "../lib/engine/vocabulary";
import { choose, invite, join, startTeam } from "./people";

/** What the coach's roster says of each sign by itself, on an athlete who is not sore. */
const ROSTER: Record<RedFlag, string> = {
  "chest-pain": "Emergency",
  fainting: "Emergency",
  breathless: "Emergency",
  "head-knock": "Emergency",
  "heat-confusion": "Emergency",
  "saddle-numbness": "Emergency",
  "tense-leg": "Emergency",
  "cannot-bear-weight": "Doctor today",
  "heard-pop": "Doctor today",
  "hot-swollen-calf": "Doctor today",
  swelling: "Rest",
  "joint-swelling": "Doctor today",
  "hot-joint": "Doctor today",
  "dark-urine": "Doctor today",
  "out-of-proportion": "Doctor today",
  "night-pain": "See a professional",
  numbness: "See a professional",
};

/** Marks one sign and no other on an open form of today's check-in, and sends it. */
async function tell(page: Page, sign: RedFlag): Promise<void> {
  const marked = page.locator('input[name="redFlags"]:checked');
  await page.locator(`input[name="redFlags"][value="${sign}"]`).check();
  if (sign === "numbness") await choose(page, /still there now/, "Yes");
  for (const value of await marked.evaluateAll((boxes) =>
    boxes.map((box) => (box as HTMLInputElement).value),
  ))
    if (value !== sign) await page.locator(`input[name="redFlags"][value="${value}"]`).uncheck();
  await page.getByRole("button", { name: "Save the correction" }).click();
  await page.waitForURL("**/today");
}

test("every danger sign reaches the coach's roster, from the check-in and from the red button", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const coach = await (await browser.newContext()).newPage();
  const athlete = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await startTeam(coach, "Signs Team");
  await join(athlete, await invite(coach), "Sina Signs");
  await coach.goto("/roster");
  const row = coach.locator("[data-athlete]");
  await choose(athlete, /How sore/, "0");
  await athlete.getByRole("button", { name: "Send", exact: true }).click();

  // Today, the feel check and the session form have one red button, and it opens one form.
  const today = localDate(new Date(), "Europe/Berlin");
  const alarm = `/check-ins/${today}?wrong=1`;
  const red = athlete.getByRole("main").getByRole("link", { name: "Something is wrong" });
  await athlete.getByRole("button", { name: "Start the feel check" }).click();
  await expect(red).toHaveCount(2);
  for (const at of [0, 1]) await expect(red.nth(at)).toHaveAttribute("href", alarm);
  await athlete.goto(`/sessions/new?date=${addDays(today, -1)}`);
  await expect(red).toHaveAttribute("href", alarm);
  await red.click();

  for (const [i, sign] of RED_FLAGS.entries()) {
    if (i > 0) await athlete.goto(alarm);
    await tell(athlete, sign);
    await expect(row, `${sign} from the red button`).toContainText(ROSTER[sign]);
    // From the check-in itself another sign, so that each has both ways behind it in the end.
    const next = RED_FLAGS[(i + 5) % RED_FLAGS.length] as RedFlag;
    await athlete.goto(`/check-ins/${today}`);
    await tell(athlete, next);
    await expect(row, `${next} from the check-in`).toContainText(ROSTER[next]);
  }
});
