import { z } from "zod";
import { currentLocale } from "@/app/locale";
import { currentViewer } from "@/app/viewer";
import { foreignPage } from "@/app/whose";
import { asViewer } from "@/db/connection/as-viewer";
import { noteRefused } from "@/db/log/save-pack";
import { can } from "@/lib/can";
import { timeZone } from "@/lib/form-schemas";
import { formatFor } from "@/lib/format/format";
import { headersOf } from "@/lib/http-policy";
import { line } from "@/lib/imports/fitted";
import { ImportError } from "@/lib/imports/import-error";
import type { ImportLine } from "@/lib/imports/line";
import type { FileContext } from "@/lib/imports/read-file";
import { sayer } from "@/lib/imports/sayer";
import { enterLane } from "@/lib/limits/lanes";
import { isTooMany, tooManyResponse } from "@/lib/limits/too-many";
import { sameOrigin } from "@/lib/same-origin";
import { wordsIn } from "@/lib/words/words";
import { UploadImport } from "./import-upload";
import { lines } from "./lines";
import { announcedSize, type Received, receive, tooLarge } from "./receive";

const query = z.object({
  name: z
    .string()
    .transform((name) => line(name, 300))
    .pipe(z.string().min(1)),
  /** Of distances in a table that does not say; "auto" asks where its numbers do not tell either. */
  units: z.enum(["km", "mi", "auto"]).default("auto"),
  zone: timeZone,
});

/** Takes one file as the request's body, reads it off the main thread and saves what it holds. */
export async function POST(request: Request): Promise<Response> {
  const requestId = crypto.randomUUID();
  const response = await answer(request, requestId);
  for (const [name, value] of Object.entries(headersOf(requestId))) response.headers.set(name, value);
  response.headers.set("cache-control", "no-store");
  return response;
}

async function answer(request: Request, requestId: string): Promise<Response> {
  const refuse = (status: number, field: string, message: string) =>
    Response.json({ errors: [{ field, message }] }, { status });
  const locale = await currentLocale();
  const t = wordsIn(locale, "imports");
  if (!sameOrigin(request)) return refuse(403, "form", t("upload.foreignPage"));
  const viewer = await currentViewer();
  if (!viewer) return refuse(401, "form", t("upload.signedOut"));
  if (viewer.consent) return refuse(403, "form", wordsIn(locale, "refusals")("consent.waits"));
  const foreign = await foreignPage(request, viewer);
  if (foreign) return refuse(409, foreign.field, foreign.message);
  const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const { body } = request;
  if (!asked.success || !body) return refuse(400, "file", t("upload.noBody"));
  const { name, units, zone } = asked.data;
  const announced = announcedSize(request.headers);
  const why = await tooLarge(announced);
  if (why) return refuse(413, "file", sayer(t, formatFor(locale))(why));
  const context = { timeZone: zone, now: new Date(), units: units === "auto" ? null : units, mapping: null };
  try {
    const leave = await enterLane("imports", viewer.userId, request.signal);
    const fields = { route: "/api/v1/imports", requestId };
    const ownedTeams = viewer.teams
      .map(({ id }) => id)
      .filter((teamId) => can(viewer, "import-for-team", { teamId }));
    const { userId: me, dayStartsAt } = viewer;
    const given = { me, name, context, dayStartsAt, body, announced, ownedTeams };
    return new Response(
      lines((say) => take(given, say).finally(leave), fields),
      { headers: { "content-type": "application/x-ndjson", "x-accel-buffering": "no" } },
    );
  } catch (error) {
    if (isTooMany(error)) return tooManyResponse(error, locale);
    throw error;
  }
}

type Given = {
  me: string;
  name: string;
  context: FileContext;
  dayStartsAt: string;
  body: ReadableStream<Uint8Array>;
  announced: number | null;
  ownedTeams: readonly string[];
};

/** Receives and imports; what is wrong with the upload itself is told and kept. Throws what is a fault of ours. */
async function take(given: Given, say: (line: ImportLine) => void): Promise<void> {
  const { body, announced, ...upload } = given;
  const { me, name } = upload;
  let received: Received | null = null;
  try {
    received = await receive(body, announced);
    await new UploadImport({ ...upload, received }, say).run();
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    await asViewer(me, (tx) => noteRefused(tx, me, name, error.said));
    say({ kind: "refused", name, said: error.said });
  } finally {
    await received?.drop();
  }
}
