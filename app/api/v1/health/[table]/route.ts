import { loadHealth } from "@/app/(signed-in)/team/health/load";
import { currentLocale } from "@/app/locale";
import { currentViewer } from "@/app/viewer";
import { can } from "@/lib/can";
import { csvResponse } from "@/lib/csv-response";
import { dayOf } from "@/lib/day-start";
import { formatFor } from "@/lib/format/format";
import { rangeIn } from "@/lib/health/range";
import { HEALTH_TABLES, healthTable } from "@/lib/health/tables";
import { limited } from "@/lib/limits/limited";
import { wordsIn } from "@/lib/words/words";

/** A table of a team's health as CSV, for its coaches, and of those in their care for professionals. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ table: string }> },
): Promise<Response> {
  const viewer = await currentViewer();
  const locale = await currentLocale();
  const t = wordsIn(locale, "files");
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const team = viewer?.teams.find(({ id }) => id === query.team);
  if (!viewer || !team || !can(viewer, "see-health", { teamId: team.id }))
    return Response.json(
      { errors: [{ field: "team", message: t("refused.notCare") }] },
      { status: viewer ? 403 : 401 },
    );
  const wanted = (await params).table;
  // Rates of a team, where only some of it can be seen, would be of nobody.
  const whole = can(viewer, "see-team", { teamId: team.id });
  const what = HEALTH_TABLES.find(
    (name) => name === wanted && (whole || (name !== "weeks" && name !== "weekly")),
  );
  if (!what)
    return Response.json({ errors: [{ field: "table", message: t("refused.noTable") }] }, { status: 404 });
  const range = rangeIn(query, dayOf(new Date(), team));
  const words = { files: t, injuries: wordsIn(locale, "injuries"), body: wordsIn(locale, "body") };
  const made = await limited(
    "tables",
    viewer.userId,
    async () => {
      const { board, athletes, weekly } = await loadHealth(
        viewer,
        team,
        range,
        formatFor(locale).weekStart,
        "health-table",
      );
      return healthTable(what, board, athletes, weekly, words);
    },
    { locale, signal: request.signal },
  );
  return made instanceof Response ? made : csvResponse(`health-${what}-${range.to}`, made);
}
