import type { Sql } from "postgres";

/**
 * A client whose statements are prepared once a line and then sent without asking first what their parameters are: one
 * round trip instead of two, and several can travel together. The query builder itself never asks for that.
 */
export function prepared(client: Sql, options = client.options): Sql {
  return new Proxy(client, {
    get(target, key) {
      if (key === "options") return options;
      if (key === "unsafe")
        return (text: string, parameters: never[] = []) => target.unsafe(text, parameters, { prepare: true });
      if (key === "begin" || key === "savepoint")
        return (...given: unknown[]) => {
          const work = given.pop() as (sql: Sql) => unknown;
          const inside = (sql: Sql) => work(prepared(sql, options));
          return (Reflect.get(target, key) as (...all: unknown[]) => unknown)(...given, inside);
        };
      return Reflect.get(target, key);
    },
  });
}
