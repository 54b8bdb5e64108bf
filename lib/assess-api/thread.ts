import { parentPort } from "node:worker_threads";
import { answerTo } from "./answer";

/** The worker's side: one body after the other. */
const port = parentPort;
if (!port) throw new Error("This file runs as a worker.");
port.on("message", (body: string) => port.postMessage(answerTo(body)));
