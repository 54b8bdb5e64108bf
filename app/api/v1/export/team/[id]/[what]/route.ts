import { currentLocale } from "@/app/locale";
import { currentViewer } from "@/app/viewer";
import { asViewer, readAs } from "@/db/connection/as-viewer";
import type { Read } from "@/db/pages/own-rows";
import { athleteRows, COLUMNS, TEAM_EXPORTS } from "@/db/pages/team-rows";
import { logAccessOf } from "@/db/people/access-log";
import { athletesOf } from "@/db/people/teams";
import { can } from "@/lib/can";
import { csvPieces } from "@/lib/csv-out";
import { dayOf } from "@/lib/day-start";
import { readable } from "@/lib/files/readable";
import { othersFirst } from "@/lib/limits/inside";
import { enterLane } from "@/lib/limits/lanes";
import { orLater } from "@/lib/limits/limited";
import { streamed } from "@/lib/limits/streamed";
import { wordsIn } from "@/lib/words/words";

/** The team's check-ins, sessions or verdicts as a table, for its owner: in the words and units of whoever asks. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string; what: string }> },
): Promise<Response> {
  const { id, what } = await params;
  const viewer = await currentViewer();
  const locale = await currentLocale();
  const t = wordsIn(locale, "files");
  const team = viewer?.teams.find((one) => one.id === id);
  const wanted = TEAM_EXPORTS.find((name) => name === what);
  if (!viewer || !team || !can(viewer, "export-team", { teamId: id }))
    return Response.json(
      { errors: [{ field: "team", message: t("refused.notOwner") }] },
      { status: viewer ? 403 : 401 },
    );
  if (!wanted)
    return Response.json({ errors: [{ field: "what", message: t("refused.noExport") }] }, { status: 404 });
  const leave = await orLater(() => enterLane("exports", viewer.userId, request.signal), locale);
  if (leave instanceof Response) return leave;
  const athletes = await asViewer(viewer.userId, async (tx) => {
    const now = new Date();
    const athletes = await athletesOf(tx, id);
    await logAccessOf(
      tx,
      viewer.userId,
      athletes.map((athlete) => ({ id: athlete.id, today: dayOf(now, athlete) })),
      "exported",
    );
    return athletes;
  }).catch((error) => {
    leave();
    throw error;
  });
  const { userId } = viewer;
  const table = wanted;
  const read: Read = (work) => readAs(userId, work);
  const { headings, row } = readable(COLUMNS[wanted], locale);
  // A transaction for a few rows: a whole team's years are never in memory together, nor hold the database.
  async function* rows() {
    for (const athlete of athletes)
      for await (const some of athleteRows(read, table, athlete.id)) {
        await othersFirst(userId);
        yield some.map(row);
      }
  }
  const today = dayOf(new Date(), team);
  return new Response(streamed(csvPieces(headings, rows()), request.signal, leave), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="feelcheck-${wanted}-${today}.csv"`,
      "cache-control": "no-store",
    },
  });
}
