import { currentViewer, type Viewer, viewerAgain } from "@/app/viewer";
import { readAs } from "@/db/connection/as-viewer";
import { onChange } from "@/db/connection/change-feed";
import { athletesOf } from "@/db/people/teams";
import { changesStream } from "./stream";

/** Server-sent events of a team's coach. They carry no data, only the nudge to look. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await currentViewer();
  const teamId = new URL(request.url).searchParams.get("team") ?? "";
  if (!viewer || !coached(viewer, teamId))
    return Response.json(
      { errors: [{ field: "team", message: "is not a team you coach" }] },
      { status: 403 },
    );
  const stream = changesStream({
    person: viewer.userId,
    signal: request.signal,
    listen: onChange,
    async athletes() {
      const now = await viewerAgain(viewer);
      if (!now || !coached(now, teamId)) return null;
      const athletes = await readAs(now.userId, (tx) => athletesOf(tx, teamId));
      return new Set(athletes.map(({ id }) => id));
    },
  });
  return new Response(stream, {
    headers: { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" },
  });
}

function coached({ teams }: Pick<Viewer, "teams">, teamId: string): boolean {
  const roles = teams.find(({ id }) => id === teamId)?.roles ?? [];
  return roles.includes("coach") || roles.includes("owner");
}
