import { loadTrends } from "@/app/(signed-in)/trends/load";
import { readTeam } from "@/app/looking";
import { currentViewer, holds } from "@/app/viewer";
import { toCsv } from "@/lib/csv-out";
import { limited } from "@/lib/limits/limited";
import { tableOf } from "@/lib/trends/tables";
import { CHARTS, trendsView } from "@/lib/trends/view";

/** The numbers of one chart as CSV, for a coach of the team. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ chart: string }> },
): Promise<Response> {
  const viewer = await currentViewer();
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const team = viewer?.teams.find(({ id }) => id === query.team);
  if (!viewer || !team || !holds(viewer, ["coach", "owner"], team))
    return Response.json(
      { errors: [{ field: "team", message: "is not a team you coach" }] },
      { status: viewer ? 403 : 401 },
    );
  const wanted = (await params).chart;
  const chart = CHARTS.find((name) => name === wanted);
  if (!chart)
    return Response.json({ errors: [{ field: "chart", message: "is not a chart" }] }, { status: 404 });
  const draw = async () => {
    const loaded = await readTeam(viewer.userId, team, "trends-table", (tx) =>
      loadTrends(tx, viewer.userId, team, trendsView(query), new Date()),
    );
    const { columns, rows } = tableOf(chart, loaded.team);
    return { csv: toCsv(columns, rows), loaded };
  };
  const drawn = await limited("tables", viewer.userId, draw, request.signal);
  if (drawn instanceof Response) return drawn;
  const { csv, loaded } = drawn;
  return new Response(csv, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="feelcheck-${chart}-${loaded.team.to}.csv"`,
      "cache-control": "no-store",
    },
  });
}
