import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { currentViewer } from "@/app/viewer";
import { asSystem, asViewer } from "@/db/connection/as-viewer";
import { ownTables } from "@/db/pages/export";
import { emailOf } from "@/db/people/accounts";
import { personOf } from "@/db/people/people";
import { localDate } from "@/lib/calendar";
import { csvPieces } from "@/lib/csv-out";
import { batchesOf, jsonPieces } from "@/lib/json-out";
import { enterLane } from "@/lib/limits/lanes";
import { orLater } from "@/lib/limits/limited";
import { streamed } from "@/lib/limits/streamed";

/** Everything of the viewer, as JSON and as CSV, in one zip. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await currentViewer();
  if (!viewer)
    return Response.json({ errors: [{ field: "form", message: "Sign in first." }] }, { status: 401 });
  const leave = await orLater(() => enterLane("exports", viewer.userId, request.signal));
  if (leave instanceof Response) return leave;
  const zip = await zipOf(viewer.userId).catch((error) => {
    leave();
    throw error;
  });
  const today = localDate(new Date(), viewer.timeZone);
  return new Response(streamed(zip, request.signal, leave), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="feelcheck-${today}.zip"`,
      "cache-control": "no-store",
    },
  });
}

/** Read in one transaction, put together piece by piece as the zip is taken. */
async function zipOf(me: string): Promise<AsyncIterable<Uint8Array>> {
  const email = await asSystem((tx) => emailOf(tx, me));
  const { profile, tables } = await asViewer(me, async (tx) => ({
    profile: { ...(await personOf(tx, me)), email },
    tables: await ownTables(tx, me),
  }));
  const zip = new ZipFile();
  const add = (name: string, pieces: AsyncIterable<string>) => zip.addReadStream(Readable.from(pieces), name);
  zip.addBuffer(Buffer.from(JSON.stringify(profile, null, 2)), "profile.json");
  for (const { name, columns, rows } of tables) {
    add(`json/${name}.json`, jsonPieces(batchesOf(rows)));
    add(`csv/${name}.csv`, csvPieces(columns, batchesOf(rows)));
  }
  zip.end();
  return Readable.from(zip.outputStream);
}
