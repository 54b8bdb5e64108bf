import { currentLocale } from "@/app/locale";
import { readTeam } from "@/app/looking";
import { currentViewer } from "@/app/viewer";
import { loadTrends } from "@/db/pages/team-trends";
import { can } from "@/lib/can";
import { csvResponse } from "@/lib/csv-response";
import { formatFor } from "@/lib/format/format";
import { limited } from "@/lib/limits/limited";
import { easyTarget } from "@/lib/team-settings";
import { tableOf } from "@/lib/trends/tables";
import { CHARTS, trendsView } from "@/lib/trends/view";
import { wordsIn } from "@/lib/words/words";

/** The numbers of one chart as CSV, for a coach of the team. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ chart: string }> },
): Promise<Response> {
  const viewer = await currentViewer();
  const locale = await currentLocale();
  const t = wordsIn(locale, "files");
  const body = wordsIn(locale, "body");
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const team = viewer?.teams.find(({ id }) => id === query.team);
  if (!viewer || !team || !can(viewer, "see-trends", { teamId: team.id }))
    return Response.json(
      { errors: [{ field: "team", message: t("refused.notCoach") }] },
      { status: viewer ? 403 : 401 },
    );
  const wanted = (await params).chart;
  const chart = CHARTS.find((name) => name === wanted);
  if (!chart)
    return Response.json({ errors: [{ field: "chart", message: t("refused.noChart") }] }, { status: 404 });
  const draw = async () => {
    const loaded = await readTeam(viewer.userId, team, "trends-table", (tx) =>
      loadTrends(tx, viewer.userId, team, trendsView(query), new Date()),
    );
    const table = tableOf(chart, loaded.team, {
      t,
      region: (region) => body(`region.${region}`),
      // Whoever opens the file sorts and sums by it: a date stays as a calendar program reads it.
      date: (date) => date,
      weekStart: formatFor(locale).weekStart,
      easyTarget: easyTarget(team),
    });
    return { table, loaded };
  };
  const drawn = await limited("tables", viewer.userId, draw, { locale, signal: request.signal });
  if (drawn instanceof Response) return drawn;
  return csvResponse(`${chart}-${drawn.loaded.team.to}`, drawn.table);
}
