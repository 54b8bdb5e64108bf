import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { pagesOf } from "./paper";
import { choose, newcomer } from "./people";

/** Counts what a person does: fields they fill in and things they tap. */
function counting(page: Page) {
  const done = { taps: 0, fields: 0 };
  return {
    done,
    tap: async (button: string) => {
      done.taps++;
      await page.getByRole("button", { name: button, exact: true }).click();
    },
    follow: async (link: string | RegExp) => {
      done.taps++;
      await page.getByRole("link", { name: link }).first().click();
    },
    answer: async (question: string | RegExp, answer: string) => {
      done.taps++;
      await choose(page, question, answer);
    },
    fill: async (label: string, text: string) => {
      done.fields++;
      await page.getByLabel(label).fill(text);
    },
  };
}

test("a new coach has a team, a code for the wall, and sees the first answer arrive; the athlete is done in eight taps and fields", async ({
  page: coach,
  browser,
}) => {
  const owner = newcomer("coach");
  const first = counting(coach);
  await coach.goto("/");
  await first.follow("Start a team");
  await first.fill("Your name", "Cora Coach");
  await first.fill("E-mail", owner.email);
  await first.fill("Password", owner.password);
  await first.fill("Name of the team", "First Day");
  await first.tap("Start the team");
  await first.tap("Make an invite");
  const link = (await coach.getByTestId("invite-link").textContent()) ?? "";
  expect(first.done).toEqual({ taps: 3, fields: 4 });

  // On the wall: the code, the team's name and the address, alone on one sheet.
  await coach.evaluate(() => {
    window.print = () =>
      document.body.setAttribute("data-asked", document.documentElement.dataset.print ?? "");
  });
  await coach.getByRole("button", { name: "Print for the wall" }).click();
  await expect(coach.locator("body")).toHaveAttribute("data-asked", "poster");
  await coach.emulateMedia({ media: "print" });
  await expect(coach.getByRole("heading", { name: "Invite" })).toBeHidden();
  await expect(coach.locator("[data-poster]")).toContainText("First Day: join us on Feelcheck");
  await expect(coach.locator("[data-poster]")).toContainText(link);
  if (process.env.LOOK) await coach.screenshot({ path: `${process.env.LOOK}-poster.png` });
  expect(await pagesOf(coach)).toBe(1);
  await coach.emulateMedia({ media: null });
  await expect(coach.locator("html")).not.toHaveAttribute("data-print");

  await coach.goto("/roster");
  await expect(coach.getByText("Live", { exact: true })).toBeVisible();
  await expect(coach.getByRole("heading", { name: "First Day" })).toBeVisible();

  const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  const athlete = counting(phone);
  const begun = Date.now();
  await phone.goto(new URL(link).pathname);
  expect((await new AxeBuilder({ page: phone }).analyze()).violations).toEqual([]);
  const member = newcomer("athlete");
  await athlete.fill("Your name", "Finn First");
  await athlete.fill("E-mail", member.email);
  await athlete.fill("Password", member.password);
  await athlete.fill("Year of birth", "1990");
  await athlete.tap("Join");
  await athlete.answer(/How sore/, "0");
  await athlete.answer("Hours of sleep?", "8");
  await athlete.tap("Send");
  await expect(phone.getByRole("heading", { name: "Train", exact: true })).toBeVisible();
  expect(athlete.done).toEqual({ taps: 4, fields: 4 });
  test.info().annotations.push({ type: "joined and told", description: `${Date.now() - begun} ms` });

  // Nothing is pressed on the coach's page: it shows who came and what they were told.
  const row = coach.locator("[data-athlete]").filter({ hasText: "Finn First" });
  await expect(row).toContainText(/train/i, { timeout: 20_000 });
});
