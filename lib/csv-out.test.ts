import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCsv } from "./csv-out";

const only = (value: unknown) => {
  const [, row] = parse(toCsv(["cell"], [{ cell: value }]), {
    bom: true,
    relax_column_count: true,
  }) as string[][];
  return row?.[0] ?? "";
};

describe("cells that a spreadsheet would run", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+49 30", "'+49 30"],
    ["-2 kg", "'-2 kg"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["  =1+1", "  '=1+1"],
    ["\u200b=1+1", "\u200b'=1+1"],
    ["x;=1+1", "x;'=1+1"],
    ["x; =1+1", "x; '=1+1"],
    ["x\t=1+1", "x\t'=1+1"],
    ["x\n=1+1", "x\n'=1+1"],
    ["\u22121", "'\u22121"],
    ["\uff1d1\uff0b1", "'\uff1d1\uff0b1"],
    ["\ufe66A1", "'\ufe66A1"],
    ["\tcmd", "'\tcmd"],
  ])("%j is written %j", (text, written) => {
    expect(only(text)).toBe(written);
  });

  it.each(["easy; then hard", "3 x 10-minute", "a=b", "mail@example.org", "naïve – or not"])(
    "%j stays",
    (text) => {
      expect(only(text)).toBe(text);
    },
  );

  it("numbers stay numbers, dates and lists are text", () => {
    expect(only(-1.5)).toBe("-1.5");
    expect(only(new Date(0))).toBe("1970-01-01T00:00:00.000Z");
    expect(only([-1, 2])).toBe("[-1,2]");
    expect(only(null)).toBe("");
  });

  it("a header is a cell like others", () => {
    expect(toCsv(["=1+1"], [])).toContain("'=1+1");
  });

  it("read with any separator, no cell of any text begins a formula", () => {
    const text = fc.string({
      unit: fc.constantFrom(..."=+-@;,\t\n\r |\u2212\uff1d\u200b'\"ab1".split("")),
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const csv = toCsv(["a", "b"], [{ a, b }]).slice(1);
        // A reader that takes no notice of quotes, and one that does.
        const cells = [
          ...csv.split(/[;\t\r\n]/),
          ...(parse(csv, { relax_column_count: true }) as string[][]).flat(),
        ];
        for (const one of cells)
          expect(one.replace(/^["\s\p{Cf}]+/u, "")).not.toMatch(/^[=+\-@\u2212\uff1d]/);
      }),
      { numRuns: 2_000 },
    );
  });
});
