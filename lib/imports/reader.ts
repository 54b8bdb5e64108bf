import { parentPort } from "node:worker_threads";
import type { ReaderEvent, ReaderJob } from "./reader-pool";
import { uploadEvents } from "./upload-events";

/** The worker's side: reads one upload after the other, and each file of it only when the last one was taken. */
const port = parentPort;
if (!port) throw new Error("This file runs as a worker of the reader pool.");

let take = () => {};
port.on("message", (message: ReaderJob | "next") => {
  if (message === "next") take();
  else void read(message);
});

function say(event: ReaderEvent): Promise<void> {
  return new Promise((resolve) => {
    take = resolve;
    port?.postMessage(event);
  });
}

async function read(job: ReaderJob): Promise<void> {
  for await (const event of uploadEvents(job)) await say(event);
  port?.postMessage({ kind: "end" } satisfies ReaderEvent);
}
