/**
 * What is put together piece by piece, as an answer that goes out as fast as it is taken. `over` is called once it ends,
 * whichever way: finished, failed, called off, or closed before anybody read it.
 */
export function streamed(
  pieces: AsyncIterable<Uint8Array | string>,
  signal: AbortSignal,
  over: () => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const each = pieces[Symbol.asyncIterator]();
  const end = () => {
    signal.removeEventListener("abort", gone);
    over();
  };
  const gone = () => {
    end();
    // A generator that is busy ends after its piece.
    void each.return?.()?.catch(() => {});
  };
  signal.addEventListener("abort", gone);
  if (signal.aborted) gone();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await each.next();
        if (!done) controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
        else {
          end();
          controller.close();
        }
      } catch (error) {
        end();
        controller.error(error);
      }
    },
    async cancel() {
      end();
      await each.return?.();
    },
  });
}
