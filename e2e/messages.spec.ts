import { readFileSync } from "node:fs";
import { join as path } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { stopToken } from "@/lib/notices/stop-link";
import { pushService } from "@/lib/notices/testing/push-service";
import { fakePush } from "./fake-push";
import { invite, join, signIn, startTeam } from "./people";

let service: Awaited<ReturnType<typeof pushService>>;
test.beforeAll(async () => {
  service = await pushService();
});
test.afterAll(() => service.close());

const messages = (page: Page) =>
  page.locator("section", { has: page.getByRole("heading", { name: "Messages on this device" }) });
const clean = async (page: Page) =>
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

test("messages are turned on, tried and turned off; a browser that is gone says so", async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const name = `phone-${Date.now()}`;
  await fakePush(context, service.device(name));
  const page = await context.newPage();
  await startTeam(page, "Messengers");
  await page.goto("/account");
  await expect(messages(page).getByText("Messages are off here.")).toBeVisible();
  await clean(page);
  await messages(page).getByRole("button", { name: "Show messages here" }).click();
  await expect(messages(page).getByText("Messages are on here.")).toBeVisible();
  await clean(page);

  await messages(page).getByRole("button", { name: "Send a test" }).click();
  await expect(messages(page).getByText("Sent. It should show within seconds.")).toBeVisible();
  expect(service.given.filter(({ device }) => device === name).map(({ said }) => said)).toEqual([
    expect.objectContaining({ title: "Feelcheck reaches you here", url: "/account" }),
  ]);

  // Opened again it knows.
  await page.reload();
  await expect(messages(page).getByText("Messages are on here.")).toBeVisible();
  service.answers(name, 410);
  await messages(page).getByRole("button", { name: "Send a test" }).click();
  await expect(messages(page).getByText("takes no messages any more")).toBeVisible();
  await messages(page).getByRole("button", { name: "No messages here" }).click();
  await expect(messages(page).getByText("Messages are off here.")).toBeVisible();
  await context.close();
});

test("a browser shows messages to whoever is signed in there, and to nobody else", async ({ browser }) => {
  const context = await browser.newContext();
  await fakePush(context, service.device(`shared-${Date.now()}`));
  const page = await context.newPage();
  const owner = await startTeam(page, "Sharers");
  const link = await invite(page);
  await page.goto("/account");
  await messages(page).getByRole("button", { name: "Show messages here" }).click();
  await expect(messages(page).getByText("Messages are on here.")).toBeVisible();
  // Somebody else joins on the same phone, while the owner has not signed out.
  await join(page, link, "Mia Member");
  await page.goto("/account");
  await expect(messages(page).getByText("Messages are off here.")).toBeVisible();
  // And the owner's device has ended with their sign-in: on another one there is no other.
  const other = await (await browser.newContext()).newPage();
  await signIn(other, owner.email, owner.password);
  await other.goto("/account");
  await expect(messages(other)).toBeVisible();
  await expect(messages(other).getByText("other browser of yours")).toHaveCount(0);
  await context.close();
  await other.context().close();
});

test("a mail's link ends its mails: a mail program by one press, a person after a question, nobody by opening it", async ({
  page,
  request,
}) => {
  process.env.NEXTAUTH_SECRET = readFileSync(
    path(process.env.FEELCHECK_E2E_DATA ?? "", "secret"),
    "utf8",
  ).trim();
  await startTeam(page, "Mailers");
  await page.goto("/account");
  const whose = await page.locator('input[name="whose"]').first().inputValue();
  const link = (kind: "test" | "reminder") =>
    `/api/v1/unsubscribe/${stopToken({ userId: whose.slice(0, 36), kind })}`;

  await page.context().clearCookies();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(link("reminder"));
  await expect(page.getByText("Get no more mails with reminders of your check-in?")).toBeVisible();
  await clean(page);
  // Opened again it asks still: nothing has ended.
  await page.goto(link("reminder"));
  await page.getByRole("button", { name: "No more of these mails" }).click();
  await expect(page.getByText("Done. You get no more mails with reminders of your check-in.")).toBeVisible();
  await clean(page);

  // RFC 8058: a form, from nowhere, without a session.
  const pressed = await request.post(link("test"), { form: { "List-Unsubscribe": "One-Click" } });
  expect(pressed.status()).toBe(200);
  await page.goto(link("test"));
  await expect(page.getByText("Done. You get no more mails with test messages.")).toBeVisible();

  const changed = await request.post(`${link("test")}x`, { form: { "List-Unsubscribe": "One-Click" } });
  expect(changed.status()).toBe(404);
  await page.goto("/unsubscribe/nothing");
  await expect(page.getByText("This link was cut or changed on its way.")).toBeVisible();
});
