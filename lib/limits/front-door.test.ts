import { createServer, get, request, type ServerResponse } from "node:http";
import { afterEach, describe, expect, it, vi } from "vitest";
import { FairQueue } from "./fair-queue";
import { frontDoor } from "./front-door";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A product that answers when it is told, behind a door; who asks says so by a header. */
async function house(pages?: FairQueue) {
  const inside: { path: string; response: ServerResponse }[] = [];
  const door = frontDoor(
    (asked, response) => inside.push({ path: asked.url ?? "", response }),
    async (asked) => String(asked.headers["x-who"] ?? "nobody"),
    pages,
  );
  const server = createServer(door);
  const port = await new Promise<number>((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port)),
  );
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const ask = (path: string, who: string, method = "GET") =>
    new Promise<{ status: number; retryAfter: string | undefined; text: string }>((resolve, reject) => {
      const sent = request({ port, path, method, headers: { "x-who": who } }, (answer) => {
        let text = "";
        answer.on("data", (bytes) => {
          text += bytes;
        });
        answer.on("end", () =>
          resolve({ status: answer.statusCode ?? 0, retryAfter: answer.headers["retry-after"], text }),
        );
      });
      sent.on("error", reject);
      sent.end();
    });
  const settle = () => new Promise((resolve) => setTimeout(resolve, 40));
  /** Waits until so many are inside, and no more. */
  const entered = async (n: number) => {
    await vi.waitFor(() => expect(inside.length).toBeGreaterThanOrEqual(n), 5_000);
    await settle();
    expect(inside).toHaveLength(n);
  };
  return { inside, ask, port, settle, entered };
}

describe("the front door", () => {
  it("draws three pages of one person at a time, and another's at once", async () => {
    const { inside, ask, settle, entered } = await house();
    const much = Array.from({ length: 40 }, () => ask("/roster", "much"));
    await entered(3);
    const one = ask("/today", "one");
    await entered(4);
    expect(inside.map(({ path }) => path)).toContain("/today");
    while (inside.length < 41) {
      for (const { response } of inside) if (!response.writableEnded) response.end("ok");
      await settle();
    }
    for (const { response } of inside) if (!response.writableEnded) response.end("ok");
    expect((await one).status).toBe(200);
    for (const { status } of await Promise.all(much)) expect(status).toBe(200);
  });

  it("says 429 with Retry-After to who asks for more than may wait, and 503 to who would wait too long", async () => {
    const pages = new FairQueue({ together: 1, each: 1, waiting: 1, patienceMs: 100 });
    const { inside, ask, settle } = await house(pages);
    const first = ask("/a", "x");
    await settle();
    const second = ask("/b", "x");
    await settle();
    expect(await ask("/c", "x")).toMatchObject({
      status: 429,
      retryAfter: "1",
      text: expect.stringMatching(/You sent a lot/),
    });
    expect(await second).toMatchObject({
      status: 503,
      retryAfter: "1",
      text: expect.stringMatching(/a lot to do right now/),
    });
    inside[0]?.response.end("ok");
    expect((await first).status).toBe(200);
  });

  it("sheds at once what cannot be done in time; health checks pass", async () => {
    const { inside, ask, entered } = await house();
    const under = Array.from({ length: 120 }, (_, i) => ask("/sign-in", `p${i}`, "POST"));
    await entered(120);
    expect(await ask("/today", "late", "POST")).toMatchObject({ status: 503, retryAfter: "5" });
    const health = ask("/readyz", "probe");
    await entered(121);
    for (const { response } of inside) response.end("ok");
    expect((await health).status).toBe(200);
    await Promise.all(under);
    const after = ask("/today", "late", "POST");
    await entered(122);
    inside.at(-1)?.response.end("ok");
    expect((await after).status).toBe(200);
  });

  it("three hundred at once of one person: sixteen are taken, the others asked to come back, and nobody else is", async () => {
    const { inside, ask, entered } = await house();
    let refused = 0;
    const much = Array.from({ length: 300 }, () =>
      ask("/sign-in", "much", "POST").then((answer) => {
        if (answer.status === 429) refused++;
        return answer;
      }),
    );
    await vi.waitFor(() => expect(refused).toBe(284), 20_000);
    await entered(16);
    const one = ask("/sign-in", "one", "POST");
    await entered(17);
    for (const { response } of inside) response.end("ok");
    expect((await one).status).toBe(200);
    const statuses = (await Promise.all(much)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(16);
    expect(statuses.filter((status) => status === 429)).toHaveLength(284);
  });

  it("bodies that come slowly keep nobody out, nor does whoever left while waiting", async () => {
    const pages = new FairQueue({ together: 1, each: 1, waiting: 50 });
    const { inside, ask, port, settle } = await house(pages);
    const slow = Array.from({ length: 130 }, () => {
      const sent = request({ port, path: "/sign-in", method: "POST", headers: { "content-length": "50" } });
      sent.on("error", () => {});
      sent.write("{");
      return sent;
    });
    await settle();
    const first = ask("/a", "x");
    await settle();
    for (let i = 0; i < 20; i++) {
      const leaving = get({ port, path: "/b", headers: { "x-who": "x" } });
      leaving.on("error", () => {});
      setTimeout(() => leaving.destroy(), 10);
    }
    await settle();
    await settle();
    expect(pages.load).toMatchObject({ running: 1, waiting: 0 });
    inside.find(({ path }) => path === "/a")?.response.end("ok");
    expect((await first).status).toBe(200);
    for (const sent of slow) sent.destroy();
  });
});
