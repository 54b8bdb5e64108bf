import { createServer, type ServerResponse } from "node:http";
import { afterEach, expect, it, vi } from "vitest";
import type { Standing } from "./nudges";

vi.mock("../ui/again", () => ({ againIn: (_tries: number, retryAfter = 0) => (retryAfter ? 50 : 10) }));
// Another suite of this worker may have brought the real pause along.
vi.resetModules();
const { listenForChanges } = await import("./nudges");
afterEach(() => {
  for (const end of ends.splice(0)) end();
});
const ends: (() => void)[] = [];

/** A server that gives these answers, one after the other, and what the page then hears. */
async function heard(...answers: ((response: ServerResponse, said: readonly string[]) => void)[]) {
  let asked = 0;
  const said: (Standing | "changed")[] = [];
  const server = createServer((_, response) =>
    answers[Math.min(asked++, answers.length - 1)]?.(response, said),
  );
  const port = await new Promise<number>((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port)),
  );
  const leaving = new AbortController();
  ends.push(() => {
    leaving.abort();
    server.closeAllConnections();
    server.close();
  });
  const standing = (now: Standing) => {
    if (said.at(-1) !== now) said.push(now);
  };
  const over = listenForChanges(
    `http://127.0.0.1:${port}/`,
    { standing, changed: () => said.push("changed") },
    leaving.signal,
  );
  return { said, over, leave: () => leaving.abort(), asked: () => asked };
}

/** However long it takes on a machine that has other things to do. */
const until = (so: () => void) => vi.waitFor(so, { timeout: 30_000, interval: 5 });

const stream =
  (...words: string[]) =>
  (response: ServerResponse) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    for (const word of words) response.write(`event: ${word}\ndata: \n\n`);
  };

it("opens again after a restart, through a server that is starting, and looks at what it missed", async () => {
  const { said, leave, over } = await heard(
    async (response, said) => {
      stream("open", "changed")(response);
      await until(() => expect(said).toEqual(["open", "changed"]));
      response.destroy();
    },
    (response) => response.destroy(),
    (response) => response.writeHead(503, { "retry-after": "5" }).end("starting"),
    (response) => response.writeHead(429, { "retry-after": "5" }).end("later"),
    stream("open"),
  );
  await until(() => expect(said).toEqual(["open", "changed", "again", "open", "changed"]));
  leave();
  await over;
  expect(said).toHaveLength(5);
});

it("stops where the server has the last word, and does not say that it tries", async () => {
  for (const [answer, word] of [
    [stream("open", "ended"), "ended"],
    [stream("open", "elsewhere"), "elsewhere"],
    [(response: ServerResponse) => response.writeHead(403).end(), "ended"],
  ] as const) {
    const { said, over, asked } = await heard(answer);
    await over;
    expect(said.at(-1)).toBe(word);
    expect(said).not.toContain("again");
    expect(asked()).toBe(1);
  }
});
