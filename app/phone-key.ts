import { hkdfSync } from "node:crypto";
import { env } from "@/lib/env";

/**
 * The key with which a phone locks what it keeps of this person, base64url of 32 bytes. The same at each sign-in, so that what
 * waited can be opened again; made of the server's secret, so that nobody has it without a session.
 */
export function phoneKey(userId: string): string {
  return Buffer.from(hkdfSync("sha256", env.secret(), userId, "feelcheck phone", 32)).toString("base64url");
}
