import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { currentLocale } from "@/app/locale";
import { currentViewer } from "@/app/viewer";
import { readAs } from "@/db/connection/as-viewer";
import { ownTablesOf } from "@/db/pages/export";
import type { Read } from "@/db/pages/own-rows";
import { ownEmail } from "@/db/people/accounts";
import { personOf } from "@/db/people/people";
import { csvPieces } from "@/lib/csv-out";
import { dayOf } from "@/lib/day-start";
import { jsonPieces } from "@/lib/json-out";
import { othersFirst } from "@/lib/limits/inside";
import { enterLane } from "@/lib/limits/lanes";
import { orLater } from "@/lib/limits/limited";
import { streamed } from "@/lib/limits/streamed";
import { wordsIn } from "@/lib/words/words";

/** Everything of the viewer, as JSON and as CSV, in one zip. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await currentViewer();
  const locale = await currentLocale();
  if (!viewer)
    return Response.json(
      { errors: [{ field: "form", message: wordsIn(locale, "files")("refused.signIn") }] },
      { status: 401 },
    );
  const leave = await orLater(() => enterLane("exports", viewer.userId, request.signal), locale);
  if (leave instanceof Response) return leave;
  const today = dayOf(new Date(), viewer);
  return new Response(streamed(zipOf(viewer.userId), request.signal, leave), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="feelcheck-${today}.zip"`,
      "cache-control": "no-store",
    },
  });
}

/** Read and put together a few rows at a time, as the zip is taken and others leave room; a table's rows are read once. */
async function* zipOf(me: string): AsyncGenerator<Uint8Array> {
  const read: Read = (work) => readAs(me, work);
  const profile = await read(async (tx) => {
    const [person, email] = await Promise.all([personOf(tx, me), ownEmail(tx)]);
    return { ...person, email };
  });
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  const add = (name: string, pieces: AsyncIterable<string>) =>
    zip.addReadStream(
      Readable.from(pieces).once("error", (error) => out.destroy(error)),
      name,
    );
  zip.addBuffer(Buffer.from(JSON.stringify(profile, null, 2)), "profile.json");
  for await (const { name, columns, rows } of ownTablesOf(read, me)) {
    const kept: (readonly Row[])[] = [];
    add(`json/${name}.json`, jsonPieces(keeping(rows, kept, me)));
    add(`csv/${name}.csv`, csvPieces(columns, taking(kept, me)));
  }
  zip.end();
  yield* out as AsyncIterable<Uint8Array>;
}

type Row = Record<string, unknown>;

async function* keeping(lists: AsyncIterable<readonly Row[]>, kept: (readonly Row[])[], me: string) {
  for await (const rows of lists) {
    kept.push(rows);
    await othersFirst(me);
    yield rows;
  }
}

async function* taking(kept: (readonly Row[])[], me: string) {
  for (let rows = kept.shift(); rows; rows = kept.shift()) {
    await othersFirst(me);
    yield rows;
  }
}
