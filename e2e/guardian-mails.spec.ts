import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { localDate } from "@/lib/calendar";
import { type Letter, postOffice } from "@/lib/testing/post-office";
import { end, freePort, ready, startApp } from "./own-server";
import { choose, invite, join, newcomer, startTeam } from "./people";

let office: Awaited<ReturnType<typeof postOffice>>;
let app: ReturnType<typeof startApp>;
let baseURL: string;

// A server of its own, that has mail.
test.beforeAll(async () => {
  test.setTimeout(120_000);
  office = await postOffice();
  const port = await freePort();
  baseURL = `http://localhost:${port}`;
  app = startApp(port, "", { NEXTAUTH_URL: baseURL, FEELCHECK_DEMO: "no", SMTP_URL: office.url });
  await ready(port);
});
test.afterAll(async () => {
  await end(app);
  await office.close();
});

const clean = async (page: Page) =>
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

/** The mail to an address whose subject says so, once it is there; it is the only one. */
async function mailTo(address: string, subject: RegExp): Promise<Letter> {
  const found = () =>
    office.letters.filter(({ to, headers }) => to[0] === address && subject.test(headers.subject ?? ""));
  await expect.poll(() => found().length, { timeout: 20_000 }).toBe(1);
  return found()[0] as Letter;
}
const linksIn = ({ text }: Letter) =>
  text.split(/\s+/).filter((word) => word.startsWith(`${baseURL}/guardian/`));

test("a guardian's mails: their links open, the question is answered once, an urgent sign names nobody's answers, a withdrawal is confirmed", async ({
  browser,
}) => {
  test.slow();
  const open = async () =>
    (await browser.newContext({ baseURL, viewport: { width: 390, height: 844 } })).newPage();
  const [owner, mia, parent] = [await open(), await open(), await open()];
  await startTeam(owner, "Mailed Juniors");
  await join(mia, await invite(owner), "Mia Mailed", new Date().getFullYear() - 13);
  await mia.goto("/today");
  const guardian = newcomer("guardian").email;
  await mia.getByLabel("E-mail of a parent or guardian").fill(guardian);
  await mia.getByRole("button", { name: "Ask them" }).click();
  await expect(mia.getByText(`The mail went to ${guardian}.`)).toBeVisible();
  // With mail, owners have no link to hand over.
  await owner.goto("/team");
  await expect(owner.getByText("A guardian’s consent waits")).toBeVisible();
  await expect(owner.getByTestId("guardian-link")).toHaveCount(0);

  const [answer = "", withdraw = ""] = linksIn(await mailTo(guardian, /^Mia Mailed needs your consent$/));
  await parent.goto(answer);
  await expect(parent.getByText("You get a mail when something urgent needs a look")).toBeVisible();
  await parent.getByRole("button", { name: "I am their parent or guardian, and I agree" }).click();
  await expect(parent.getByText("Thank you. Mia Mailed can use Feelcheck from now on.")).toBeVisible();
  await expect(parent.getByText("Keep the mail: its other link withdraws your consent.")).toBeVisible();
  await expect(parent.getByTestId("withdraw-link")).toHaveCount(0);
  await clean(parent);
  // Opened again it says what was answered, and asks nothing.
  await parent.goto(answer);
  await expect(parent.getByText("Thank you. Mia Mailed can use Feelcheck from now on.")).toBeVisible();
  await expect(parent.getByRole("button")).toHaveCount(0);

  await mia.goto(`/check-ins/${localDate(new Date(), "Europe/Berlin")}?wrong=1`);
  await mia.locator('input[name="redFlags"][value="chest-pain"]').check();
  await choose(mia, /How sore/, "0");
  await mia.getByRole("button", { name: "Send", exact: true }).click();
  await mia.waitForURL("**/today");
  const urgent = await mailTo(guardian, /^Mia Mailed needs a look now$/);
  expect(urgent.text).not.toMatch(/chest|pain|sore|heart/i);
  expect(linksIn(urgent)).toEqual([withdraw]);

  await parent.goto(withdraw);
  await parent.getByRole("button", { name: "Withdraw my consent" }).click();
  await expect(parent.getByText("You have withdrawn your consent for Mia Mailed.")).toBeVisible();
  const confirmed = await mailTo(guardian, /^Your consent for Mia Mailed is withdrawn$/);
  expect(confirmed.text).not.toMatch(/chest|pain|sore|heart/i);
  await parent.goto(linksIn(confirmed)[0] ?? "");
  await parent.getByRole("button", { name: "Take it back" }).click();
  await expect(parent.getByRole("button", { name: "Withdraw my consent" })).toBeVisible();
  // One of each, to the guardian alone; their coach had one of the urgent sign.
  expect(office.letters.filter(({ to }) => to[0] === guardian)).toHaveLength(3);
});
