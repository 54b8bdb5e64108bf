import fc from "fast-check";
import { expect, it } from "vitest";
import { isReadable } from "./address";

it.each([
  ["/join/%ED%A0%80", false],
  ["/join/%", false],
  ["/join/%zz", false],
  ["/join/%C0%AF", false],
  ["/join/%00", false],
  ["/athletes/%0d%0aset-cookie:x", false],
  ["/join/abc-DEF_123", true],
  ["/join/%F0%9F%8F%83?x=%ED%A0%80", true],
  ["/", true],
  ["*", true],
  ["", true],
])("%s can be read: %s", (url, readable) => {
  expect(isReadable(url)).toBe(readable);
});

it("whatever a link of ours may hold can be read, and no bytes make it throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary-ascii" }), (text, bytes) => {
      if (!/\p{Cc}/u.test(text)) expect(isReadable(`/x/${encodeURIComponent(text)}`)).toBe(true);
      expect([true, false]).toContain(isReadable(bytes));
    }),
  );
});
