import type { Sql } from "postgres";
import { pastEarlierEnds } from "./earlier-end";

/** Watches every statement on a connection: asked before each, which it may forbid by throwing, and told why one failed. */
export type ConnectionMonitor = { before(): void; failed(reason: unknown): void };

/**
 * A client whose statements are prepared once a connection and then sent without asking first what their parameters are: one
 * round trip instead of two, and several can travel together. The query builder itself never asks for that.
 */
export function prepared(client: Sql, options = client.options, monitor?: ConnectionMonitor): Sql {
  return new Proxy(client, {
    get(target, key) {
      if (key === "options") return options;
      if (key === "unsafe")
        return (text: string, parameters: never[] = []) => {
          const ask = () => target.unsafe(text, parameters, { prepare: true });
          if (!monitor) return byItself(ask, client.options.max);
          monitor.before();
          const statement = ask();
          // Told before whoever waits for it: this is the first to ask.
          statement.catch((reason) => monitor.failed(reason));
          return statement;
        };
      return Reflect.get(target, key);
    },
  });
}

/** A statement outside of transactions, which may be the first on a connection that the server ended under another. */
function byItself(ask: () => ReturnType<Sql["unsafe"]>, connections: number) {
  const rows = () => pastEarlierEnds(ask, connections);
  return {
    // The query builder waits for the whole or for its rows as lists, once.
    // biome-ignore lint/suspicious/noThenProperty: it stands for the driver's own, which begins when somebody waits for it.
    then: (...told: Parameters<Promise<unknown>["then"]>) => rows().then(...told),
    values: () => pastEarlierEnds(() => ask().values(), connections),
  };
}
