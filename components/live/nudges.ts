import { againIn } from "../ui/again";

/**
 * How a page stands to the server's stream of changes: `open`, or lost and tried `again`; `elsewhere` when the person's newer
 * pages have taken its place; `ended` when the server says that this person hears nothing more.
 */
export type Standing = "open" | "again" | "elsewhere" | "ended";

export type Listener = {
  standing: (standing: Standing) => void;
  /** Something changed at this time of the server's (ms), or, without one, may have changed while the line was down. */
  changed: (at?: number) => void;
};

/** The server beats every 15 s; a line that is silent for longer only looks open. */
const SILENT_MS = 40_000;

/** Listens until the signal is aborted or the server has the last word, and opens the line again whenever it is lost. */
export async function listenForChanges(url: string, listener: Listener, signal: AbortSignal): Promise<void> {
  let lost = false;
  for (let tries = 0; !signal.aborted; tries++) {
    let retryAfter = 0;
    try {
      const answer = await fetch(url, {
        signal,
        cache: "no-store",
        headers: { accept: "text/event-stream" },
      });
      if (answer.status === 401 || answer.status === 403) return listener.standing("ended");
      retryAfter = Number(answer.headers.get("retry-after") ?? 0);
      if (answer.ok && answer.body)
        for await (const { word, data } of wordsOf(answer.body, signal)) {
          if (word === "elsewhere" || word === "ended") return listener.standing(word);
          if (word === "open") {
            listener.standing("open");
            if (lost) listener.changed();
            lost = false;
            tries = 0;
          }
          if (word === "changed") listener.changed(Number(data) || undefined);
        }
    } catch (error) {
      if (signal.aborted) return;
      // A line that broke, or a server that is not there: what else there is goes up.
      if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
    }
    if (signal.aborted) return;
    lost = true;
    listener.standing("again");
    await pause(againIn(tries, retryAfter), signal);
  }
}

type Said = { word: string; data: string };

/** The events on a stream, until it ends or falls silent. */
async function* wordsOf(body: ReadableStream<Uint8Array>, signal: AbortSignal): AsyncGenerator<Said> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as never)
    .getReader() as ReadableStreamDefaultReader<string>;
  let text = "";
  let word = "";
  try {
    while (!signal.aborted) {
      const read = await inTime(reader.read());
      if (!read || read.done) return;
      text += read.value;
      const lines = text.split("\n");
      text = lines.pop() ?? "";
      for (const line of lines) {
        if (line.startsWith("event: ")) word = line.slice(7);
        if (line.startsWith("data:")) yield { word, data: line.slice(5) };
      }
    }
  } finally {
    // The line may be broken already, and then cannot be closed.
    reader.cancel().catch(() => {});
  }
}

/** What is read, or null when nothing came for too long. */
async function inTime<T>(read: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), SILENT_MS);
  });
  try {
    return await Promise.race([read, late]);
  } finally {
    clearTimeout(timer);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
