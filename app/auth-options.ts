import type { DefaultSession, NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import { asSystem } from "@/db/connection/as-viewer";
import { endSignIn, signIn } from "@/db/people/sign-ins";
import { Refusal } from "@/lib/action-result";
import { env } from "@/lib/env";
import { line } from "@/lib/fields";
import { secureSite } from "@/lib/http-policy";
import { knownDevice, rememberDevice } from "./device-cookie";
import { visitor } from "./visitor";

const given = z.object({ email: line(254, { least: 3 }), password: z.string().min(1).max(800) });

/** What the sign-in answers when there were too many guesses, or too many people at once. */
export const TOO_MANY = "too-many";
export const SESSION_S = 30 * 86_400;

export const sessionCookie = () => ({
  name: `${secureSite() ? "__Host-" : ""}feelcheck.session`,
  options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure: secureSite() },
});

/**
 * Credentials sign-in. The token holds the person, the session version and which sign-in it is of; every request
 * compares them with the database.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: env.secret(),
    session: { strategy: "jwt", maxAge: SESSION_S },
    useSecureCookies: secureSite(),
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        async authorize(credentials) {
          const parsed = given.safeParse(credentials);
          return parsed.success ? authorized(parsed.data) : null;
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) =>
        user ? { sub: user.id, sessionVersion: user.sessionVersion, signIn: user.signIn } : token,
      session: ({ session, token }) => ({
        ...session,
        user: {
          id: token.sub ?? "",
          sessionVersion: token.sessionVersion ?? 0,
          signIn: token.signIn ?? null,
        },
      }),
    },
    events: {
      // The token itself ends, wherever else it may be kept; other devices stay signed in.
      async signOut({ token }) {
        const { sub: userId, sessionVersion = 0, signIn = null } = token;
        if (userId) await asSystem((tx) => endSignIn(tx, { userId, sessionVersion, signIn }));
      },
    },
  };
}

async function authorized(given: { email: string; password: string }) {
  try {
    const device = await knownDevice(given.email);
    const found = await signIn(given, { visitor: await visitor(), device });
    if (!found) return null;
    if (!device) await rememberDevice(given.email);
    return { id: found.userId, sessionVersion: found.sessionVersion, signIn: found.signIn };
  } catch (error) {
    // The page has the words for it; see the route for the status.
    if (error instanceof Refusal) throw new Error(TOO_MANY);
    throw error;
  }
}

declare module "next-auth" {
  interface User {
    id: string;
    sessionVersion: number;
    signIn: string;
  }
  interface Session {
    user: { id: string; sessionVersion: number; signIn: string | null } & DefaultSession["user"];
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    sessionVersion?: number;
    /** Which sign-in it is of; tokens from before those were kept have none. */
    signIn?: string;
  }
}
