import { setImmediate } from "node:timers/promises";

const BATCH = 200;

/** Rows a few hundred at a time, with a pause between in which others have their turn. */
export async function* batchesOf<T>(rows: readonly T[]): AsyncGenerator<readonly T[]> {
  for (let i = 0; i < rows.length; i += BATCH) {
    yield rows.slice(i, i + BATCH);
    await setImmediate();
  }
}

/** Rows as one JSON list, in pieces: the same text as `JSON.stringify(rows, null, 2)`. */
export async function* jsonPieces(lists: AsyncIterable<readonly unknown[]>): AsyncGenerator<string> {
  let empty = true;
  for await (const rows of lists) {
    if (rows.length === 0) continue;
    const text = JSON.stringify(rows, null, 2).slice(2, -2);
    yield `${empty ? "[\n" : ",\n"}${text}`;
    empty = false;
  }
  yield empty ? "[]" : "\n]";
}
