import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { cutOff, pagesOf } from "./paper";
import { ATHLETE, choose, invite, join, signIn, startTeam } from "./people";

const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1440, height: 900 };

const accessible = async (page: Page) =>
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
/** By how many pixels the page is wider than what it is seen in; a table may scroll within its own place. */
const tooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const pageOf = async (browser: Browser, viewport = LAPTOP): Promise<Page> =>
  (await browser.newContext({ viewport })).newPage();

/** A morning with one sharp spot at the shin, which worsens: the engine sends to a professional. */
async function hurts(athlete: Page): Promise<void> {
  await athlete.goto("/today");
  await choose(athlete, /How sore/, "4");
  await choose(athlete, "What kind of pain?", /Sharp/);
  await choose(athlete, /Where is it/, /One spot/);
  await athlete.getByText("Choose from a list instead").click();
  await athlete.getByRole("checkbox", { name: "shin, left" }).check();
  await choose(athlete, /at rest or at night/, "No");
  await choose(athlete, /As you move/, /worse/);
  await choose(athlete, /Your stride/, /Normal/);
  await athlete.getByLabel("Nothing alarming").check();
  await choose(athlete, /Hours of sleep/, "8");
  await athlete.getByRole("button", { name: "Send", exact: true }).click();
  await expect(athlete.getByRole("heading", { name: /professional/i }).first()).toBeVisible();
}

