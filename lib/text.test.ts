import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutText, lengthOf, wellFormed, withoutControls } from "./text";

const anyText = fc.string({ unit: "binary" });
const NUL = String.fromCharCode(0);

describe("text", () => {
  it.each([
    ["\ud800", "\ufffd"],
    ["a\udc00b", "a\ufffdb"],
    ["\udc00\ud800", "\ufffd\ufffd"],
    ["🏃", "🏃"],
    ["🏃\ud83c", "🏃\ufffd"],
  ])("%j is well-formed as %j", (text, expected) => {
    expect(wellFormed(text)).toBe(expected);
  });

  it.each([
    [`a${NUL}b\u0007\u007f\u009bc`, "abc", "abc"],
    ["one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour", "one two three four"],
    ["a\tb", "a\tb", "a b"],
    ["Zoë 李 \u200d👩‍🚀", "Zoë 李 \u200d👩‍🚀", "Zoë 李 \u200d👩‍🚀"],
  ])("%j without controls", (text, lines, line) => {
    expect(withoutControls(text, { keepLineBreaks: true })).toBe(lines);
    expect(withoutControls(text, { keepLineBreaks: false })).toBe(line);
  });

  it("is cut between characters, at most so many, and nothing is cut that fits", () => {
    expect(cutText("ab🏃cd", 3)).toBe("ab🏃");
    expect(cutText("ab🏃cd", 2)).toBe("ab");
    fc.assert(
      fc.property(anyText, fc.nat(30), (text, max) => {
        const cut = cutText(text, max);
        expect([...cut]).toEqual([...text].slice(0, max));
        expect(lengthOf(text)).toBe([...text].length);
      }),
    );
  });

  it("once mended, it can be stored: no control, no half of a character", () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, keepLineBreaks) => {
        const mended = withoutControls(wellFormed(text), { keepLineBreaks });
        expect(mended).not.toMatch(/[^\P{Cc}\n\t]/u);
        expect(Buffer.from(mended, "utf8").toString("utf8")).toBe(mended);
        expect(withoutControls(wellFormed(mended), { keepLineBreaks })).toBe(mended);
      }),
    );
  });
});
