import { randomBytes } from "node:crypto";
import { userInfo } from "node:os";
import postgres from "postgres";

/** A PostgreSQL server to test on; TEST_DATABASE_URL names another than the local one. */
const SERVER = process.env.TEST_DATABASE_URL ?? `postgres://${userInfo().username}@127.0.0.1:5432/test`;

/** A database on the server, and the way to drop it. */
export type Made = { url: string; drop: () => Promise<void> };

/** Whether a server answers: without one the suites run on the embedded engine alone, and say so by their names. */
export async function serverAnswers(): Promise<boolean> {
  try {
    await onServer((sql) => sql`select 1`);
    return true;
  } catch {
    return false; // What is asked here; a suite that needs the server is not run.
  }
}

/** A database without a table. */
export async function emptyDatabase(): Promise<Made> {
  const name = databaseName();
  await onServer((sql) => sql.unsafe(`create database ${name}`));
  return made(name);
}

export const databaseName = () => `feelcheck_test_${randomBytes(6).toString("hex")}`;

export const made = (name: string): Made => ({ url: urlOf(name), drop: () => dropDatabase(name) });

export function urlOf(name: string): string {
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return url.href;
}

export async function dropDatabase(name: string): Promise<void> {
  await onServer((sql) => sql.unsafe(`drop database if exists ${name} with (force)`));
}

/** Does something on the server that is about no one database, such as making one. */
export async function onServer<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const client = postgres(SERVER, { max: 1, connect_timeout: 2, onnotice: () => {} });
  try {
    return await work(client);
  } finally {
    await client.end({ timeout: 1 });
  }
}
