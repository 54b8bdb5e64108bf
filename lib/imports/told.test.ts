import { expect, it } from "vitest";
import type { ImportLine } from "./line";
import { plainSay } from "./plain-say";
import { said } from "./said";
import { NOTHING_YET, sentenceOf, toldMore } from "./told";

const done = (over: Partial<Extract<ImportLine, { kind: "done" }>>): ImportLine => ({
  kind: "done",
  name: "a",
  rowErrors: [],
  kept: 0,
  merged: 0,
  known: 0,
  asked: 0,
  failed: 0,
  wellness: 0,
  said: [],
  ...over,
});
const empty: ImportLine = { kind: "refused", name: "b.fit", said: said("refused.empty") };
const sentence = (...lines: ImportLine[]) => {
  const all = sentenceOf(toldMore(NOTHING_YET, lines));
  return all && plainSay(all);
};

it.each<[string, ImportLine[]]>([
  ["1 new session came in.", [done({ kept: 1 })]],
  ["1,200 new sessions came in and 1 waits for your answer below.", [done({ kept: 1_200, asked: 1 })]],
  ["1 was joined to one you had.", [done({ merged: 1 })]],
  ["2 were joined to ones you had and 3 were here already.", [done({ merged: 2 }), done({ known: 3 })]],
  [
    "2 new mornings came in and 1 row was left out.",
    [
      done({
        wellness: 2,
        rowErrors: [{ row: 4, field: "Day", said: said("cell.missing", { column: "Day" }) }],
      }),
    ],
  ],
  ["Not imported. This file is empty.", [empty]],
  ["1 new session came in and 1 file was not imported.", [done({ kept: 1 }), empty]],
  ["There was nothing in it to keep.", [done({})]],
])("%s", (expected, lines) => {
  expect(sentence(...lines)).toBe(expected);
});

it("holds of an upload of thousands no more than is shown", () => {
  const lines = Array.from({ length: 5_000 }, () => empty);
  const told = toldMore(toldMore(NOTHING_YET, lines), [{ kind: "end", whole: true }]);
  expect(told).toMatchObject({ refused: 5_000, whole: true });
  expect(told.refusals).toHaveLength(20);
});
