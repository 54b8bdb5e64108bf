import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Asked } from "./others-process";

/** What other people's pages took while something else went on, in milliseconds; `failed` were not answered with the page. */
export type Others = { p50: number; p99: number; asked: number; failed: number; health: number };

/**
 * Asks for other people's pages at a steady pace, whatever the answers take, until what `begin` starts is over; and whether
 * the server says that it is ready. They ask from a process of their own, as other people have machines of their own.
 */
export async function othersMeanwhile<T>(
  asked: Asked,
  begin: () => Promise<T>,
): Promise<{ others: Others; result: T }> {
  const child = fork(join(import.meta.dirname, "others-process.ts"), [JSON.stringify(asked)]);
  await once(child, "message");
  const result = await begin();
  const told = once(child, "message");
  child.send("over");
  const [others] = (await told) as [Others];
  return { others, result };
}
