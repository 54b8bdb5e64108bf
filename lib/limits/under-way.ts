import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * The requests that are under way, by person. Only those whose body is there count: one that still comes is nobody's work
 * yet, and slow ones must not keep others out. Pages count once they are let in or wait, all the same.
 */
export class UnderWay {
  private readonly requests = new Map<string, Set<IncomingMessage>>();

  /** Counts a request until its answer is closed. */
  add(who: string, request: IncomingMessage, response: ServerResponse): void {
    const own = this.requests.get(who) ?? new Set();
    this.requests.set(who, own);
    own.add(request);
    response.once("close", () => {
      own.delete(request);
      if (own.size === 0) this.requests.delete(who);
    });
  }

  of(who: string): number {
    return counted(this.requests.get(who));
  }

  all(): number {
    let n = 0;
    for (const own of this.requests.values()) n += counted(own);
    return n;
  }
}

/** Pages wait in a queue of their own, with limits of its own. */
function counted(requests: ReadonlySet<IncomingMessage> = new Set()): number {
  let n = 0;
  for (const request of requests) if (request.complete && request.method !== "GET") n++;
  return n;
}
