import { createHash } from "node:crypto";
import { request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import { isIP } from "node:net";
import webPush from "web-push";
import { env } from "@/lib/env";
import type { Notice } from "./notice";
import { isPublicAddress, mayBeSentTo, publicLookup } from "./public-address";
import { pushText } from "./push-text";
import { Undelivered } from "./undelivered";
import { vapidContact, vapidKeys } from "./vapid";

/** What a browser tells of itself to be reached: where its push service is, and the keys only it can read with. */
export type Subscription = { endpoint: string; p256dh: string; auth: string };

/** A push service that says nothing for so long is left alone. */
const PATIENCE_MS = 10_000;

/**
 * Hands a message to the push service of a device. `seconds`: so long the service keeps it for a device that is away. Returns "gone" where
 * the device takes none any more; throws `Undelivered` for anything but "taken".
 */
export async function sendPush(
  { endpoint, p256dh, auth }: Subscription,
  notice: Notice,
  seconds: number,
  patienceMs = PATIENCE_MS,
): Promise<"taken" | "gone"> {
  if (!mayBeSentTo(endpoint, env.localPush())) throw new Undelivered("no address to send to", false);
  const { headers, body: sealed } = webPush.generateRequestDetails(
    { endpoint, keys: { p256dh, auth } },
    pushText(notice),
    {
      vapidDetails: { subject: vapidContact(), ...vapidKeys() },
      TTL: Math.max(0, Math.round(seconds)),
      urgency: notice.urgent ? "high" : "normal",
      // Of two that wait at the service the later one is kept.
      topic: createHash("sha256").update(notice.tag).digest("base64url").slice(0, 32),
    },
  );
  const status = await post(endpoint, headers as Record<string, string>, sealed, patienceMs);
  if (status >= 200 && status < 300) return "taken";
  if (status === 404 || status === 410) return "gone";
  throw new Undelivered(`the push service answered ${status}`, status === 429 || status >= 500);
}

/** Posts, follows nowhere, reads nothing but the status. */
function post(
  endpoint: string,
  headers: Record<string, string>,
  body: Buffer | null,
  patienceMs: number,
): Promise<number> {
  const url = new URL(endpoint);
  const local = env.localPush();
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!local && isIP(host) && !isPublicAddress(host)) throw new Undelivered("no public address", false);
  return new Promise((resolve, reject) => {
    const request = (url.protocol === "http:" ? overHttp : overHttps)(
      url,
      {
        method: "POST",
        headers,
        agent: false,
        signal: AbortSignal.timeout(patienceMs),
        ...(!local && { lookup: publicLookup }),
      },
      (response) => {
        resolve(response.statusCode ?? 0);
        response.destroy();
      },
    );
    // A device that gets the same message twice shows it once: not to know is reason enough to send it again.
    request.on("error", (error) => reject(new Undelivered(error.message, true)));
    request.end(body);
  });
}
