import { currentViewer, type Viewer, viewerAgain } from "@/app/viewer";
import { readAs } from "@/db/connection/as-viewer";
import { onChange } from "@/db/connection/change-feed";
import { seenWord } from "@/db/connection/notify";
import { athletesOf, type ViewerRow } from "@/db/people/teams";
import { can } from "@/lib/can";
import { changesStream } from "./stream";

/**
 * Server-sent events: of a team (`?team=`) for who sees its roster, and without one of the viewer's own days, for an athlete. They
 * carry no data, only the nudge to look.
 */
export async function GET(request: Request): Promise<Response> {
  const viewer = await currentViewer();
  const teamId = new URL(request.url).searchParams.get("team");
  if (teamId === null) {
    if (!viewer || !can(viewer, "own-days")) return refused("is nobody who answers check-ins");
    const own = async (now: ViewerRow) => (can(now, "own-days") ? ownWords(now.userId) : null);
    return streamOf(request, viewer, viewer.userId, own);
  }
  const sees = (who: ViewerRow) => can(who, "see-roster", { teamId });
  if (!viewer || !sees(viewer)) return refused("is not a team you coach");
  return streamOf(request, viewer, teamId, async (now) => {
    if (!sees(now)) return null;
    const athletes = await readAs(now.userId, (tx) => athletesOf(tx, teamId));
    return new Set(athletes.map(({ id }) => id));
  });
}

/** What is said of somebody's own days: that something of them changed, and that somebody has seen them. */
const ownWords = (userId: string) => new Set([userId, seenWord(userId)]);

const refused = (message: string) => Response.json({ errors: [{ field: "team", message }] }, { status: 403 });

/** A stream of what is said of `of`; `about` says of whom the viewer may hear as they are now, null of nobody. */
function streamOf(
  request: Request,
  viewer: Viewer,
  of: string,
  about: (now: ViewerRow) => Promise<ReadonlySet<string> | null>,
): Response {
  const stream = changesStream({
    person: viewer.userId,
    team: of,
    signal: request.signal,
    listen: onChange,
    async athletes() {
      const now = await viewerAgain(viewer);
      return now && about(now);
    },
  });
  return new Response(stream, {
    headers: { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" },
  });
}
