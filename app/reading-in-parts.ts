import { readAs } from "@/db/connection/as-viewer";
import type { Tx } from "@/db/connection/tx";

/** What a page shows first, and what stands below it once it is read. */
export type Parts<H, R> = { head: H; rest: Promise<R> };

/**
 * Reads as a viewer what a page shows first and what stands below: both are asked for at once, in one reading, and the
 * head does not wait for the rest. Rejects where the head fails; whoever waits for the rest is told of its own failure.
 */
export async function readInParts<H, R>(
  viewerId: string,
  load: (tx: Tx) => { head: Promise<H>; rest: Promise<R> },
): Promise<Parts<H, R>> {
  return new Promise((resolve, reject) => {
    let rest: Promise<R> | null = null;
    rest = readAs(viewerId, async (tx) => {
      const parts = load(tx);
      const [, below] = await Promise.all([
        parts.head.then((head) => rest && resolve({ head, rest })),
        parts.rest,
      ]);
      return below;
    });
    rest.catch(reject); // Once the head is shown, this tells nobody: whoever draws the rest hears of it.
  });
}
