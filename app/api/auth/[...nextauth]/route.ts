import NextAuth from "next-auth";
import { authOptions, TOO_MANY } from "@/app/auth-options";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Bytes of the longest form: an address, a password, a path to go on to. */
const LIMIT = 64_000;
const WAIT_S = 60;

async function handler(request: Request, context: Context): Promise<Response> {
  const answer: Response = await NextAuth(authOptions())(request, context);
  // The framework knows one status for every refusal of a sign-in.
  if (answer.status !== 401 || !(await answer.clone().text()).includes(`error=${TOO_MANY}`)) return answer;
  const headers = new Headers(answer.headers);
  headers.set("retry-after", String(WAIT_S));
  return new Response(answer.body, { status: 429, headers });
}

/** The library takes a body for what its type says, and fails on one that is not; so it gets none but a readable one. */
async function posted(request: Request, context: Context): Promise<Response> {
  if (Number(request.headers.get("content-length") ?? 0) > LIMIT)
    return Response.json(
      { errors: [{ field: "form", message: "is larger than any form here" }] },
      { status: 413 },
    );
  if (!(await isForm(request.clone())))
    return Response.json(
      { errors: [{ field: "form", message: "is not a form; open the sign-in page and send it from there" }] },
      { status: 400, headers: { "cache-control": "no-store" } },
    );
  return handler(request, context);
}

/** Whether a body is what its type says: a form, or one as JSON. */
async function isForm(request: Request): Promise<boolean> {
  const type = request.headers.get("content-type") ?? "";
  try {
    if (!type.includes("application/json")) return (await request.formData()) instanceof FormData;
    const body: unknown = await request.json();
    if (typeof body !== "object" || body === null || Array.isArray(body)) return false;
    return Object.values(body).every((value) => typeof value === "string" || typeof value === "boolean");
  } catch {
    return false; // Both readers throw at what they cannot read.
  }
}

export { handler as GET, posted as POST };
