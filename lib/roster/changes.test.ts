import { describe, expect, it } from "vitest";
import type { Verdict } from "@/lib/engine/vocabulary";
import { formatFor } from "@/lib/format/format";
import { PLAIN_LOCALE, wordsIn } from "@/lib/words/words";
import { changeLines, changesOf, hasNews } from "./changes";
import { rosterRow } from "./row";

const base = rosterRow({ id: "a", name: "A" }, "2026-05-10", { days: [] });
const row = (name: string, before: Verdict | null, verdict: Verdict | null, over = {}) => ({
  ...base,
  name,
  before,
  verdict,
  ...over,
});
const words = (...rows: ReturnType<typeof row>[]) =>
  changeLines(rows, wordsIn(PLAIN_LOCALE, "roster"), formatFor(PLAIN_LOCALE));

describe("what changed since yesterday", () => {
  it.each([
    ["train", "rest", "stopped"],
    ["cross-train", "see-professional", "stopped"],
    ["rest", "easy", "back"],
    ["see-professional", "train", "back"],
    ["rest", "see-professional", null],
    ["train", "cross-train", null],
    [null, "rest", null],
    ["rest", null, null],
  ] as const)("%s, then %s: %s", (before, verdict, is) => {
    const { stopped, back } = changesOf([row("A", before, verdict)]);
    expect({ stopped: stopped.length, back: back.length }).toEqual({
      stopped: is === "stopped" ? 1 : 0,
      back: is === "back" ? 1 : 0,
    });
  });

  it("is told by name, without a word of why", () => {
    expect(words(row("Bo", "train", "rest"), row("Cy", "rest", "train"))).toEqual([
      "New since yesterday: Bo should not run.",
      "Cy may run again today.",
    ]);
    expect(words(row("Bo", "train", "train"))).toEqual([]);
  });

  it.each([
    ["somebody who rests on as yesterday", row("A", "rest", "rest"), false],
    ["somebody missing whose time has not come", row("A", "train", null), false],
    ["somebody late", row("A", "train", null, { late: true }), true],
    ["a change", row("A", "train", "rest"), true],
    [
      "an urgent sign, also on its second day",
      row("A", "see-professional", "see-professional", { urgency: "today" }),
      true,
    ],
    ["a note", row("A", "train", "train", { news: [{ text: "x", at: new Date(0) }] }), true],
  ])("%s is news: %s", (_, one, is) => {
    expect(hasNews([row("B", "train", "train"), one])).toBe(is);
  });
});
