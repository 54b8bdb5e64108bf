import { sql } from "drizzle-orm";
import { database } from "@/db/connection/client";
import { FolderInUse } from "@/db/connection/folder-lock";
import type { Database } from "@/db/connection/tx";
import { env } from "@/lib/env";

/** Runs a script on the database the environment names, migrated, and closes it; one line and exit 1 when it can't. */
export async function withDatabase(work: (data: Database) => Promise<void>): Promise<void> {
  const data = await openOrExit();
  try {
    await work(data);
  } finally {
    await data.close();
  }
}

/** Opens and migrates the database, or says in one line why not. */
export async function openOrExit(): Promise<Database> {
  try {
    const data = await database();
    await data.db.execute(sql`select 1`);
    await data.migrate();
    return data;
  } catch (error) {
    console.error(reason(error));
    process.exit(1);
  }
}

function reason(error: unknown): string {
  if (error instanceof FolderInUse) return error.message;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : (error as Error);
  const code = (cause as NodeJS.ErrnoException).code;
  return env.databaseUrl()
    ? `The database at DATABASE_URL can't be used (${code ?? cause.message}). Check that it runs, and its address and password.`
    : `The embedded database in ${env.dataFolder()} can't be opened: ${cause.message}`;
}
