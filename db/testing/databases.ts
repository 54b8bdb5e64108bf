import { randomBytes } from "node:crypto";
import { userInfo } from "node:os";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe } from "vitest";
import { openDatabase } from "../connection/client";
import type { Database } from "../connection/tx";
import { partitionByAthlete } from "../upkeep/partition";

/** A PostgreSQL server to test on; TEST_DATABASE_URL names another than the local one. */
const SERVER = process.env.TEST_DATABASE_URL ?? `postgres://${userInfo().username}@127.0.0.1:5432/test`;

async function answers(url: string): Promise<boolean> {
  const client = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} });
  try {
    await client`select 1`;
    return true;
  } catch {
    return false; // No server here: the suites run on the embedded engine alone, and say so by their names.
  } finally {
    await client.end({ timeout: 1 });
  }
}

/** Whether there is a server for suites that are about servers alone. */
export const serverAnswers = () => answers(SERVER);

const engines = (await serverAnswers()) ? (["embedded", "server"] as const) : (["embedded"] as const);

process.env.NEXTAUTH_SECRET ??= "a secret for tests";

/** Runs a suite on each engine that is there, on a fresh, migrated database of its own. */
export function onEachDatabase(
  name: string,
  suite: (database: () => Database) => void,
  { partitioned = false } = {},
): void {
  // With `partitioned` the suite runs once more, on a server whose athletes' tables have sixteen partitions.
  const places = partitioned && engines.length > 1 ? ([...engines, "partitioned"] as const) : engines;
  describe.each(places)(`${name}, %s database`, (engine) => {
    let database: Database;
    let drop = async () => {};
    beforeAll(async () => {
      if (engine !== "embedded") {
        const made = await makeDatabase();
        database = await openDatabase(made.url, null);
        drop = made.drop;
      } else database = await openDatabase(undefined, null);
      await database.migrate();
      if (engine === "partitioned") await partitionByAthlete(database.db, 16);
    });
    afterAll(async () => {
      await database.close();
      await drop();
    });
    suite(() => database);
  });
}

/** A fresh database on the server, and the way to drop it. */
export async function makeDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `feelcheck_test_${randomBytes(6).toString("hex")}`;
  const run = async (command: string) => {
    const admin = await openDatabase(SERVER, null);
    await admin.db.execute(sql.raw(command));
    await admin.close();
  };
  await run(`create database ${name}`);
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`drop database ${name} with (force)`) };
}
