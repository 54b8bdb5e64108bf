import { expect, it } from "vitest";
import { csvPieces, toCsv } from "./csv-out";
import { jsonPieces } from "./json-out";

async function* batchesOf<T>(rows: readonly T[]): AsyncGenerator<readonly T[]> {
  for (let i = 0; i < rows.length; i += 200) yield rows.slice(i, i + 200);
}

async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

it("in pieces, a table is the same text as in one", async () => {
  for (const n of [0, 1, 200, 201, 999]) {
    const rows = Array.from({ length: n }, (_, i) => ({ i, words: `a "b"\n=${i}`, nested: { deep: [i] } }));
    expect(await joined(jsonPieces(batchesOf(rows)))).toBe(JSON.stringify(rows, null, 2));
    expect(await joined(csvPieces(["i", "words", "nested"], batchesOf(rows)))).toBe(
      toCsv(["i", "words", "nested"], rows),
    );
  }
});
