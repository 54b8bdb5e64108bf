import { logFault } from "@/lib/log";
import type { Notice } from "@/lib/notices/notice";
import { sendPush } from "@/lib/notices/push";
import { Undelivered } from "@/lib/notices/undelivered";
import { asSystem } from "../../connection/as-viewer";
import type { Database } from "../../connection/tx";
import { type Device, forgetDevices } from "../../people/push-devices";

/** A trial is for now: a push service keeps it no longer, in seconds. */
const KEPT_S = 60;

/** Sends a message to one device while its person waits; never again by itself. A device that is gone is forgotten. */
export async function trial(
  userId: string,
  { id, subscription }: Device,
  notice: Notice,
  on?: Database,
): Promise<"taken" | "gone" | "away"> {
  try {
    const came = await sendPush(subscription, notice, KEPT_S);
    if (came === "gone") await asSystem((tx) => forgetDevices(tx, userId, [id]), on);
    return came;
  } catch (error) {
    if (!(error instanceof Undelivered)) throw error;
    logFault(error, { event_of: "a message of trial" });
    return "away";
  }
}
