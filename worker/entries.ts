/// <reference lib="webworker" />
import { SYNC, sendHere } from "@/lib/phone/here";

declare const self: ServiceWorkerGlobalScope;

/** An event of Background Sync, which Chromium alone has. */
type SyncEvent = ExtendableEvent & { tag: string };

/** Sends what waits on this phone when the browser says that there is a network again, also with no page open. */
export function sendInTheBackground(): void {
  self.addEventListener("sync", (event) => {
    const { tag } = event as SyncEvent;
    if (tag === SYNC) (event as SyncEvent).waitUntil(send());
  });
}

/** Throws where something still waits: the browser then asks again later. */
async function send(): Promise<void> {
  const round = await sendHere();
  if (round?.end === "silent" || round?.end === "later") throw new Error("The server is silent.");
}
