import { visitor } from "@/app/visitor";
import { answerFor } from "@/lib/assess-api/off-thread";
import { limited } from "@/lib/limits/limited";

const LIMIT = 1_000_000;
/** A body counts once for each of these many bytes: a long one costs as much as many short ones. */
const COUNTED = 32_000;

/** The engine's contract over HTTP: stateless, keeps nothing, needs no account. */
export async function POST(request: Request): Promise<Response> {
  const body = await bounded(request);
  if (body === null)
    return Response.json(
      { errors: [{ field: "input", message: "is larger than 1 MB; send less history" }] },
      { status: 413 },
    );
  const address = await visitor();
  const answer = await limited(
    "assess",
    address,
    () => answerFor(address, body),
    request.signal,
    Math.ceil(body.length / COUNTED),
  );
  if (answer instanceof Response) return answer;
  return new Response(answer.json, {
    status: answer.status,
    headers: { "content-type": "application/json", "cache-control": "no-store" },
  });
}

/** The body as text; null as soon as it is more than may be, whatever its header said. */
async function bounded(request: Request): Promise<string | null> {
  if (Number(request.headers.get("content-length") ?? 0) > LIMIT) return null;
  if (!request.body) return "";
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > LIMIT) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}
