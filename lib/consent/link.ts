import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

/** What a guardian's link is for: to answer once whether they agree, or to withdraw it and to take that back. */
export type GuardianLink = "answer" | "withdraw";

const LETTER = { answer: "a", withdraw: "w" } as const;

/**
 * The secret of a guardian's link to one consent. It is made from the server's secret and kept nowhere, so that every mail can hold the
 * link to withdraw; what it still opens, the consent's row says.
 */
export function guardianToken(link: GuardianLink, consentId: string): string {
  const said = `${LETTER[link]}${Buffer.from(consentId.replaceAll("-", ""), "hex").toString("base64url")}`;
  return `${said}${sealOf(said)}`;
}

/** Which consent a link is about and what for; null for one that this server did not make. */
export function readGuardianToken(token: string): { link: GuardianLink; consentId: string } | null {
  const [said, seal] = [token.slice(0, 23), Buffer.from(token.slice(23))];
  const right = Buffer.from(sealOf(said));
  if (seal.length !== right.length || !timingSafeEqual(seal, right)) return null;
  const hex = Buffer.from(said.slice(1), "base64url").toString("hex");
  const consentId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return { link: said[0] === LETTER.answer ? "answer" : "withdraw", consentId };
}

/** 144 bits of the seal are enough, and keep the address short. */
const sealOf = (said: string) =>
  createHmac("sha256", env.secret())
    .update(`guardian ${said}`)
    .digest()
    .subarray(0, 18)
    .toString("base64url");