test("a professional finds who needs them, reads the case, records what is allowed; the coach reads that, and not what it is", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const owner = await pageOf(browser);
  const athlete = await pageOf(browser, PHONE);
  const physio = await pageOf(browser);
  await startTeam(owner, "Cared For");
  const professionals = await invite(owner, "professional");
  await join(athlete, await invite(owner), "Ines Injured");
  await join(physio, professionals, "Petra Physio");
  await physio.waitForURL("**/care");
  await expect(physio.getByText("Nobody is in care now.")).toBeVisible();
  await expect(physio.getByText("whoever writes to you")).toBeVisible();
  await accessible(physio);

  await hurts(athlete);
  await athlete.goto("/injuries");
  await expect(athlete.getByText("Your coach cannot read them.")).toBeVisible();
  await athlete.getByLabel("Write to your physio or doctor").fill("It woke me last night");
  await athlete.getByRole("button", { name: "Add note" }).click();
  await expect(athlete.getByText("It woke me last night", { exact: true })).toBeVisible();
  await accessible(athlete);

  for (const viewport of [PHONE, LAPTOP]) {
    await physio.setViewportSize(viewport);
    await physio.goto("/care");
    const line = physio.getByRole("listitem").filter({ hasText: "Ines Injured" }).first();
    await expect(line).toContainText("This week");
    await expect(line).toContainText("sent to a professional since");
    await expect(line).toContainText("wrote to the professionals on");
    await expect(line).toContainText("4 of 10");
    expect(await cutOff(physio)).toBeLessThanOrEqual(1);
    await accessible(physio);
  }

  await physio.getByRole("link", { name: "Ines Injured" }).click();
  await physio.waitForURL("**/care/**");
  await expect(physio.getByText("It woke me last night").locator("visible=true")).toBeVisible();
  await expect(physio.getByRole("img", { name: /Soreness of 21 days/ })).toBeVisible();
  await accessible(physio);
  // What the mornings tell stands in the form already.
  await expect(physio.getByLabel("Where", { exact: true })).toHaveValue("shin");
  await physio.getByLabel("What is hurt").selectOption("bone");
  await physio.getByLabel("Diagnosis", { exact: true }).fill("tibia, grade 2");
  await choose(physio, "Training and competition", /None/);
  await choose(physio, /What may Ines Injured do/, /Full training/);
  await physio.getByRole("button", { name: "Record the assessment" }).click();
  await expect(physio.getByText("No training leaves only")).toBeVisible();
  await expect(physio.getByLabel("Diagnosis", { exact: true })).toHaveValue("tibia, grade 2");
  await choose(physio, /What may Ines Injured do/, /Back in steps/);
  await physio.getByLabel("From stage").selectOption("2");
  await physio.getByLabel("No further than, before the next visit").selectOption("4");
  const visit = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
  await physio.getByLabel("Next visit on").fill(visit);
  await physio.getByLabel("For Ines Injured and their coaches").fill("Walks without pain");
  await physio.getByRole("button", { name: "Record the assessment" }).click();
  await expect(physio.getByRole("status").filter({ hasText: "Recorded." })).toBeVisible();
  await expect(physio.getByRole("link", { name: "Injury: left shin" }).first()).toBeVisible();
  await expect(physio.getByRole("heading", { name: "Steps back: Stage 2 of 9" })).toBeVisible();
  await expect(physio.getByText("Not beyond stage 4 before the next visit.")).toBeVisible();
  await expect(physio.getByLabel("Next visit on")).toHaveValue(visit);
  await physio.getByLabel("Write a note").fill("MRI on Friday");
  await physio.getByRole("button", { name: "Add note" }).click();
  await expect(physio.getByText("MRI on Friday").locator("visible=true")).toBeVisible();
  await accessible(physio);

  // On paper it is one page, and without the forms; for a clinic it is a file.
  expect(await pagesOf(physio)).toBe(1);
  const path = new URL(physio.url()).pathname;
  const file = await physio.request.get(`/api/v1${path}/fhir`);
  expect(file.headers()["content-type"]).toContain("application/fhir+json");
  const text = await file.text();
  expect(JSON.parse(text)).toMatchObject({ resourceType: "Bundle", type: "collection" });
  expect(text).toContain("tibia, grade 2");
  expect((await owner.request.get(`/api/v1${path}/fhir`)).status()).toBe(403);

  await physio.setViewportSize(PHONE);
  await physio.goto("/care");
  const line = physio.getByRole("listitem").filter({ hasText: "Ines Injured" }).first();
  await expect(line).toContainText("tibia, grade 2");
  await expect(line).toContainText("Stage 2 of 9");
  await physio.goto(path);
  await expect(physio.getByRole("link", { name: "Write your assessment" })).toBeVisible();
  expect(await tooWide(physio)).toBeLessThanOrEqual(0);
  await accessible(physio);

  await physio.goto("/care");
  // The coach: what it keeps from, what is allowed, when; neither the diagnosis nor the notes.
  await owner.goto(path.replace("/care/", "/athletes/"));
  await expect(owner.getByText(/no training.*next visit/)).toBeVisible();
  await expect(owner.getByText("Petra Physio recorded: Walks without pain")).toBeVisible();
  await expect(owner.getByText(/steps back from stage 2 of 9/)).toBeVisible();
  for (const secret of ["tibia, grade 2", "It woke me last night", "MRI on Friday"])
    await expect(owner.getByText(secret)).toHaveCount(0);
  expect((await owner.request.get(path)).status()).toBe(404);

  // Whom the professional slows, no coach hastens.
  await physio.goto(path.replace("/care/", "/athletes/"));
  await physio.getByText("Slow it down").click();
  await physio.getByLabel("Why (the athlete reads it)").fill("MRI first");
  await physio.getByRole("button", { name: "Keep at this stage" }).click();
  await expect(physio.getByText(/Kept at this stage by Petra Physio/)).toBeVisible();
  await expect(physio.getByRole("button", { name: "Let it go on" })).toBeVisible();
  await owner.reload();
  await expect(owner.getByText(/Kept at this stage by Petra Physio/)).toBeVisible();
  await expect(owner.getByText("A professional set this: only whoever treats them lifts it.")).toBeVisible();
  await expect(owner.getByRole("button", { name: "Let it go on" })).toHaveCount(0);
  await accessible(owner);
  await physio.getByRole("button", { name: "Let it go on" }).click();
  await expect(physio.getByText("Slow it down")).toBeVisible();
  await owner.goto("/care");
  await owner.waitForURL("**/roster");

  // The athlete: all of it, and who looked; what they share the coach reads.
  await athlete.goto("/injuries");
  await expect(athlete.getByText("MRI on Friday")).toBeVisible();
  await athlete.getByRole("link", { name: "The page for your doctor" }).click();
  await athlete.waitForURL("**/care/**");
  await expect(athlete.getByRole("button", { name: "Record the assessment" })).toHaveCount(0);
  await accessible(athlete);
  expect((await athlete.request.get(`/api/v1${path}/fhir`)).status()).toBe(200);
  await athlete.getByRole("link", { name: "Injury: left shin" }).click();
  await athlete.getByRole("button", { name: "Let my coach read it" }).click();
  await expect(athlete.getByText("Your coach can read what it is.")).toBeVisible();
  await owner.goto(path.replace("/care/", "/athletes/"));
  await expect(owner.getByText("tibia, grade 2")).toBeVisible();
  await athlete.goto("/account");
  await expect(athlete.getByText("Petra Physio downloaded your page for the doctor")).toBeVisible();
});

test("the doctor's page of somebody with weeks of days is one page of paper", async ({ page }) => {
  await signIn(page, ATHLETE);
  await page.goto("/injuries");
  await page.getByRole("link", { name: "The page for your doctor" }).click();
  await page.waitForURL("**/care/**");
  await expect(page.getByRole("heading", { name: "Three weeks of mornings" })).toBeVisible();
  await accessible(page);
  await page.emulateMedia({ media: "print" });
  expect(await pagesOf(page)).toBe(1);
});
