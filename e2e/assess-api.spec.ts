import { expect, test } from "@playwright/test";

const CHECK_IN = {
  soreness: 4,
  quality: "dull",
  spread: "both-sides",
  withMovement: "eases",
  gait: "normal",
  sites: [],
  redFlags: [],
  illness: "none",
};

test("the engine's contract over HTTP", async ({ request }) => {
  const answer = await request.post("/api/v1/assess", { data: { date: "2026-05-10", checkIn: CHECK_IN } });
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toMatchObject({ verdict: "easy", urgent: false });
});

test("a malformed input is a 400 that names the field", async ({ request }) => {
  const wrong = await request.post("/api/v1/assess", {
    data: { date: "2026-02-30", checkIn: { ...CHECK_IN, soreness: 11 } },
  });
  expect(wrong.status()).toBe(400);
  const { errors } = await wrong.json();
  expect(errors.map(({ field }: { field: string }) => field).sort()).toEqual(["checkIn.soreness", "date"]);
  const junk = await request.post("/api/v1/assess", {
    data: Buffer.from("{"),
    headers: { "content-type": "application/json" },
  });
  expect(junk.status()).toBe(400);
  const huge = await request.post("/api/v1/assess", { data: Buffer.alloc(1_100_000, "a") });
  expect(huge.status()).toBe(413);
});
