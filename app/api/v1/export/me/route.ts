import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { currentViewer } from "@/app/viewer";
import { emailOf } from "@/db/accounts";
import { asSystem, asViewer } from "@/db/as-viewer";
import { ownTables } from "@/db/export";
import { personOf } from "@/db/people";
import { localDate } from "@/lib/calendar";
import { toCsv } from "@/lib/csv-out";

/** Everything of the viewer, as JSON and as CSV, in one zip. */
export async function GET(): Promise<Response> {
  const viewer = await currentViewer();
  if (!viewer)
    return Response.json({ errors: [{ field: "form", message: "Sign in first." }] }, { status: 401 });
  const email = await asSystem((tx) => emailOf(tx, viewer.userId));
  const { profile, tables } = await asViewer(viewer.userId, async (tx) => ({
    profile: { ...(await personOf(tx, viewer.userId)), email },
    tables: await ownTables(tx, viewer.userId),
  }));
  const zip = new ZipFile();
  const add = (name: string, text: string) => zip.addBuffer(Buffer.from(text), name);
  add("profile.json", JSON.stringify(profile, null, 2));
  for (const { name, columns, rows } of tables) {
    add(`json/${name}.json`, JSON.stringify(rows, null, 2));
    add(`csv/${name}.csv`, toCsv(columns, rows));
  }
  zip.end();
  const today = localDate(new Date(), viewer.timeZone);
  return new Response(
    Readable.toWeb(Readable.from(zip.outputStream)) as unknown as ReadableStream<Uint8Array>,
    {
      headers: {
        "content-type": "application/zip",
        "content-disposition": `attachment; filename="feelcheck-${today}.zip"`,
        "cache-control": "no-store",
      },
    },
  );
}
