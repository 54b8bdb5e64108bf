import { expect, type Page, test } from "@playwright/test";
import { fever } from "./fever";
import { invite, join, startTeam } from "./people";

const PHONE = { viewport: { width: 390, height: 844 } };

/** The events of the stream of somebody's own days, as they come. */
const ownStream = (page: Page) =>
  page.evaluateHandle(() => {
    const heard: string[] = [];
    void fetch("/api/v1/changes").then(async ({ body }) => {
      const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
      for (let read = await reader?.read(); read && !read.done; read = await reader?.read())
        heard.push(...read.value.split("\n").filter((line) => line !== "" && !line.startsWith(":")));
    });
    return heard;
  });

test("the day's card tells by itself that a coach has looked and what they said; a stream says nothing of others", async ({
  browser,
}) => {
  test.slow();
  const coach = await (await browser.newContext()).newPage();
  const ada = await (await browser.newContext(PHONE)).newPage();
  const bo = await (await browser.newContext(PHONE)).newPage();
  await startTeam(coach, "Live Team");
  const link = await invite(coach);
  await join(ada, link, "Ada Live");
  await join(bo, link, "Bo Live");
  await fever(ada);
  await fever(bo);
  const [adas, bos] = [await ownStream(ada), await ownStream(bo)];
  const OPEN = ["event: open", "data: "];
  for (const stream of [adas, bos]) await expect.poll(() => stream.jsonValue()).toEqual(OPEN);
  let loads = 0;
  ada.on("load", () => loads++);

  const said = ada.getByRole("region", { name: "Seen and answered" });
  await expect(said).toHaveCount(0);
  await coach.goto("/roster");
  await coach.getByRole("link", { name: "Ada Live" }).first().click();
  await expect(said).toContainText(/Live Team Owner has seen this, \d\d:\d\d/);
  await coach.goto("/roster");
  await coach.getByRole("button", { name: "Good, rest: answer Ada Live" }).click();
  await expect(said).toContainText(/Good, rest\..*Live Team Owner, \d\d:\d\d/);
  await coach.getByRole("button", { name: "Undo: the answer to Ada Live" }).click();
  await expect(said).not.toContainText("Good, rest.");
  expect(loads).toBe(0);

  // Bare nudges, to whom they are about.
  expect(await bos.jsonValue()).toEqual(OPEN);
  // With each the time, and nothing else.
  const told = (await adas.jsonValue()).map((line) => line.replace(/^data: \d+$/, "data: <time>"));
  expect(new Set(told)).toEqual(new Set([...OPEN, "event: changed", "data: <time>"]));

  // Nobody else has a stream of their own days, and nobody has another's.
  expect((await coach.request.get("/api/v1/changes")).status()).toBe(403);
  const stranger = await (await browser.newContext()).newPage();
  expect((await stranger.request.get("/api/v1/changes")).status()).toBe(403);
  const id = (await (await ada.request.get("/api/v1/phone")).json()).kept.person.id as string;
  expect((await bo.request.get(`/api/v1/changes?team=${id}`)).status()).toBe(403);
});
