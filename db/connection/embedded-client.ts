import type { Worker } from "node:worker_threads";
import { sourceWorker } from "@/lib/source-worker";
import type { Asked, Told } from "./embedded-messages";

/** Of objects; the engine's own memory is beside it. */
const HEAP_MB = 2048;

type Question = Asked extends infer One ? (One extends unknown ? Omit<One, "id"> : never) : never;
type Waiting = { resolve: (value: unknown) => void; reject: (why: Error) => void };
type Rows = { rows: unknown[] };
type Options = { rowMode?: "array" | "object" };

/**
 * The embedded database in a thread of its own, as the query builder's driver knows it: a long statement of one person holds
 * up who waits for the database, and nobody else. Values come as the driver would have them: see `embedded-thread.ts`.
 */
export class EmbeddedClient {
  private readonly waiting = new Map<number, Waiting>();
  private readonly listeners = new Map<string, (payload: string) => void>();
  private last = 0;
  private over: Error | null = null;
  private readonly worker: Worker;
  /** Transactions, and statements outside of one, take turns. */
  private turn: Promise<unknown> = Promise.resolve();

  private constructor(folder: string) {
    this.worker = sourceWorker(["db", "connection", "embedded-entry.mjs"], {
      heapMb: HEAP_MB,
      data: { folder },
      gone: () => this.end(new Error("The embedded database has ended.")),
    });
    this.worker.on("message", (told: Told) => this.hear(told));
  }

  /** Opens the files in `folder`; resolves once the engine answers. */
  static async open(folder: string): Promise<EmbeddedClient> {
    const client = new EmbeddedClient(folder);
    try {
      await client.query("select 1");
    } catch (error) {
      await client.worker.terminate();
      throw error;
    }
    return client;
  }

  query(text: string, parameters: unknown[] = [], { rowMode = "object" }: Options = {}): Promise<Rows> {
    return this.inTurn(() =>
      this.ask({ kind: "query", text, parameters, rowMode, within: false }),
    ) as Promise<Rows>;
  }

  /** `work` in one transaction; what it throws undoes it. A statement that comes after its end is refused: another's may be open. */
  transaction<T>(work: (tx: Pick<EmbeddedClient, "query">) => Promise<T>): Promise<T> {
    return this.inTurn(async () => {
      let over = false;
      const query: EmbeddedClient["query"] = async (text, parameters = [], { rowMode = "object" } = {}) => {
        if (over) throw new Error("This transaction has ended.");
        return (await this.ask({ kind: "query", text, parameters, rowMode, within: true })) as Rows;
      };
      const end = (commit: boolean) => {
        over = true;
        return this.ask({ kind: "end", commit });
      };
      await this.ask({ kind: "begin" });
      let result: T;
      try {
        result = await work({ query });
      } catch (error) {
        await end(false);
        throw error;
      }
      await end(true);
      return result;
    });
  }

  async listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>> {
    this.listeners.set(channel, heard);
    await this.inTurn(() => this.ask({ kind: "listen", channel }));
    return async () => {
      this.listeners.delete(channel);
      await this.inTurn(() => this.ask({ kind: "unlisten", channel }));
    };
  }

  async close(): Promise<void> {
    await this.inTurn(() => this.ask({ kind: "close" }));
    await this.worker.terminate();
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(work);
    this.turn = mine.catch(() => {}); // Told to whoever asked; the next one's turn comes all the same.
    return mine;
  }

  private ask(question: Question): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.over) return reject(this.over);
      const id = ++this.last;
      // While somebody waits, the process does not leave by itself.
      if (this.waiting.size === 0) this.worker.ref();
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ ...question, id });
    });
  }

  private hear(told: Told): void {
    if ("heard" in told) {
      this.listeners.get(told.heard)?.(told.payload);
      return;
    }
    const waiting = this.waiting.get(told.id);
    this.waiting.delete(told.id);
    if (this.waiting.size === 0) this.worker.unref();
    if ("fault" in told) waiting?.reject(Object.assign(new Error(told.fault.message), told.fault.fields));
    else waiting?.resolve(told.value);
  }

  private end(why: Error): void {
    this.over ??= why;
    for (const { reject } of this.waiting.values()) reject(this.over);
    this.waiting.clear();
  }
}
