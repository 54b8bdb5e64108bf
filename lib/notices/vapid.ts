import { createECDH, hkdfSync } from "node:crypto";
import { env } from "@/lib/env";

export type VapidKeys = { publicKey: string; privateKey: string };

/** The order of the curve P-256: a private key is a number from 1 to one below it. */
const ORDER = BigInt("0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");

/**
 * The pair of keys by which push services know this server (RFC 8292), base64url. Made from the server's secret, so that it is kept
 * with it and every instance has the same one; FEELCHECK_VAPID_PUBLIC and FEELCHECK_VAPID_PRIVATE take its place.
 */
export function vapidKeys(): VapidKeys {
  const given = env.vapid();
  return given ?? keysOf(env.secret());
}

let made: { secret: string; keys: VapidKeys } | undefined;

function keysOf(secret: string): VapidKeys {
  if (made?.secret === secret) return made.keys;
  // 64 bits more than the order has, so that no remainder is likelier than another (FIPS 186-5, A.2.1).
  const bytes = Buffer.from(hkdfSync("sha256", secret, "feelcheck", "web push keys", 40));
  const number = (BigInt(`0x${bytes.toString("hex")}`) % (ORDER - 1n)) + 1n;
  const pair = createECDH("prime256v1");
  const privateKey = Buffer.from(number.toString(16).padStart(64, "0"), "hex");
  pair.setPrivateKey(privateKey);
  const keys = { publicKey: pair.getPublicKey("base64url"), privateKey: privateKey.toString("base64url") };
  made = { secret, keys };
  return keys;
}

/** Whom a push service writes to when something is wrong with what this server sends: the address of its mails, or its own. */
export function vapidContact(): string {
  const address = /<([^<>\s]+@[^<>\s]+)>|^([^<>\s]+@[^<>\s]+)$/.exec(env.mailFrom().trim());
  const url = env.publicUrl();
  if (!env.hasMailFrom() && url.startsWith("https://")) return url;
  return `mailto:${address?.[1] ?? address?.[2] ?? "feelcheck@localhost"}`;
}

const NO_KEY =
  "FEELCHECK_VAPID_PRIVATE is no key of the curve P-256 in base64url, such as npx web-push generate-vapid-keys prints.";

/** What is wrong with keys that the environment gives; null for a pair. */
export function vapidProblem({ publicKey, privateKey }: VapidKeys): string | null {
  try {
    const bytes = Buffer.from(privateKey, "base64url");
    if (bytes.length !== 32) return NO_KEY;
    const pair = createECDH("prime256v1");
    pair.setPrivateKey(bytes);
    return pair.getPublicKey("base64url") === publicKey
      ? null
      : "FEELCHECK_VAPID_PUBLIC is not the public key of FEELCHECK_VAPID_PRIVATE.";
  } catch {
    return NO_KEY; // Zero, or beyond the curve's order.
  }
}
