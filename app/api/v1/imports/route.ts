import { z } from "zod";
import { currentViewer } from "@/app/viewer";
import { asViewer } from "@/db/as-viewer";
import { mappingFor } from "@/db/column-mappings";
import { type GivenFile, noteRefused, saveFiles } from "@/db/imports";
import { isTimeZone, localDate } from "@/lib/calendar";
import { line } from "@/lib/fields";
import { ImportError } from "@/lib/imports/draft";
import type { FileOutcome, ImportLine } from "@/lib/imports/line";
import type { FileContext } from "@/lib/imports/read-file";
import { readUpload } from "@/lib/imports/reader-pool";
import { logFault } from "@/lib/log";
import { sameOrigin } from "@/lib/same-origin";
import { receive } from "./receive";

const query = z.object({
  name: line(300, { least: 1 }),
  units: z.enum(["km", "mi"]),
  zone: z.string().max(64).refine(isTimeZone),
});
/** So many files are saved together, so that the days are derived once for all of them. */
const TOGETHER = 50;

/** Takes one file as the request's body, reads it off the main thread and saves what it holds. */
export async function POST(request: Request): Promise<Response> {
  const refuse = (status: number, field: string, message: string) =>
    Response.json({ errors: [{ field, message }] }, { status });
  if (!sameOrigin(request))
    return refuse(403, "form", "Imports are accepted from Feelcheck's own pages only.");
  const viewer = await currentViewer();
  if (!viewer) return refuse(401, "form", "You are signed out. Sign in, then choose the files again.");
  const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success || !request.body)
    return refuse(400, "file", "must be sent as the body, with name, units and zone");
  const { name, units, zone } = asked.data;
  const context: FileContext = { timeZone: zone, now: new Date(), units, mapping: null };
  const me = viewer.userId;
  return new Response(lines(read(me, name, request.body, context)), {
    headers: {
      "content-type": "application/x-ndjson",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    },
  });
}

async function* read(
  me: string,
  name: string,
  body: ReadableStream<Uint8Array>,
  context: FileContext,
): AsyncGenerator<ImportLine> {
  const refused = async (file: string, message: string): Promise<ImportLine> => {
    await asViewer(me, (tx) => noteRefused(tx, me, file.slice(0, 300), message));
    return { kind: "refused", name: file, message };
  };
  let waiting: GivenFile[] = [];
  const save = async (): Promise<ImportLine[]> => {
    const files = waiting;
    waiting = [];
    if (files.length === 0) return [];
    const today = localDate(context.now, context.timeZone);
    const outcomes = await asViewer(me, (tx) => saveFiles(tx, me, files, today));
    return files.map((file, i) => ({
      kind: "done",
      name: file.name,
      rowErrors: file.parsed.rowErrors.slice(0, 1000),
      ...(outcomes[i] as FileOutcome),
    }));
  };
  let upload: Awaited<ReturnType<typeof receive>> | null = null;
  try {
    upload = await receive(body);
    let mapping = context.mapping;
    for await (const event of readUpload({ path: upload.path, name, context, person: me })) {
      if (event.kind === "unknown-table") {
        mapping = await asViewer(me, (tx) => mappingFor(tx, me, event.header));
        if (!mapping) yield { ...event, kind: "table" };
      } else if (event.kind === "refused") yield await refused(event.name, event.message);
      else if (event.kind === "failed") throw new Error(`reading an upload failed: ${event.message}`);
      else {
        waiting.push({ name: event.name.slice(0, 300), sha256: event.sha256, parsed: event.parsed });
        if (waiting.length >= TOGETHER) yield* await save();
      }
    }
    // A table explained before is read as it was then.
    if (mapping)
      for await (const event of readUpload({
        path: upload.path,
        name,
        context: { ...context, mapping },
        person: me,
      })) {
        if (event.kind === "file") waiting.push({ name, sha256: event.sha256, parsed: event.parsed });
        else if (event.kind === "refused") yield await refused(name, event.message);
        else if (event.kind === "unknown-table") yield { ...event, kind: "table" };
        else throw new Error(`reading an upload failed: ${event.message}`);
      }
    yield* await save();
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    yield await refused(name, error.message);
  } finally {
    await upload?.drop();
  }
}

function lines(events: AsyncGenerator<ImportLine>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await events.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
      } catch (error) {
        logFault(error, { route: "/api/v1/imports" });
        controller.error(error);
      }
    },
    cancel: async () => {
      await events.return(undefined);
    },
  });
}
