import type { Sql } from "postgres";

/** Hears of every statement on a line: asked before each, which it may forbid by throwing, and told why one failed. */
export type Ear = { before(): void; failed(reason: unknown): void };

/**
 * A client whose statements are prepared once a line and then sent without asking first what their parameters are: one
 * round trip instead of two, and several can travel together. The query builder itself never asks for that.
 */
export function prepared(client: Sql, options = client.options, ear?: Ear): Sql {
  return new Proxy(client, {
    get(target, key) {
      if (key === "options") return options;
      if (key === "unsafe")
        return (text: string, parameters: never[] = []) => {
          ear?.before();
          const statement = target.unsafe(text, parameters, { prepare: true });
          // Heard before whoever waits for it: this is the first to ask.
          if (ear) statement.catch((reason) => ear.failed(reason));
          return statement;
        };
      return Reflect.get(target, key);
    },
  });
}
