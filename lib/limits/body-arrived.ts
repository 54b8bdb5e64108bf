import type { IncomingMessage } from "node:http";

/** How often a body that is on its way is looked at, in milliseconds: the parser says nothing to who does not read. */
const LOOK_MS = 15;

/**
 * Whether the body of a request is there whole, once that can be told: true for one without a body, false for one that is
 * longer than what is kept of it unread. Nothing of it is read. Rejects with the signal's reason when whoever asked is gone.
 */
export function bodyArrived(request: IncomingMessage, gone: AbortSignal): Promise<boolean> {
  const { "content-length": length = "0", "transfer-encoding": pieces } = request.headers;
  if (length === "0" && pieces === undefined) return Promise.resolve(true);
  const long = () => request.readableLength >= request.readableHighWaterMark;
  if (request.complete || long()) return Promise.resolve(request.complete);
  return new Promise((resolve, reject) => {
    const look = () => {
      if (!request.complete && !long() && !gone.aborted) return;
      clearInterval(timer);
      if (gone.aborted) reject(gone.reason);
      else resolve(request.complete);
    };
    const timer = setInterval(look, LOOK_MS);
    timer.unref();
  });
}
