import { assess } from "@/lib/engine/assess";
import { InputError, parseInput } from "@/lib/engine/input";

const LIMIT = 1_000_000;

const refuse = (status: number, field: string, message: string) =>
  Response.json({ errors: [{ field, message }] }, { status });

/** The engine's contract over HTTP: stateless, keeps nothing, needs no account. */
export async function POST(request: Request): Promise<Response> {
  if (Number(request.headers.get("content-length") ?? 0) > LIMIT)
    return refuse(413, "input", "is larger than 1 MB; send less history");
  const body = await request.text();
  if (body.length > LIMIT) return refuse(413, "input", "is larger than 1 MB; send less history");
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (error) {
    return refuse(400, "input", `is not JSON (${(error as Error).message})`);
  }
  try {
    return Response.json(assess(parseInput(value)));
  } catch (error) {
    if (error instanceof InputError) return Response.json({ errors: error.errors }, { status: 400 });
    throw error;
  }
}
