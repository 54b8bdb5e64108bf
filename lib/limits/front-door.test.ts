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
  it("draws two pages of one person at a time, and another's at once", async () => {
    const { inside, ask, settle, entered } = await house();
    const much = Array.from({ length: 40 }, () => ask("/roster", "much"));
    await entered(2);
    const one = ask("/today", "one");
    await entered(3);
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
    const pages = new FairQueue({ together: 1, each: 1, waiting: 1, patienceMs: 1_000 });
    const { inside, ask } = await house(pages);
    const first = ask("/a", "x");
    await vi.waitFor(() => expect(pages.load.running).toBe(1));
    const second = ask("/b", "x");
    await vi.waitFor(() => expect(pages.load.waiting).toBe(1));
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
    await entered(2);
    const one = ask("/sign-in", "one", "POST");
    await entered(3);
    await vi.waitFor(() => expect(refused).toBe(284), 20_000);
    const answering = setInterval(() => {
      for (const { response } of inside) if (!response.writableEnded) response.end("ok");
    }, 5);
    expect((await one).status).toBe(200);
    const statuses = (await Promise.all(much)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(16);
    expect(statuses.filter((status) => status === 429)).toHaveLength(284);
    clearInterval(answering);
    expect(inside).toHaveLength(17);
  });

  it("answers two of one person at a time, whatever they ask for, and four of an address", async () => {
    const { inside, ask, entered } = await house();
    const asked = [
      ask("/api/v1/trends/heat", "much"),
      ask("/roster", "much"),
      ask("/sign-in", "much", "POST"),
      ask("/api/v1/export/me", "much"),
      ...Array.from({ length: 9 }, () => ask("/sign-in", "address 192.0.2.1", "POST")),
    ];
    await entered(6);
    for (const n of [12, 13, 13]) {
      for (const { response } of inside) if (!response.writableEnded) response.end("ok");
      await entered(n);
    }
    for (const { status } of await Promise.all(asked)) expect(status).toBe(200);
  });

  it("what lasts has its turn until its answer begins", async () => {
    const { inside, ask, entered } = await house();
    const asked = Array.from({ length: 6 }, () => ask("/api/v1/export/me", "much"));
    for (let n = 2; n <= 6; n += 2) {
      await entered(n);
      for (const { response } of inside) if (!response.headersSent) response.writeHead(200).write("begun");
    }
    for (const { response } of inside) response.end();
    for (const { text } of await Promise.all(asked)) expect(text).toBe("begun");
  });

  it("a body that is still on its way has no turn: others of the same address are let in meanwhile", async () => {
    const { inside, ask, port, entered, settle } = await house();
    const headers = { "x-who": "address 10.1.2.3", "content-length": "5000" };
    const slow = Array.from({ length: 8 }, () => {
      const sent = request({ port, path: "/api/v1/assess", method: "POST", headers });
      sent.on("error", () => {}); // Cut at the end of the test.
      sent.write("{");
      closing.push(() => sent.destroy());
      return sent;
    });
    await settle();
    const quick = ask("/sign-in", "address 10.1.2.3");
    await entered(1);
    expect(inside.map(({ path }) => path)).toEqual(["/sign-in"]);
    // Once it is there whole, it is let in as any other; so is what is too long to wait for.
    slow[0]?.end("x".repeat(4_999));
    await entered(2);
    const long = request({
      port,
      path: "/long",
      method: "POST",
      headers: { ...headers, "content-length": "900000" },
    });
    long.on("error", () => {});
    closing.push(() => long.destroy());
    long.write("x".repeat(200_000));
    await entered(3);
    for (const { response } of inside) response.end("ok");
    expect((await quick).status).toBe(200);
  });

  it("bodies too long to wait for are read one of a person at a time; another's goes beside", async () => {
    const { inside, port, entered } = await house();
    const send = (who: string) => {
      const sent = request({
        port,
        path: `/long/${who.slice(-1)}`,
        method: "POST",
        headers: { "x-who": who, "content-length": "900000" },
      });
      sent.on("error", () => {});
      closing.push(() => sent.destroy());
      sent.write("x".repeat(200_000));
    };
    for (let i = 0; i < 5; i++) send("address 10.1.2.3");
    await entered(1);
    send("address 10.9.9.9");
    await entered(2);
    expect(new Set(inside.map(({ path }) => path)).size).toBe(2);
    inside[0]?.response.end("ok");
    await entered(3);
    expect(inside[2]?.path).toBe(inside[0]?.path);
    for (const { response } of inside) response.end("ok");
  });

  it("bodies that come slowly keep nobody out, nor does whoever left while waiting", async () => {
    const pages = new FairQueue({ together: 1, each: 1, waiting: 50 });
    const { inside, ask, port, entered } = await house(pages);
    const slow = Array.from({ length: 130 }, () => {
      const sent = request({ port, path: "/sign-in", method: "POST", headers: { "content-length": "50" } });
      sent.on("error", () => {});
      sent.write("{");
      return sent;
    });
    await entered(0);
    const first = ask("/a", "x");
    await entered(1);
    const leaving = Array.from({ length: 20 }, () => {
      const sent = get({ port, path: "/b", headers: { "x-who": "x" } });
      return sent.on("error", () => {});
    });
    await vi.waitFor(() => expect(pages.load.waiting).toBe(20), 5_000);
    for (const sent of leaving) sent.destroy();
    await vi.waitFor(() => expect(pages.load).toMatchObject({ running: 1, waiting: 0 }), 5_000);
    inside.find(({ path }) => path === "/a")?.response.end("ok");
    expect((await first).status).toBe(200);
    for (const sent of slow) sent.destroy();
  });
});
