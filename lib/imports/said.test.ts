import { describe, expect, it } from "vitest";
import { formatFor } from "@/lib/format/format";
import { sentencesMade, sentencesOf, wronglyGiven } from "@/lib/words/sentences-made";
import { sourceFiles } from "@/lib/words/source-files";
import { wordsIn } from "@/lib/words/words";
import imports from "@/messages/en/imports.json";
import { ImportError } from "./import-error";
import { plainSay } from "./plain-say";
import { once, type Said, said } from "./said";
import { knows, sayer } from "./sayer";

const GROUPS = ["refused", "cell", "noted", "came", "outcome"] as const;
const SENTENCES = sentencesOf(Object.fromEntries(GROUPS.map((group) => [group, imports[group]])));

describe("a sentence about an import", () => {
  const calls = [
    ...sourceFiles(["lib/imports", "db/log", "app/api/v1/imports", "components/imports"]),
  ].flatMap((file) => sentencesMade(file, ["said", "ImportError", "CellError"], SENTENCES));

  it("is given all that stands in it, and nothing else", () => {
    expect(calls.length).toBeGreaterThan(80);
    expect(wronglyGiven(calls, SENTENCES)).toEqual([]);
  });

  it("is a whole one: it begins like one, and ends", () => {
    for (const group of ["refused", "noted"] as const)
      for (const text of Object.values(imports[group])) expect(text).toMatch(/^(\{|\p{Lu}).*([.}])$/su);
    for (const text of Object.values(imports.cell)) expect(text).toMatch(/^\{column\} .*\.$/);
  });

  it("is written in the reader's units, dates and language", () => {
    const american = "en-US-u-fw-sun-ms-ussystem";
    const say = sayer(wordsIn(american, "imports"), formatFor(american));
    const notYet = said("cell.notYet", { column: "Date", day: { day: "2026-05-09" } });
    expect(plainSay(notYet)).toBe("Date is 9 May 2026, which has not come yet.");
    expect(say(notYet)).toBe("Date is May 9, 2026, which has not come yet.");
    expect(say(said("refused.tooLarge", { most: { bytes: 1.5 * 1024 ** 3 } }))).toBe(
      "This file is larger than 1.5 GB.",
    );
    const problem = { said: said("cell.missing", { column: "Day" }) };
    expect(say(said("refused.noUsableRow", { line: 2, problem }))).toBe(
      "This table has no usable row. Line 2: Day is missing.",
    );
  });

  it("quotes of a file one short, clean line", () => {
    const { params } = said("cell.notDate", { column: "Day\u0000\nof", cell: "x".repeat(5_000) });
    expect(params).toEqual({ column: "Day of", cell: "x".repeat(200) });
  });

  it("is sent and stored as data: an error's code and what stands in it", () => {
    const { code, params, said: one } = new ImportError("refused.bomb", { times: 250 });
    expect(JSON.parse(JSON.stringify(one))).toEqual({ code, params });
    expect([code, params]).toEqual(["refused.bomb", { times: 250 }]);
    expect(once([one, said("refused.empty"), one], 5)).toEqual([one, said("refused.empty")]);
  });

  it("of another version is known as such, also within another one", () => {
    const t = wordsIn("en", "imports");
    const gone = { code: "refused.gone" } as unknown as Said;
    expect(knows(t, said("refused.empty"))).toBe(true);
    expect(knows(t, gone)).toBe(false);
    expect(knows(t, said("outcome.sessionLeft", { why: { said: gone } }))).toBe(false);
    expect(knows(t, said("came.all", { parts: { list: [gone] } }))).toBe(false);
  });
});
