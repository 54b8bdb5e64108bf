import { cookies, headers } from "next/headers";
import NextAuth from "next-auth";
import { decode } from "next-auth/jwt";
import { asSystem } from "@/db/connection/as-viewer";
import { endSignIn } from "@/db/people/sign-ins";
import { env } from "@/lib/env";
import { authOptions } from "./auth-options";
import { currentViewer } from "./viewer";

type Cookie = { name: string; value: string };

/**
 * Signs in within an action, by the library's own callback, so that the session it makes is the one its route makes.
 * Answers what went wrong: "too-many", another word for a wrong password, or null.
 */
export async function signInHere(email: string, password: string): Promise<string | null> {
  const csrf = await ask("csrf", "GET", {});
  const answer = await ask(
    "callback/credentials",
    "POST",
    { email, password, csrfToken: csrf.token, json: "true" },
    [...csrf.set],
  );
  const made = answer.set.find(({ name }) => name === sessionCookie().name);
  if (answer.error || !made) return answer.error ?? "refused";
  await endForOthers(made.value);
  const { options, name } = sessionCookie();
  (await cookies()).set(name, made.value, { ...options, maxAge: authOptions().session?.maxAge });
  return null;
}

/** Whoever was signed in here before, and is somebody else, is signed out: their messages do not show in this browser any more. */
async function endForOthers(token: string): Promise<void> {
  const before = await currentViewer();
  if (!before?.signIn) return;
  const now = await decode({ token, secret: env.secret() });
  const { userId, sessionVersion, signIn } = before;
  if (now?.sub !== userId) await asSystem((tx) => endSignIn(tx, { userId, sessionVersion, signIn }));
}

/** Ends this browser's session, by the library's own way out. */
export async function signOutHere(): Promise<void> {
  const jar = (await cookies()).getAll();
  const csrf = await ask("csrf", "GET", {});
  await ask("signout", "POST", { csrfToken: csrf.token, json: "true" }, [
    ...jar.filter(({ name }) => !csrf.set.some((set) => set.name === name)),
    ...csrf.set,
  ]);
  const { options, name } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}

function sessionCookie() {
  const cookie = authOptions().cookies?.sessionToken;
  if (!cookie) throw new Error("the session cookie has no name");
  return cookie;
}

/** Calls one of the library's endpoints without a request of its own; the visitor's headers go along. */
async function ask(
  path: string,
  method: "GET" | "POST",
  body: Record<string, string>,
  jar: readonly Cookie[] = [],
) {
  const answer: { set: Cookie[]; body: unknown; lines: string[] } = { set: [], body: null, lines: [] };
  const response = {
    status: () => response,
    getHeader: () => answer.lines,
    setHeader(name: string, value: string | string[]) {
      if (name.toLowerCase() === "set-cookie") answer.lines = [value].flat();
      return response;
    },
    json: (given: unknown) => {
      answer.body = given;
    },
    send: (given: unknown) => {
      answer.body = given;
    },
    end: () => undefined,
  };
  const request = {
    method,
    body,
    query: { nextauth: path.split("/") },
    cookies: Object.fromEntries(jar.map(({ name, value }) => [name, value])),
    headers: Object.fromEntries(await headers()),
  };
  await NextAuth(authOptions())(request, response);
  const told = answer.body as { csrfToken?: string; url?: string } | null;
  return {
    token: told?.csrfToken ?? "",
    error: told?.url ? new URL(told.url, "http://here.invalid").searchParams.get("error") : null,
    set: answer.lines.map(cookieOf),
  };
}

function cookieOf(line: string): Cookie {
  const [pair = ""] = line.split(";");
  const at = pair.indexOf("=");
  return { name: pair.slice(0, at), value: decodeURIComponent(pair.slice(at + 1)) };
}
