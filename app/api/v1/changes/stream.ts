import { enterStream } from "@/lib/limits/open-streams";

const HEARTBEAT_MS = 15_000;
/** So many words that nobody took mean that nobody listens any more. */
const UNHEARD = 200;

export type Source = {
  person: string;
  team: string;
  /** The request's own: aborted when its connection is closed. */
  signal: AbortSignal;
  /** Calls back with each athlete whose data changed, or team whose people did; null when that went unheard. */
  listen: (heard: (id: string | null) => void) => Promise<() => void>;
  /** Whom the person may hear of now; null when they may hear nothing any more. Asked at every heartbeat, and when the team changed. */
  athletes: () => Promise<ReadonlySet<string> | null>;
};

/**
 * Server-sent events: `changed` when an athlete did something, came or went, with the server's time (ms), `elsewhere` when the person
 * has opened too many others since, `ended` when they may hear nothing more. However it ends, and however early, nothing of it is left: no timer, no listener.
 */
export function changesStream(source: Source): ReadableStream<Uint8Array> {
  const { person, signal, listen } = source;
  const encoder = new TextEncoder();
  const undo: (() => void)[] = [];
  let over = false;
  const end = () => {
    over = true;
    for (const step of undo.splice(0)) step();
  };
  /** Keeps the way to undo something that was begun; undoes it at once where all is over already. */
  const begun = (step: () => void) => {
    if (over) step();
    else undo.push(step);
  };
  return new ReadableStream<Uint8Array>({
    async start(controller) {
      const close = (word?: string) => {
        if (over) return;
        if (word) controller.enqueue(encoder.encode(`event: ${word}\ndata: \n\n`));
        end();
        controller.close();
      };
      const gone = () => close();
      signal.addEventListener("abort", gone);
      begun(() => signal.removeEventListener("abort", gone));
      if (signal.aborted) return close();
      begun(enterStream(person, () => close("elsewhere")));
      const send = (text: string) => {
        if (over) return;
        if ((controller.desiredSize ?? 0) < -UNHEARD) close();
        else controller.enqueue(encoder.encode(text));
      };
      try {
        const { heard, look, lookAgain } = watching(source, {
          changed: () => send(`event: changed\ndata: ${Date.now()}\n\n`),
          gone: () => close("ended"),
          isOver: () => over,
        });
        begun(await listen(heard));
        await look();
        if (over) return;
        const heartbeat = setInterval(() => {
          send(": still here\n\n");
          lookAgain();
        }, HEARTBEAT_MS);
        begun(() => clearInterval(heartbeat));
        send("event: open\ndata: \n\n");
      } catch (error) {
        if (over) return;
        end();
        controller.error(error);
      }
    },
    cancel: end,
  });
}

/**
 * What is heard of a team: `heard` says `changed` of whoever is on it, `look` of who came or went since the look before, and `gone`
 * where the person may hear nothing any more.
 */
function watching(
  { team, athletes }: Source,
  say: { changed: () => void; gone: () => void; isOver: () => boolean },
) {
  let seen: ReadonlySet<string> | null = null;
  const look = async () => {
    if (say.isOver()) return;
    const now = await athletes();
    if (!now) return say.gone();
    if (seen && !isSame(seen, now)) say.changed();
    seen = now;
  };
  // The database is away: who is heard stays as it was, and is asked again.
  const lookAgain = () => void look().catch(() => {});
  const heard = (id: string | null) => {
    if (id === null || seen?.has(id)) say.changed();
    else if (id === team) lookAgain();
  };
  return { heard, look, lookAgain };
}

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size === b.size && [...a].every((id) => b.has(id));
