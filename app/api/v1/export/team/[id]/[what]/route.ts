import { currentViewer, holds } from "@/app/viewer";
import { logAccessOf } from "@/db/access-log";
import { asViewer } from "@/db/as-viewer";
import { TEAM_EXPORTS, teamTable } from "@/db/export";
import { athletesOf } from "@/db/teams";
import { localDate } from "@/lib/calendar";
import { toCsv } from "@/lib/csv-out";

/** The team's check-ins, sessions or verdicts as a table, for its owner. */
export async function GET(
  _: Request,
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
  const { columns, rows } = await asViewer(viewer.userId, async (tx) => {
    const now = new Date();
    const athletes = await athletesOf(tx, id);
    await logAccessOf(
      tx,
      viewer.userId,
      athletes.map((athlete) => ({ id: athlete.id, today: localDate(now, athlete.timeZone) })),
      "exported",
    );
    return teamTable(tx, id, wanted);
  });
  const today = localDate(new Date(), team.timeZone);
  return new Response(toCsv(columns, rows), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="feelcheck-${wanted}-${today}.csv"`,
      "cache-control": "no-store",
    },
  });
}
