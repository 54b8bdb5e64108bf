import { describe, expect, it } from "vitest";
import { etagOf, isKnown } from "@/lib/conditional";
import { formatFor } from "@/lib/format/format";
import { PLAIN_LOCALE, wordsIn } from "@/lib/words/words";
import { type FeedPlan, planFeed } from "./feed";

const plan = (over: Partial<FeedPlan> = {}): FeedPlan => ({
  id: "0198c0de-0000-7000-8000-000000000001",
  date: "2026-05-12",
  kind: "tempo",
  minutes: 40,
  intensity: "hard",
  note: "",
  at: new Date("2026-05-10T18:30:00Z"),
  sequence: 0,
  removedAt: null,
  ...over,
});
const lines = (...plans: FeedPlan[]) =>
  planFeed(
    plans,
    "https://example.org/today",
    wordsIn(PLAIN_LOCALE, "calendar"),
    wordsIn(PLAIN_LOCALE, "sessions"),
    formatFor(PLAIN_LOCALE),
  ).split("\r\n");

describe("the calendar feed", () => {
  it("has its own product, an id that stays, and a sequence that rises with each change", () => {
    const first = lines(plan());
    expect(first).toContain("PRODID:-//Feelcheck//Plan//EN");
    expect(first).toContain("UID:0198c0de-0000-7000-8000-000000000001@feelcheck");
    expect(first).toContain("SEQUENCE:0");
    expect(first).toContain("DTSTAMP:20260510T183000Z");
    expect(first).toContain("LAST-MODIFIED:20260510T183000Z");
    expect(first).toContain("DTSTART;VALUE=DATE:20260512");
    expect(first).toContain("DTEND;VALUE=DATE:20260513");
    expect(first).toContain("STATUS:CONFIRMED");
    expect(first).toContain("SUMMARY:Tempo 40 min\\, hard");
    expect(first).toContain("DESCRIPTION:Check in first: https://example.org/today");
    const moved = lines(plan({ sequence: 1, date: "2026-05-13", at: new Date("2026-05-11T06:00:00Z") }));
    expect(moved).toContain("UID:0198c0de-0000-7000-8000-000000000001@feelcheck");
    expect(moved).toContain("SEQUENCE:1");
    expect(moved).toContain("LAST-MODIFIED:20260511T060000Z");
  });

  it("tells calendars of what was taken away", () => {
    const at = new Date("2026-05-11T06:00:00Z");
    expect(lines(plan({ sequence: 2, removedAt: at, at }))).toContain("STATUS:CANCELLED");
  });
});

describe("who has the body already", () => {
  const etag = etagOf("a");
  const at = new Date("2026-05-10T18:30:00.500Z");
  const known = (headers: Record<string, string>) => isKnown(new Headers(headers), etag, at);

  it("is told by the tag, whatever its spelling, before the date", () => {
    expect(known({})).toBe(false);
    expect(known({ "if-none-match": etag })).toBe(true);
    expect(known({ "if-none-match": `"other", W/${etag}` })).toBe(true);
    expect(known({ "if-none-match": "*" })).toBe(true);
    expect(known({ "if-none-match": '"other"', "if-modified-since": at.toUTCString() })).toBe(false);
  });

  it("is told by the date in whole seconds where there is no tag", () => {
    expect(known({ "if-modified-since": at.toUTCString() })).toBe(true);
    expect(known({ "if-modified-since": new Date(at.getTime() - 1000).toUTCString() })).toBe(false);
    expect(known({ "if-modified-since": "yesterday" })).toBe(false);
  });
});
