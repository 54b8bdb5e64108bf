import { describe, expect, it } from "vitest";
import { teller } from "../words/told";
import { PLAIN_LOCALE } from "../words/words";
import { FairQueue } from "./fair-queue";
import { Rate } from "./rate";
import { Overloaded, TooMany, tooManyResponse } from "./too-many";

const tell = teller(PLAIN_LOCALE, "refusals");
/** What somebody is told where `work` throws it. */
function told(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof TooMany) return tell(error);
    throw error;
  }
  return "";
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Work that ends when told; remembers in which order it began. */
function work(began: string[]) {
  const ends: (() => void)[] = [];
  return {
    ends,
    of: (name: string) => () =>
      new Promise<void>((resolve) => {
        began.push(name);
        ends.push(resolve);
      }),
  };
}

describe("a fair queue", () => {
  it("whoever sent three hundred waits behind themselves, and one who sent one is next", async () => {
    const queue = new FairQueue({ together: 1, each: 1, waiting: 1_000 });
    const began: string[] = [];
    const { ends, of } = work(began);
    const all = Array.from({ length: 300 }, () => queue.run("much", of("much")));
    all.push(queue.run("one", of("one")), queue.run("two", of("two")));
    for (let i = 0; i < 302; i++) {
      await soon();
      ends[i]?.();
    }
    await Promise.all(all);
    expect(began.slice(0, 4).sort()).toEqual(["much", "much", "one", "two"]);
    expect(began).toHaveLength(302);
    expect(queue.load).toEqual({ running: 0, waiting: 0, persons: 0 });
  });

  it("one person never has more than their share, everybody together never more than all", async () => {
    const queue = new FairQueue({ together: 5, each: 2, waiting: 100 });
    const now = { a: 0, b: 0, c: 0 };
    const most = { a: 0, b: 0, c: 0, all: 0 };
    const busy = (who: keyof typeof now) => async () => {
      now[who]++;
      most[who] = Math.max(most[who], now[who]);
      most.all = Math.max(most.all, now.a + now.b + now.c);
      await new Promise((resolve) => setTimeout(resolve, 1));
      now[who]--;
    };
    await Promise.all(
      (["a", "b", "c"] as const).flatMap((who) =>
        Array.from({ length: 40 }, () => queue.run(who, busy(who))),
      ),
    );
    expect(most).toEqual({ a: 2, b: 2, c: 2, all: 5 });
  });

  it("refuses at once what is more than may wait, and says when to come back", async () => {
    const queue = new FairQueue({ together: 1, each: 1, waiting: 2 });
    const { ends, of } = work([]);
    const kept = [1, 2, 3].map(() => queue.run("a", of("a")));
    const refused = await queue.run("a", of("a")).catch((error) => error);
    expect(refused).toBeInstanceOf(TooMany);
    expect(refused.status).toBe(429);
    expect(tell(refused)).toMatch(/Try again in a second; nothing is lost/);
    // Somebody else is taken all the same.
    const other = queue.run("b", of("b"));
    for (let i = 0; i < 4; i++) {
      await soon();
      ends[i]?.();
    }
    await Promise.all([...kept, other]);
  });

  it("who waits too long, or leaves, is no longer waited for", async () => {
    const queue = new FairQueue({ together: 1, each: 1, waiting: 10, patienceMs: 20 });
    const end = await queue.enter("a");
    await expect(queue.run("b", async () => 1)).rejects.toBeInstanceOf(Overloaded);
    const leaving = new AbortController();
    const left = queue.run("c", async () => 1, leaving.signal);
    leaving.abort(new Error("gone"));
    await expect(left).rejects.toThrow("gone");
    expect(queue.load).toEqual({ running: 1, waiting: 0, persons: 1 });
    end();
    end();
    expect(await queue.run("b", async () => 1)).toBe(1);
    expect(queue.load).toEqual({ running: 0, waiting: 0, persons: 0 });
  });

  it("work that fails gives its place back", async () => {
    const queue = new FairQueue({ together: 1, each: 1, waiting: 1 });
    await expect(queue.run("a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await queue.run("a", async () => 2)).toBe(2);
  });
});

describe("a rate", () => {
  it("takes a burst, then as much as comes back", () => {
    const rate = new Rate({ burst: 3, perMinute: 60 });
    for (let i = 0; i < 3; i++) rate.take("a", 1, 0);
    expect(told(() => rate.take("a", 1, 0))).toMatch(/Try again in a second/);
    expect(() => rate.take("b", 1, 0)).not.toThrow();
    expect(() => rate.take("a", 1, 1_000)).not.toThrow();
    expect(told(() => rate.take("a", 3, 1_000))).toMatch(/Try again in 3 seconds/);
    expect(() => rate.take("a", 3, 4_000)).not.toThrow();
  });

  it("forgets those who are long silent, however many there were", () => {
    const rate = new Rate({ burst: 1, perMinute: 1 });
    for (let i = 0; i < 25_000; i++) rate.take(`visitor ${i}`, 1, 0);
    expect(() => rate.take("visitor 24999", 1, 0)).toThrow(TooMany);
    expect(() => rate.take("visitor 0", 1, 0)).not.toThrow();
  });
});

it("a route says it by status and Retry-After", async () => {
  const own = tooManyResponse(new TooMany(7), PLAIN_LOCALE);
  expect([own.status, own.headers.get("retry-after")]).toEqual([429, "7"]);
  expect(await own.json()).toEqual({
    errors: [{ field: "form", message: expect.stringMatching(/in 7 seconds/) }],
  });
  expect(tooManyResponse(new Overloaded(5), PLAIN_LOCALE).status).toBe(503);
});
