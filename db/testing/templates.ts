import { randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type postgres from "postgres";
import { inject } from "vitest";
import { embeddedOn, openDatabase } from "../connection/client";
import type { Database } from "../connection/tx";
import { databaseName, type Made, made, onServer, urlOf } from "./server";

/**
 * Every suite's database is a copy of one that is migrated and empty, of which each engine has one in a run of the tests:
 * whichever suite needs it first makes it. They go when the run ends, or a file changes (see `run.ts`).
 */
export type Templates = { folder: string; database: string };

declare module "vitest" {
  interface ProvidedContext {
    templates: Templates;
  }
}

/** Any number: suites that need the server's template at once wait until one of them has made it. */
const TEMPLATE_LOCK = 4_206_900_644;

/** An embedded database in memory, migrated. */
export async function embeddedDatabase(): Promise<Database> {
  const file = join(inject("templates").folder, "embedded.tar");
  const snapshot = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    return makeSnapshot(file);
  });
  return embeddedOn(await PGlite.create({ loadDataDir: new Blob([snapshot]) }));
}

/** Where two make it at once, each writes a file of its own; the file is never there in part. */
async function makeSnapshot(file: string): Promise<Buffer<ArrayBuffer>> {
  const engine = await PGlite.create();
  const database = embeddedOn(engine);
  await database.migrate();
  const snapshot = Buffer.from(await (await engine.dumpDataDir("none")).arrayBuffer());
  await database.close();
  const own = `${file}.${randomBytes(4).toString("hex")}`;
  await writeFile(own, snapshot);
  await rename(own, file);
  return snapshot;
}

/** A database on the server, migrated. */
export async function serverDatabase(): Promise<Made> {
  const { database } = inject("templates");
  const name = databaseName();
  await onServer(async (sql) => {
    await sql`select pg_advisory_lock(${TEMPLATE_LOCK})`;
    const [there] = await sql`select 1 from pg_database where datname = ${database}`;
    if (!there) await makeTemplate(sql, database);
    await sql`select pg_advisory_unlock(${TEMPLATE_LOCK})`;
    await sql.unsafe(`create database ${name} template ${database}`);
    // What a migration says of the database itself is not copied with what is in it (0011).
    await sql.unsafe(`revoke temporary on database ${name} from public`);
  });
  return made(name);
}

/** Under a name that nobody copies until it is whole. */
async function makeTemplate(sql: postgres.Sql, database: string): Promise<void> {
  const part = `${database}_part`;
  await sql.unsafe(`drop database if exists ${part} with (force)`);
  await sql.unsafe(`create database ${part}`);
  const empty = await openDatabase(urlOf(part), null);
  await empty.migrate();
  await empty.close();
  await sql.unsafe(`alter database ${part} rename to ${database}`);
}
