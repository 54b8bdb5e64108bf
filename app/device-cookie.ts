import { createHmac, timingSafeEqual } from "node:crypto";
import { cookies } from "next/headers";
import { uuidv7 } from "uuidv7";
import { normalEmail } from "@/db/people/accounts";
import { env } from "@/lib/env";
import { secureSite } from "@/lib/http-policy";

const HALF_A_YEAR_S = 182 * 86_400;
const name = () => `${secureSite() ? "__Host-" : ""}feelcheck.device`;
const sealOf = (id: string, account: string) =>
  createHmac("sha256", env.secret()).update(`device ${id} ${account}`).digest("base64url");

/** The id of this device if that account was signed in on it before; null on any other. */
export async function knownDevice(email: string): Promise<string | null> {
  const [id = "", seal = ""] = ((await cookies()).get(name())?.value ?? "").split(".");
  const right = Buffer.from(sealOf(id, normalEmail(email)));
  const given = Buffer.from(seal);
  return given.length === right.length && timingSafeEqual(given, right) ? id : null;
}

/** Remembers that this account was signed in here. Only for whoever gave the right password. */
export async function rememberDevice(email: string): Promise<void> {
  const id = uuidv7();
  (await cookies()).set(name(), `${id}.${sealOf(id, normalEmail(email))}`, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: secureSite(),
    maxAge: HALF_A_YEAR_S,
  });
}
