import { get } from "node:http";
import { expect, test } from "@playwright/test";
import { startTeam } from "./people";

test("a thousand pages closed at once leave no stream behind, and many tabs have eight together", async ({
  page,
  baseURL,
}) => {
  await startTeam(page, "Streams");
  await page.goto("/roster");
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  const team = /teamId\\?":\\?"([0-9a-f-]{36})/.exec(await (await page.request.get("/roster")).text())?.[1];
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const open = async () => (await (await page.request.get("/healthz")).json()).streams as number;
  const ask = (closedAfter: number | null) =>
    new Promise<void>((resolve) => {
      const request = get(`${baseURL}/api/v1/changes?team=${team}`, { headers: { cookie } });
      request.on("error", () => resolve());
      request.on("close", resolve);
      request.on("response", (answer) => {
        statuses.push(answer.statusCode ?? 0);
        answer.on("error", () => resolve()).resume();
      });
      if (closedAfter !== null) setTimeout(() => request.destroy(), closedAfter);
      ends.push(() => request.destroy());
    });
  const ends: (() => void)[] = [];
  const statuses: number[] = [];
  // Pages of other journeys may be open still.
  const others = (await open()) - 1;
  await page.goto("/account");
  await expect.poll(open).toBe(others);
  for (let i = 0; i < 20; i++) await Promise.all(Array.from({ length: 50 }, (_, at) => ask((at + i) % 21)));
  await expect.poll(open).toBe(others);
  const tabs = Array.from({ length: 12 }, () => ask(null));
  await expect.poll(() => statuses.filter((status) => status !== 200)).toEqual([]);
  await expect.poll(open).toBe(others + 8);
  await page.waitForTimeout(300);
  expect(await open()).toBe(others + 8);
  for (const end of ends) end();
  await Promise.all(tabs);
  await expect.poll(open).toBe(others);
});
