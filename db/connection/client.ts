import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { sql } from "drizzle-orm";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import { migrate as migratePglite } from "drizzle-orm/pglite/migrator";
import { drizzle as drizzlePostgres } from "drizzle-orm/postgres-js";
import { migrate as migratePostgres } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { env } from "@/lib/env";
import { FairQueue } from "@/lib/limits/fair-queue";
import { tables } from "../schema/tables";
import { dialling } from "./dial";
import { EmbeddedClient } from "./embedded-client";
import { lockFolder } from "./folder-lock";
import { listenOnServer } from "./listener";
import { prepared } from "./prepared";
import { beginningOf, principalName, SYSTEM } from "./principal";
import { onServer } from "./server-transaction";
import type { Database, Db } from "./tx";

const MIGRATIONS = { migrationsFolder: join(process.cwd(), "db", "migrations") };
/** Any number: instances that start together take turns at migrating. */
const MIGRATION_LOCK = 4_206_900_642;

/** Opens a PostgreSQL server, or the embedded database in `folder` (`null`: in memory, for tests). */
export async function openDatabase(url: string | undefined, folder: string | null): Promise<Database> {
  return url ? openServer(url) : openEmbedded(folder);
}

async function openEmbedded(folder: string | null): Promise<Database> {
  const unlock = folder ? lockFolder(folder) : () => {};
  try {
    // In memory it is for tests, of which each would wait for a thread.
    return embeddedOn(await (folder ? EmbeddedClient.open(join(folder, "db")) : PGlite.create()), unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

/** The embedded database on an engine that runs; `closed` is called after its end. */
export function embeddedOn(client: EmbeddedClient | PGlite, closed = () => {}): Database {
  const db = drizzlePglite(client as PGlite, { schema: tables });
  const turns = new FairQueue({ together: 1, each: 1, waiting: Number.POSITIVE_INFINITY });
  return {
    db: db as unknown as Db,
    engine: "embedded",
    listen: (channel, heard) => client.listen(channel, heard),
    as: async (principal, work) => {
      const beginning = beginningOf(principal);
      return turns.run(principalName(principal), () =>
        (db as unknown as Db).transaction(
          async (tx) => {
            for (const statement of beginning) await tx.execute(sql.raw(statement));
            return work(tx);
          },
          "system" in principal ? { isolationLevel: principal.system } : undefined,
        ),
      );
    },
    migrate: () => migratePglite(db, MIGRATIONS),
    close: async () => {
      await client.close();
      closed();
    },
  };
}

/**
 * A connection that was cut is opened again after a tenth of a second. By itself the driver waits the longer the more of them were
 * cut, up to twenty seconds: somebody would wait for that long on a database that is back.
 */
const REOPEN_S = 0.1;

/** Transactions at once, of everybody and of one person: nobody holds all connections, and everybody has a turn at a free one. */
const TRANSACTIONS = { together: 10, each: 3 };
/** Connections for single statements, such as who somebody is, and whether the database answers: never behind transactions. */
const SINGLE_CONNECTIONS = 2;

async function openServer(url: string): Promise<Database> {
  const client = postgres(url, {
    max: TRANSACTIONS.together + SINGLE_CONNECTIONS,
    onnotice: () => {},
    connect_timeout: 5,
    backoff: () => REOPEN_S,
    // An option of the driver's that its types do not name.
    ...{ socket: dialling() },
  });
  const db = drizzlePostgres(prepared(client), { schema: tables });
  const turns = new FairQueue({
    ...TRANSACTIONS,
    // Everybody who is not signed in yet, and the background: one in the circle like others, but not held to three.
    eachOf: (who) => (who === SYSTEM ? TRANSACTIONS.together : undefined),
    waiting: Number.POSITIVE_INFINITY,
  });
  return {
    db: db as unknown as Db,
    engine: "server",
    listen: (channel, heard, resumed) => listenOnServer(url, channel, heard, resumed ?? (() => {})),
    as: (principal, work) => turns.run(principalName(principal), () => onServer(client, principal, work)),
    migrate: async () => {
      const one = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 5 });
      try {
        await one`select pg_advisory_lock(${MIGRATION_LOCK})`;
        // A role called like our schema of functions would have that one first, and the tables made in it.
        await one`set search_path to public`;
        await migratePostgres(drizzlePostgres(one), MIGRATIONS);
      } finally {
        await one.end({ timeout: 5 });
      }
    },
    close: () => client.end({ timeout: 5 }),
  };
}

const KEY = Symbol.for("feelcheck.database");
type Holder = { [KEY]?: Promise<Database> };

/** The database of this process: opened once, shared by every bundle that asks. */
export function database(): Promise<Database> {
  const holder = globalThis as Holder;
  holder[KEY] ??= openDatabase(env.databaseUrl(), env.dataFolder()).catch((error) => {
    delete holder[KEY];
    throw error;
  });
  return holder[KEY];
}
