import type { ImportLine } from "@/lib/imports/line";
import { logFault } from "@/lib/log";

/**
 * What `work` says, as lines of JSON. The last one is always an end, whole or not: a fault is told, and never a line that
 * breaks off. The work goes on when the reader leaves; its outcome is on the page when they come back.
 */
export function lines(
  work: (say: (line: ImportLine) => void) => Promise<void>,
  fields: Record<string, string>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let gone = false;
  return new ReadableStream({
    start(controller) {
      const say = (line: ImportLine) => {
        if (!gone) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      void work(say)
        .then(
          () => true,
          (error) => {
            logFault(error, fields);
            return false;
          },
        )
        .then((whole) => {
          say({ kind: "end", whole });
          if (!gone) controller.close();
        });
    },
    cancel() {
      gone = true;
    },
  });
}
