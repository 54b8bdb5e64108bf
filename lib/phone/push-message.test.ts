import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pushMessageIn } from "./push-message";

const ORIGIN = "https://feelcheck.example.org";
const PLAIN = { title: "Feelcheck", body: "", url: "/", tag: "feelcheck" };
const sent = { title: "Your check-in is waiting", body: "One tap opens it.", url: "/today", tag: "reminder" };

describe("what a push shows", () => {
  it("is what it says, where that is whole and leads to a page of ours", () => {
    expect(pushMessageIn(JSON.stringify(sent), ORIGIN)).toEqual(sent);
    const long = { ...sent, url: "/check-ins/2026-11-27?wrong=1#a" };
    expect(pushMessageIn(JSON.stringify(long), ORIGIN)).toEqual(long);
  });

  it.each([
    ["nothing", null],
    ["no JSON", "waiting"],
    ["a list", "[]"],
    ["no title", JSON.stringify({ ...sent, title: "" })],
    ["a missing field", JSON.stringify({ ...sent, tag: undefined })],
    ["a number for a word", JSON.stringify({ ...sent, body: 1 })],
    ["another site", JSON.stringify({ ...sent, url: "https://evil.example/" })],
    ["another site without its scheme", JSON.stringify({ ...sent, url: "//evil.example/" })],
    ["another site by a backslash", JSON.stringify({ ...sent, url: "/\\evil.example/" })],
    ["another site by a tab", JSON.stringify({ ...sent, url: "/\t/evil.example/" })],
    ["a script", JSON.stringify({ ...sent, url: "javascript:alert(1)" })],
  ])("is plain for %s", (_, text) => {
    expect(pushMessageIn(text, ORIGIN)).toEqual(PLAIN);
  });

  it("leads nowhere else, whatever is sent, and never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), fc.webUrl(), fc.webPath()), (url) => {
        for (const text of [url, JSON.stringify({ ...sent, url })])
          expect(new URL(pushMessageIn(text, ORIGIN).url, ORIGIN).origin).toBe(ORIGIN);
      }),
    );
  });
});
