import { currentViewer, holds } from "@/app/viewer";
import { asViewer, readAs } from "@/db/connection/as-viewer";
import { athleteRows, COLUMNS, TEAM_EXPORTS, type TeamExport } from "@/db/pages/export";
import { logAccessOf } from "@/db/people/access-log";
import { athletesOf } from "@/db/people/teams";
import { localDate } from "@/lib/calendar";
import { csvPieces } from "@/lib/csv-out";
import { enterLane } from "@/lib/limits/lanes";
import { orLater } from "@/lib/limits/limited";
import { streamed } from "@/lib/limits/streamed";

/** The team's check-ins, sessions or verdicts as a table, for its owner. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string; what: string }> },
): Promise<Response> {
  const { id, what } = await params;
  const viewer = await currentViewer();
  const team = viewer?.teams.find((one) => one.id === id);
  const wanted = TEAM_EXPORTS.find((name) => name === what);
  if (!viewer || !team || !holds(viewer, ["owner"], team))
    return Response.json(
      { errors: [{ field: "team", message: "is not a team you own" }] },
      { status: viewer ? 403 : 401 },
    );
  if (!wanted)
    return Response.json({ errors: [{ field: "what", message: "is not an export" }] }, { status: 404 });
  const leave = await orLater(() => enterLane("exports", viewer.userId, request.signal));
  if (leave instanceof Response) return leave;
  const athletes = await asViewer(viewer.userId, async (tx) => {
    const now = new Date();
    const athletes = await athletesOf(tx, id);
    await logAccessOf(
      tx,
      viewer.userId,
      athletes.map((athlete) => ({ id: athlete.id, today: localDate(now, athlete.timeZone) })),
      "exported",
    );
    return athletes;
  }).catch((error) => {
    leave();
    throw error;
  });
  // A transaction for each: a whole team's years are never in memory together, nor hold the database.
  async function* rows() {
    for (const athlete of athletes)
      yield await readAs(viewer?.userId ?? "", (tx) => athleteRows(tx, wanted as TeamExport, athlete.id));
  }
  const today = localDate(new Date(), team.timeZone);
  return new Response(streamed(csvPieces(COLUMNS[wanted], rows()), request.signal, leave), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="feelcheck-${wanted}-${today}.csv"`,
      "cache-control": "no-store",
    },
  });
}
