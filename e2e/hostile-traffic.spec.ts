import { connect } from "node:net";
import { expect, test } from "@playwright/test";

test("slow bodies hold their own lines only: everybody else is answered meanwhile", async ({
  request,
  baseURL,
}) => {
  const { hostname, port } = new URL(baseURL ?? "");
  const lines = Array.from({ length: 60 }, () => {
    const line = connect(Number(port), hostname);
    line.on("error", () => line.destroy());
    line.write(
      `POST /api/v1/assess HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{`,
    );
    return line;
  });
  const drip = setInterval(() => {
    for (const line of lines) if (line.writable) line.write(" ");
  }, 100);
  try {
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(lines.filter((line) => line.writable).length).toBe(60);
    for (let i = 0; i < 10; i++) {
      expect((await request.get("/readyz", { timeout: 5_000 })).status()).toBe(200);
      expect((await request.get("/sign-in", { timeout: 5_000 })).status()).toBe(200);
    }
  } finally {
    clearInterval(drip);
    for (const line of lines) line.destroy();
  }
});

test("every page carries the policy, its own nonce, an id, and nothing inline is blocked on the way", async ({
  page,
}) => {
  const blocked: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) blocked.push(message.text());
  });
  const nonces = new Set<string>();
  for (const url of ["/", "/sign-in", "/register"]) {
    const answer = await page.goto(url);
    const policy = answer?.headers()["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe-inline");
    nonces.add(/nonce-(\w+)/.exec(policy)?.[1] ?? "");
    expect(answer?.headers()["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer?.headers()["x-frame-options"]).toBe("DENY");
    await page.waitForLoadState("networkidle");
  }
  expect(nonces.size).toBe(3);
  expect(blocked).toEqual([]);
  expect((await (await page.request.get("/healthz")).json()).ok).toBe(true);
  expect((await (await page.request.get("/readyz")).json()).ready).toBe(true);
});
