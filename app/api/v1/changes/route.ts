import { currentViewer, viewerAgain } from "@/app/viewer";
import { readAs } from "@/db/connection/as-viewer";
import { onChange } from "@/db/connection/change-feed";
import { athletesOf } from "@/db/people/teams";
import { can } from "@/lib/can";
import { changesStream } from "./stream";

/** Server-sent events for who sees a team's roster. They carry no data, only the nudge to look. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await currentViewer();
  const teamId = new URL(request.url).searchParams.get("team") ?? "";
  if (!viewer || !can(viewer, "see-roster", { teamId }))
    return Response.json(
      { errors: [{ field: "team", message: "is not a team you coach" }] },
      { status: 403 },
    );
  const stream = changesStream({
    person: viewer.userId,
    team: teamId,
    signal: request.signal,
    listen: onChange,
    async athletes() {
      const now = await viewerAgain(viewer);
      if (!now || !can(now, "see-roster", { teamId })) return null;
      const athletes = await readAs(now.userId, (tx) => athletesOf(tx, teamId));
      return new Set(athletes.map(({ id }) => id));
    },
  });
  return new Response(stream, {
    headers: { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" },
  });
}
