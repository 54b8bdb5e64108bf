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
 * Server-sent events: `changed` when an athlete did something, came or went, `elsewhere` when the person has opened too many others since,
 * `ended` when they may hear nothing more. However it ends, and however early, nothing of it is left: no timer, no listener.
 */
export function changesStream({
  person,
  team,
  signal,
  listen,
  athletes,
}: Source): ReadableStream<Uint8Array> {
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
        let seen: ReadonlySet<string> | null = null;
        const changed = () => send("event: changed\ndata: \n\n");
        const look = async () => {
          if (over) return;
          const now = await athletes();
          if (!now) return close("ended");
          if (seen && !isSame(seen, now)) changed();
          seen = now;
        };
        // The database is away: who is heard stays as it was, and is asked again.
        const lookAgain = () => void look().catch(() => {});
        const stop = await listen((id) => {
          if (id === null || seen?.has(id)) changed();
          else if (id === team) lookAgain();
        });
        begun(stop);
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

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size === b.size && [...a].every((id) => b.has(id));
