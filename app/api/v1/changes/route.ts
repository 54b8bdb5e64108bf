import { currentViewer, holds } from "@/app/viewer";
import { asViewer } from "@/db/as-viewer";
import { onChange } from "@/db/change-feed";
import { athletesOf } from "@/db/teams";

const BEAT_MS = 25_000;

/** Server-sent events: `changed` when an athlete of the team did something. Carries no data, only the nudge to look. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await currentViewer();
  const teamId = new URL(request.url).searchParams.get("team");
  const team = viewer?.teams.find(({ id }) => id === teamId);
  if (!viewer || !team || !holds(viewer, ["coach", "owner"], team))
    return Response.json(
      { errors: [{ field: "team", message: "is not a team you coach" }] },
      { status: 403 },
    );

  const seen = async () =>
    new Set((await asViewer(viewer.userId, (tx) => athletesOf(tx, team.id))).map(({ id }) => id));
  let athletes = await seen();
  const encoder = new TextEncoder();
  let end = () => {};
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      // Asked anew at every beat, so that a removed coach hears nothing more and a new athlete is heard.
      const beat = setInterval(async () => {
        send(": still here\n\n");
        athletes = await seen().catch(() => athletes);
      }, BEAT_MS);
      const stop = await onChange((athleteId) => {
        if (athleteId === null || athletes.has(athleteId)) send("event: changed\ndata: \n\n");
      });
      end = () => {
        clearInterval(beat);
        stop();
        end = () => {};
      };
      request.signal.addEventListener("abort", () => {
        end();
        controller.close();
      });
      send("retry: 2000\n\n");
    },
    cancel: () => end(),
  });
  return new Response(stream, {
    headers: { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" },
  });
}
