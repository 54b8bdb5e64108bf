import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { localDate } from "@/lib/calendar";
import { pushService } from "@/lib/notices/testing/push-service";
import { act, choose, invite, join, startTeam } from "./people";

const PHONE = { width: 390, height: 844 };
let service: Awaited<ReturnType<typeof pushService>>;
test.beforeAll(async () => {
  service = await pushService();
});
test.afterAll(() => service.close());

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`)).toEqual([]);
}

test("an urgent sign is told at once; everybody reads whether somebody has opened it; who wants none gets none", async ({
  browser,
}) => {
  test.slow();
  const coach = await (await browser.newContext()).newPage();
  const second = await (await browser.newContext()).newPage();
  const athlete = await (await browser.newContext({ viewport: PHONE })).newPage();
  await startTeam(coach, "Alarm Team");
  await join(athlete, await invite(coach), "Una Urgent");
  await join(second, await invite(coach, "coach"), "Second Coach");
  const phone = `coach-${Date.now()}`;
  await act(coach, "/account", "addDeviceAction", service.device(phone));
  const other = `second-${Date.now()}`;
  await act(second, "/account", "addDeviceAction", service.device(other));
  await second.goto("/account");
  await second.getByLabel("Urgent signs").selectOption("none");
  await second.getByLabel("Morning summary").selectOption("07:00");
  await second.getByLabel("Weekly letter").selectOption("yes");
  const wishes = second.locator("section", {
    has: second.getByRole("heading", { name: "Messages about your athletes" }),
  });
  await wishes.getByRole("button", { name: "Save" }).click();
  await expect(wishes.getByText("Saved")).toBeVisible();
  await isAccessible(second);
  await second.reload();
  await expect(second.getByLabel("Morning summary")).toHaveValue("07:00");
  await expect(second.getByLabel("Weekly letter")).toHaveValue("yes");
  await athlete.goto("/account");
  await athlete.getByLabel("Your week").selectOption("yes");
  await athlete
    .locator("section", { has: athlete.getByRole("heading", { name: "Your week by mail" }) })
    .getByRole("button", { name: "Save" })
    .click();
  await expect(athlete.getByText("Saved")).toBeVisible();
  await isAccessible(athlete);
  await second.goto("/roster");

  const today = localDate(new Date(), "Europe/Berlin");
  await athlete.goto(`/check-ins/${today}?wrong=1`);
  await athlete.locator('input[name="redFlags"][value="chest-pain"]').check();
  await choose(athlete, /How sore/, "0");
  await athlete.getByRole("button", { name: "Send", exact: true }).click();
  await athlete.waitForURL("**/today");
  const told = athlete.getByText(/Your coaches were told at \d\d:\d\d\./);
  await expect(async () => {
    await athlete.reload();
    await expect(told).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(athlete.getByText("Nobody has opened it yet.")).toBeVisible();
  await isAccessible(athlete);
  // Between 07:00 and 09:00 the summary that the second coach wants comes, too.
  const urgent = service.given.filter(({ said }) => /needs a look/.test(JSON.stringify(said)));
  expect(urgent.map(({ device, said }) => [device, said])).toEqual([
    [
      phone,
      expect.objectContaining({ title: "Una Urgent needs a look now", body: "Open Feelcheck to see why." }),
    ],
  ]);

  const row = second.locator("[data-athlete]");
  await expect(row).toContainText("Nobody has opened it yet.");
  await isAccessible(second);
  // The message leads to the athlete: that is opened.
  for (const { said } of urgent) await coach.goto((said as { url: string }).url);
  await expect(coach.getByText(/Coaches and professionals were told at/)).toBeVisible();
  await isAccessible(coach);
  await expect(row).toContainText("Alarm Team Owner opened it at");
  await athlete.reload();
  await expect(athlete.getByText(/Alarm Team Owner opened it at \d\d:\d\d\./)).toBeVisible();
});
