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
