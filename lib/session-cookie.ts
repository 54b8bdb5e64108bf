import { secureSite } from "./http-policy";

/** How long a session lasts from the last page of its person, seconds. */
export const SESSION_S = 30 * 86_400;

/** The cookie that carries a session, for who has no need of the whole sign-in: a test holds it against the sign-in's. */
export const sessionCookie = () => ({
  name: `${secureSite() ? "__Host-" : ""}feelcheck.session`,
  options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure: secureSite() },
});
