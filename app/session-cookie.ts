import { cookies } from "next/headers";
import { encode } from "next-auth/jwt";
import type { SignedIn } from "@/db/people/sign-ins";
import { env } from "@/lib/env";
import { SESSION_S, sessionCookie } from "./auth-options";

/** Gives this device a token for a session version that has just changed, so that it stays signed in. */
export async function stayHere({ userId, sessionVersion, signIn }: SignedIn): Promise<void> {
  const { name, options } = sessionCookie();
  const token = await encode({
    token: { sub: userId, sessionVersion, signIn },
    secret: env.secret(),
    maxAge: SESSION_S,
  });
  (await cookies()).set(name, token, { ...options, maxAge: SESSION_S });
}
