import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pushMessageIn } from "@/lib/phone/push-message";
import type { Notice } from "./notice";
import { pushText } from "./push-text";

const ORIGIN = "https://feelcheck.example.org";
const notice: Notice = {
  kind: "summary",
  title: "Morning",
  body: "3 need you",
  url: "/roster",
  tag: "summary",
};
const shown = (given: Partial<Notice>) => pushMessageIn(pushText({ ...notice, ...given }), ORIGIN);

describe("what is pushed of a message", () => {
  it("is all of it where a device shows that", () => {
    const { kind: _, ...whole } = notice;
    expect(shown({})).toEqual(whole);
    expect(shown({ title: "x".repeat(200), body: "y".repeat(500) })).toMatchObject({
      title: "x".repeat(200),
      body: "y".repeat(500),
    });
  });

  it("is cut where it is longer, rather than not shown at all", () => {
    expect(shown({ title: "x".repeat(201), body: "y".repeat(501) })).toMatchObject({
      title: `${"x".repeat(199)}…`,
      body: `${"y".repeat(499)}…`,
    });
    // A runner takes two units: the half that would fit is left out.
    expect(shown({ title: `${"x".repeat(198)}🏃🏃` }).title).toBe(`${"x".repeat(198)}…`);
    expect(shown({ title: `${"x".repeat(196)}🏃🏃` }).title).toBe(`${"x".repeat(196)}🏃🏃`);
  });

  it("begins as the message does, with no half of a character, whatever it says", () => {
    const some = fc.string({ unit: "grapheme", minLength: 1, maxLength: 700 });
    fc.assert(
      fc.property(some, some, (title, body) => {
        const message = shown({ title, body });
        expect(message.url).toBe(notice.url);
        for (const [told, whole] of [
          [message.title, title],
          [message.body, body],
        ] as const) {
          expect(whole.startsWith(told.replace(/…$/, "")) || told === whole).toBe(true);
          expect(told).not.toMatch(/\p{Surrogate}/u);
        }
      }),
    );
  });
});
