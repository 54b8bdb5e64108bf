import { createPublicKey, verify } from "node:crypto";
import { createServer } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Notice } from "./notice";
import { sendPush } from "./push";
import { pushService } from "./testing/push-service";
import { vapidKeys } from "./vapid";

const NOTICE: Notice = { kind: "test", title: "Title", body: "Bödy", url: "/today", tag: "a tag" };
let service: Awaited<ReturnType<typeof pushService>>;

beforeAll(async () => {
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of more than thirty-two characters");
  vi.stubEnv("MAIL_FROM", "coach@example.org");
  service = await pushService();
});
beforeEach(() => {
  vi.stubEnv("FEELCHECK_LOCAL_PUSH", "yes");
  service.given.length = 0;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await service.close();
});

describe("a message handed to a push service", () => {
  it("is read by the device alone, and holds the four words the service worker shows, nothing else", async () => {
    expect(await sendPush(service.device("one"), NOTICE, 600)).toBe("taken");
    const { kind: _, ...shown } = NOTICE;
    expect(service.given).toMatchObject([{ device: "one", said: shown }]);
    expect(Object.keys(service.given[0]?.said as object).sort()).toEqual(["body", "tag", "title", "url"]);
  });

  it("says how long it is of use, how urgent it is, and which it replaces", async () => {
    const device = service.device("two");
    await sendPush(device, NOTICE, 600.4);
    await sendPush(device, { ...NOTICE, tag: "another", urgent: true }, -5);
    const [one, other] = service.given.map(({ headers }) => headers);
    expect(one).toMatchObject({ ttl: "600", urgency: "normal", topic: expect.stringMatching(/^[\w-]{32}$/) });
    expect(other).toMatchObject({ ttl: "0", urgency: "high" });
    expect(other?.topic).not.toBe(one?.topic);
  });

  it("is signed by this server's key, for that service alone", async () => {
    await sendPush(service.device("three"), NOTICE, 600);
    const { authorization = "" } = service.given[0]?.headers ?? {};
    const [, token = "", key] = /^vapid t=([^,]+), k=(.+)$/.exec(authorization) ?? [];
    expect(key).toBe(vapidKeys().publicKey);
    const point = Buffer.from(vapidKeys().publicKey, "base64url");
    const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString("base64url"));
    const jwk = { kty: "EC", crv: "P-256", x, y } as const;
    const [head = "", claims = "", seal = ""] = token.split(".");
    const right = verify(
      "sha256",
      Buffer.from(`${head}.${claims}`),
      { key: createPublicKey({ key: jwk, format: "jwk" }), dsaEncoding: "ieee-p1363" },
      Buffer.from(seal, "base64url"),
    );
    expect(right).toBe(true);
    const said = JSON.parse(Buffer.from(claims, "base64url").toString());
    expect(said).toMatchObject({
      aud: new URL(service.device("x").endpoint).origin,
      sub: "mailto:coach@example.org",
    });
  });
});

describe("what a push service answers", () => {
  it.each([
    [200, "taken"],
    [201, "taken"],
    [202, "taken"],
    [404, "gone"],
    [410, "gone"],
  ] as const)("%d means %s", async (status, came) => {
    service.answers("device", status);
    expect(await sendPush(service.device("device"), NOTICE, 600)).toBe(came);
  });

  it.each([
    [429, true],
    [500, true],
    [503, true],
    [301, false],
    [400, false],
    [403, false],
    [413, false],
  ])("%d: not delivered, again %s", async (status, again) => {
    service.answers("device", status);
    const sent = sendPush(service.device("device"), NOTICE, 600);
    await expect(sent).rejects.toMatchObject({ name: "Undelivered", again });
  });

  it("nothing at all: given up, to be tried again", async () => {
    service.answers("device", "never");
    const sent = sendPush(service.device("device"), NOTICE, 600, 200);
    await expect(sent).rejects.toMatchObject({ name: "Undelivered", again: true });
    expect(service.given).toHaveLength(1);
  });

  it("no service there: to be tried again", async () => {
    const device = { ...service.device("device"), endpoint: "http://127.0.0.1:1/away" };
    await expect(sendPush(device, NOTICE, 600)).rejects.toMatchObject({ name: "Undelivered", again: true });
  });
});

describe("an address that somebody made up", () => {
  it("of this machine or network is not even connected to", async () => {
    vi.stubEnv("FEELCHECK_LOCAL_PUSH", "");
    let connections = 0;
    const door = createServer((socket) => {
      connections++;
      socket.destroy();
    });
    await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
    const { port } = door.address() as { port: number };
    const device = service.device("device");
    for (const endpoint of [
      `https://127.0.0.1:${port}/`,
      `http://127.0.0.1:${port}/`,
      `https://localhost:${port}/`,
      "https://10.0.0.1/",
      "https://[::1]/",
    ])
      await expect(sendPush({ ...device, endpoint }, NOTICE, 600)).rejects.toMatchObject({ again: false });
    expect(connections).toBe(0);
    door.close();
  });
});
