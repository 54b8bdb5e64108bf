import { visitor } from "@/app/visitor";
import { answerFor } from "@/lib/assess-api/off-thread";
import { headersOf } from "@/lib/http-policy";
import { limited } from "@/lib/limits/limited";
import { PLAIN_LOCALE } from "@/lib/words/words";

const LIMIT = 1_000_000;
/** A body counts once for each of these many bytes: a long one costs as much as many short ones. */
const COUNTED = 32_000;

/** The engine's contract over HTTP: stateless, keeps nothing, needs no account. */
export async function POST(request: Request): Promise<Response> {
  const response = await answer(request);
  for (const [name, value] of Object.entries(headersOf(crypto.randomUUID())))
    response.headers.set(name, value);
  response.headers.set("cache-control", "no-store");
  return response;
}

async function answer(request: Request): Promise<Response> {
  const announced = Number(request.headers.get("content-length") ?? LIMIT);
  if (!(announced <= LIMIT)) return tooLarge();
  const address = await visitor();
  // Counted by what it says of itself, before any of it is read: reading costs more than refusing.
  return limited(
    "assess",
    address,
    async () => {
      const body = await bounded(request);
      if (body === null) return tooLarge();
      const { json, status } = await answerFor(address, body);
      return new Response(json, { status, headers: { "content-type": "application/json" } });
    },
    { locale: PLAIN_LOCALE, signal: request.signal, cost: Math.max(1, Math.ceil(announced / COUNTED)) },
  );
}

const tooLarge = () =>
  Response.json(
    { errors: [{ field: "input", message: "is larger than 1 MB; send less history" }] },
    { status: 413 },
  );

/** The body as text; null as soon as it is more than may be, whatever its header said. */
async function bounded(request: Request): Promise<string | null> {
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
