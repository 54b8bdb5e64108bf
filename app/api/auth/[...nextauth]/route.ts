import NextAuth from "next-auth";
import { authOptions, TOO_MANY } from "@/app/auth-options";

type Context = { params: Promise<{ nextauth: string[] }> };

const WAIT_S = 60;

async function handler(request: Request, context: Context): Promise<Response> {
  const answer: Response = await NextAuth(authOptions())(request, context);
  // The framework knows one status for every refusal of a sign-in.
  if (answer.status !== 401 || !(await answer.clone().text()).includes(`error=${TOO_MANY}`)) return answer;
  const headers = new Headers(answer.headers);
  headers.set("retry-after", String(WAIT_S));
  return new Response(answer.body, { status: 429, headers });
}

export { handler as GET, handler as POST };
