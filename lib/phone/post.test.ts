import { describe, expect, it } from "vitest";
import type { Sent } from "./entry";
import { postBy } from "./post";

const sent: Sent = { kind: "session", entry: { id: "a" }, whose: "ann ann" };

/** A post whose server answers so, and says of itself whether it is well. */
const answering = (status: number, body: string, headers: Record<string, string> = {}, ready = 200) =>
  postBy(async (address) =>
    address === "/readyz" ? new Response("{}", { status: ready }) : new Response(body, { status, headers }),
  )(sent);

describe("what came back for an entry that waited", () => {
  it("is the server's own word, whatever its status", async () => {
    const no = { ok: false, status: 409, errors: [{ field: "form", message: "Another phone wrote." }] };
    expect(await answering(200, '{"ok":true,"data":null}')).toEqual({ ok: true, data: null });
    expect(await answering(409, JSON.stringify(no))).toEqual(no);
    const pause = { ok: false, status: 429, errors: [], retryAfter: 7 };
    expect(await answering(429, JSON.stringify(pause))).toEqual(pause);
  });

  it.each([429, 502, 503, 504])("asks for a pause with %i and Retry-After", async (status) => {
    expect(await answering(status, "Busy", { "retry-after": "30" })).toMatchObject({
      ok: false,
      retryAfter: 30,
    });
  });

  it.each([
    ["a gateway without its server", 502, ""],
    ["a server that is being started", 503, "<html>"],
    ["a gateway that waited in vain", 504, ""],
    ["a pause without its length", 429, ""],
    ["a pause until a date", 503, "", { "retry-after": "Fri, 27 Nov 2026 08:00:00 GMT" }],
    ["a request that took too long", 408, ""],
    ["the page of a hotel's network", 200, "<html>Sign in to the WLAN</html>"],
    ["a network that wants a sign-in", 511, "<html>"],
    ["JSON of somebody else", 200, '{"hello":1}'],
    ["nothing", 200, "null"],
  ] as [string, number, string, Record<string, string>?][])(
    "is silence for %s",
    async (_, status, body, headers) => {
      await expect(answering(status, body, headers)).rejects.toThrow();
    },
  );

  it.each([500, 501, 400, 403, 413])(
    "is a failure at this entry for %i, where the server is well",
    async (status) => {
      expect(await answering(status, "Internal Server Error")).toEqual({ failedWith: status });
    },
  );

  it("is silence where the server fails and says that it is not well", async () => {
    await expect(answering(500, "Internal Server Error", {}, 503)).rejects.toThrow();
  });

  it("is silence where nothing answers any more", async () => {
    const cut = postBy(async (address) => {
      if (address === "/readyz") throw new TypeError("Failed to fetch");
      return new Response("", { status: 500 });
    });
    await expect(cut(sent)).rejects.toThrow();
  });
});
