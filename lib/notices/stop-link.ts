import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";
import { isKind, type Kind } from "./notice";

type Stop = { userId: string; kind: Kind };

/**
 * The secret of the link that ends one kind of mails to one person, without a sign-in. It never ends, as the mail it stands in; whoever
 * has it can end those mails, and nothing else.
 */
export function stopToken({ userId, kind }: Stop): string {
  const said = `${kind}.${Buffer.from(userId.replaceAll("-", ""), "hex").toString("base64url")}`;
  return `${said}.${sealOf(said)}`;
}

/** Whose mails of which kind a token ends; null for one that this server did not make. */
export function readStopToken(token: string): Stop | null {
  const [kind = "", person = "", seal = "", ...more] = token.split(".");
  const [given, right] = [Buffer.from(seal), Buffer.from(sealOf(`${kind}.${person}`))];
  if (more.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const hex = Buffer.from(person, "base64url").toString("hex");
  if (!isKind(kind) || hex.length !== 32) return null;
  return { kind, userId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5") };
}

const sealOf = (said: string) =>
  createHmac("sha256", env.secret()).update(`stop mails ${said}`).digest("base64url");
