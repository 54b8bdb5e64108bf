import type { DefaultSession, NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import { checkPassword, normalEmail } from "@/db/accounts";
import { asSystem } from "@/db/as-viewer";
import { countAttempt, tooManyAttempts } from "@/db/attempts";
import { env } from "@/lib/env";
import { line } from "@/lib/fields";
import { secureSite } from "@/lib/http-policy";

const given = z.object({ email: line(254, { least: 3 }), password: z.string().min(1).max(800) });

/** Credentials sign-in; the token holds the person and the session version, which every request compares. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env.secret(),
    session: { strategy: "jwt", maxAge: 30 * 86_400 },
    useSecureCookies: secureSite(),
    cookies: {
      sessionToken: {
        name: `${secureSite() ? "__Host-" : ""}feelcheck.session`,
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: secureSite() },
      },
    },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        async authorize(credentials, request) {
          const parsed = given.safeParse(credentials);
          if (!parsed.success) return null;
          return signIn(parsed.data.email, parsed.data.password, addressOf(request?.headers));
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id, sessionVersion: user.sessionVersion } : token),
      session: ({ session, token }) => ({
        ...session,
        user: { id: token.sub ?? "", sessionVersion: token.sessionVersion ?? 0 },
      }),
    },
  };
}

async function signIn(email: string, password: string, address: string) {
  const account = normalEmail(email);
  if (await asSystem((tx) => tooManyAttempts(tx, account, address))) throw new Error("too-many");
  const found = await asSystem((tx) => checkPassword(tx, email, password));
  if (!found) {
    await asSystem((tx) => countAttempt(tx, account, address));
    return null;
  }
  return { id: found.userId, sessionVersion: found.sessionVersion };
}

/** The visitor's network address; behind a proxy the last hop it added. */
export function addressOf(headers: Record<string, unknown> | undefined): string {
  const forwarded = String(headers?.["x-forwarded-for"] ?? "");
  return forwarded.split(",").at(-1)?.trim() || "unknown";
}

declare module "next-auth" {
  interface User {
    id: string;
    sessionVersion: number;
  }
  interface Session {
    user: { id: string; sessionVersion: number } & DefaultSession["user"];
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    sessionVersion?: number;
  }
}
