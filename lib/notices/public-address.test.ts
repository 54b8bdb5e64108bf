import { describe, expect, it } from "vitest";
import { isPublicAddress, mayBeSentTo, publicLookup } from "./public-address";

describe("an address of the internet", () => {
  it.each([
    "8.8.8.8",
    "1.1.1.1",
    "172.15.0.1",
    "172.32.0.1",
    "100.128.0.1",
    "2606:4700::1111",
    "2a00:1450::1",
  ])("%s is one", (address) => expect(isPublicAddress(address)).toBe(true));
  it.each([
    "127.0.0.1",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "fe80::1",
    "fc00::1",
    "fd12:3456::1",
    "ff02::1",
    "::ffff:10.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "2001:db8::1",
    "2001::1",
    "localhost",
    "",
  ])("%s is none", (address) => expect(isPublicAddress(address)).toBe(false));
});

describe("where a message may be sent", () => {
  it.each([
    "https://fcm.googleapis.com/fcm/send/abc",
    "https://updates.push.services.mozilla.com/wpush/v2/abc",
    "https://web.push.apple.com/abc",
    "https://wns2-par02p.notify.windows.com/w/?token=abc",
    "https://8.8.8.8/abc",
  ])("to %s", (address) => expect(mayBeSentTo(address, false)).toBe(true));
  it.each([
    "http://fcm.googleapis.com/abc",
    "https://fcm.googleapis.com:8443/abc",
    "https://user:word@fcm.googleapis.com/abc",
    "https://localhost/abc",
    "https://localhost./abc",
    "https://printer.local/abc",
    "https://db.internal/abc",
    "https://intranet/abc",
    "https://127.0.0.1/abc",
    "https://127.1/abc",
    "https://2130706433/abc",
    "https://0x7f.1/abc",
    "https://[::1]/abc",
    "https://[::ffff:127.0.0.1]/abc",
    "https://169.254.169.254/latest/meta-data",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "not an address",
    "",
    `https://example.org/${"a".repeat(2_000)}`,
  ])("not to %s", (address) => expect(mayBeSentTo(address, false)).toBe(false));
  it("a test's own, only where the environment lets it", () => {
    expect(mayBeSentTo("http://127.0.0.1:8080/abc", true)).toBe(true);
    expect(mayBeSentTo("file:///etc/passwd", true)).toBe(false);
  });
});

describe("a name looked up for a connection", () => {
  it("is refused where it means this machine, asked for one address or for all", async () => {
    const found = (all: boolean) =>
      new Promise((resolve) => publicLookup("localhost", { all }, (error) => resolve(error?.message)));
    for (const all of [true, false]) expect(await found(all)).toBe("The name is of no public address.");
  });
});
