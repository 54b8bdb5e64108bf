import type { ExtractTablesWithRelations } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type { tables } from "../schema/tables";

/** The one database type the queries know, whichever engine is behind it. */
export type Db = PgDatabase<PgQueryResultHKT, typeof tables, ExtractTablesWithRelations<typeof tables>>;

/** A transaction with somebody's rights: the only way to rows. */
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

export type Isolation = "read committed" | "repeatable read";

/** As whom a transaction sees and writes. */
export type Principal =
  | {
      /** Null sees nothing. */
      viewerId: string | null;
      writes: boolean;
      /** Whether it takes the viewer's athlete lock as it begins (see `lockAthlete`). */
      locked?: boolean;
    }
  | { system: Isolation };

export type Database = {
  db: Db;
  engine: "embedded" | "server";
  /**
   * Calls back with each payload sent to `channel` until the returned function is called; `resumed` when the connection was
   * cut and is open again.
   */
  listen(
    channel: string,
    heard: (payload: string) => void,
    resumed?: () => void,
  ): Promise<() => Promise<void>>;
  /** A transaction with somebody's rights; on a server its statements travel together. */
  as<T>(principal: Principal, work: (tx: Tx) => Promise<T>): Promise<T>;
  migrate(): Promise<void>;
  close(): Promise<void>;
};
