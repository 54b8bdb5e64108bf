import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { addDays, localDate } from "../lib/calendar";
import { choose, invite, join, startTeam } from "./people";

test("what hurt in a session is asked, asked about next morning, and read; a rule is muted by the owner", async ({
  browser,
}) => {
  const owner = await (await browser.newContext()).newPage();
  const athlete = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await startTeam(owner, "Pain Team");
  await join(athlete, await invite(owner), "Tia Tendon");
  const yesterday = addDays(localDate(new Date(), "Europe/Berlin"), -1);
  await athlete.goto(`/sessions/new?date=${yesterday}`);
  await choose(athlete, "What was it?", "Easy run");
  await athlete.getByLabel("Minutes").fill("40");
  await choose(athlete, /How hard was it/, /^3/);
  await choose(athlete, "Worst pain during it?", "4");
  await athlete.getByRole("button", { name: "Save the session" }).click();
  await expect(athlete.getByRole("alert").filter({ hasText: "did your stride change?" })).toBeVisible();
  await choose(athlete, "Did your stride change?", "No");
  await athlete.getByText("Choose from a list instead").click();
  await athlete.getByRole("checkbox", { name: "Achilles tendon, left" }).check();
  await choose(athlete, "Can one finger point to it?", "No");
  expect((await new AxeBuilder({ page: athlete }).analyze()).violations).toEqual([]);
  await athlete.getByRole("button", { name: "Save the session" }).click();
  await athlete.waitForURL("**/today");
  await expect(athlete.getByText("pain 4")).toBeVisible();
  await choose(athlete, /How sore/, "0");
  await choose(athlete, /Left Achilles tendon: pain this morning/, "0");
  await athlete.getByRole("button", { name: "Send", exact: true }).click();
  await expect(athlete.getByRole("heading", { name: "Easy", exact: true })).toBeFocused();
  await expect(athlete.getByText("Pain reached 4 of 10 in yesterday's session")).toBeVisible();

  // One question at a time: on the first day the reminder comes first.
  await expect(athlete.getByText("Were you injured in the last 12 months?")).toHaveCount(0);
  await athlete.getByRole("button", { name: "No reminders, thanks" }).click();
  // Asked once, at joining; the coach sees it on the watch list.
  await choose(athlete, "Injured?", "Yes");
  await athlete.getByLabel("Where").selectOption("shin");
  await athlete.getByRole("button", { name: "Save", exact: true }).click();
  await expect(athlete.getByText("Were you injured in the last 12 months?")).toHaveCount(0);
  await owner.goto("/roster");
  await expect(owner.getByText("injured in the last 12 months: shin")).toBeVisible();

  await owner.goto("/team");
  await owner.getByRole("link", { name: "Calibration" }).click();
  await expect(owner.getByText("Nothing here predicts injuries.")).toBeVisible();
  const rule = owner.getByRole("row", { name: /Pain in a session/ });
  await expect(rule).toContainText("always on");
  expect((await new AxeBuilder({ page: owner }).analyze()).violations).toEqual([]);
});
