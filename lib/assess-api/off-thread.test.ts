import { describe, expect, it } from "vitest";
import { checkIn } from "@/lib/engine/fixtures";
import { answerTo } from "./answer";
import { answerFor, SHORT } from "./off-thread";

/** An input with years of history, `kb` long. */
function large(kb: number): string {
  const day = { ...checkIn({ soreness: 0 }), date: "2026-05-01" };
  const one = JSON.stringify(day).length + 1;
  const checkIns = Array.from({ length: Math.floor((kb * 1000) / one) }, (_, i) => ({
    ...day,
    date: new Date(Date.UTC(2026, 4, 9) - (i % 4000) * 86_400_000).toISOString().slice(0, 10),
  }));
  return JSON.stringify({ date: "2026-05-10", checkIn: checkIn({ soreness: 3 }), history: { checkIns } });
}

describe("the engine beside the main thread", () => {
  it("answers a long body as it would a short one, errors too", async () => {
    const body = large(300);
    expect(body.length).toBeGreaterThan(SHORT);
    expect(await answerFor("a", body)).toEqual(answerTo(body));
    const wrong = body.replace('"date":"2026-05-10"', '"date":"2026-02-31"');
    expect(await answerFor("a", wrong)).toEqual(answerTo(wrong));
    expect((await answerFor("a", `${"[".repeat(SHORT)}x`)).status).toBe(400);
  });

  it("leaves the main thread to others meanwhile, and asks one address after the other", async () => {
    const body = large(700);
    let turns = 0;
    let over = false;
    const others = (async () => {
      while (!over) {
        await new Promise((resolve) => setTimeout(resolve, 1));
        turns++;
      }
    })();
    const order: string[] = [];
    await Promise.all([
      ...Array.from({ length: 5 }, () => answerFor("much", body).then(() => order.push("much"))),
      answerFor("one", body).then(() => order.push("one")),
    ]);
    over = true;
    await others;
    expect(order.indexOf("one")).toBeLessThan(3);
    // On the main thread there would be a turn between two bodies and none within: no more than one a body.
    expect(turns).toBeGreaterThan(6);
  });
});
