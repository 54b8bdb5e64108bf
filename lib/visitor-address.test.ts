import { describe, expect, it } from "vitest";
import { networkOf, readProxies, stampVisitor, VISITOR, visitorAddress } from "./visitor-address";

describe("the visitor's address", () => {
  const cases: [string, string | undefined, string | undefined, string | undefined, string][] = [
    [
      "is the connection's where no proxy is declared",
      undefined,
      "198.51.100.7",
      "203.0.113.9",
      "198.51.100.7",
    ],
    ["is never the visitor's own word", "", "::ffff:198.51.100.7", "1.2.3.4, 5.6.7.8", "198.51.100.7"],
    ["is what the one proxy saw", "1", "127.0.0.1", "6.6.6.6, 203.0.113.9", "203.0.113.9"],
    [
      "is what the outer of two proxies saw",
      "2",
      "127.0.0.1",
      "6.6.6.6, 203.0.113.9, 10.0.0.2",
      "203.0.113.9",
    ],
    [
      "is the connection's where fewer hops are told than declared",
      "2",
      "127.0.0.1",
      "203.0.113.9",
      "127.0.0.1",
    ],
    ["is the connection's where the header is no address", "1", "127.0.0.1", "unknown, <b>", "127.0.0.1"],
    ["is the connection's where the header is missing", "1", "127.0.0.1", undefined, "127.0.0.1"],
    [
      "passes over the declared proxies",
      "127.0.0.1,10.0.0.0/8",
      "127.0.0.1",
      "6.6.6.6, 203.0.113.9, 10.4.5.6",
      "203.0.113.9",
    ],
    [
      "is the connection's where that is no declared proxy",
      "10.0.0.0/8",
      "198.51.100.7",
      "6.6.6.6",
      "198.51.100.7",
    ],
    ["may be IPv6, with brackets and a port", "::1", "::1", "[2001:db8::7]:4711", "2001:db8::7"],
    ["may have a port", "1", "127.0.0.1", "203.0.113.9:5555", "203.0.113.9"],
    ["is unknown on a socket without one", undefined, undefined, "203.0.113.9", "unknown"],
  ];
  for (const [what, proxies, peer, forwarded, address] of cases)
    it(what, () => expect(visitorAddress(peer, forwarded, readProxies(proxies))).toBe(address));

  it("refuses a declaration that is none, and says how to write it", () => {
    for (const text of ["yes", "10.0.0.0/33", "1.2.3", "12", "10.0.0.1,", "::1/129"])
      expect(() => readProxies(text), text).toThrow(/FEELCHECK_PROXIES has/);
    for (const text of [undefined, "", "0", " "]) expect(readProxies(text)).toBeNull();
  });

  it("is written over what the visitor sent, and kept when the server calls itself", () => {
    const headers: Record<string, string> = { [VISITOR]: "6.6.6.6", "x-feelcheck-seal": "guessed" };
    expect(stampVisitor(headers, "198.51.100.7", null, "secret")).toBe(false);
    expect(headers[VISITOR]).toBe("198.51.100.7");
    // The framework adds X-Forwarded-For to what it hands on to another of its workers.
    expect(stampVisitor({ ...headers, "x-forwarded-for": "198.51.100.7" }, "127.0.0.1", null, "secret")).toBe(
      false,
    );
    stampVisitor(headers, "127.0.0.1", null, "secret");
    expect(headers[VISITOR]).toBe("198.51.100.7");
    expect(stampVisitor({ "x-forwarded-for": "203.0.113.9" }, "127.0.0.1", null, "secret")).toBe(true);
    expect(stampVisitor({ "x-forwarded-for": "203.0.113.9" }, "127.0.0.1", { hops: 1 }, "secret")).toBe(
      false,
    );
  });

  it("of a household with IPv6 counts as one", () => {
    expect(networkOf("2001:db8:1:2:aaaa::1")).toBe(networkOf("2001:0DB8:1:2::ffff"));
    expect(networkOf("2001:db8:1:3::1")).not.toBe(networkOf("2001:db8:1:2::1"));
    expect(networkOf("::1")).toBe("0:0:0:0::/64");
    expect(networkOf("203.0.113.9")).toBe("203.0.113.9");
  });
});
