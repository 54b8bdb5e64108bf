import { createHmac } from "node:crypto";
import { and, count, gt, inArray, lt } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { env } from "@/lib/env";
import type { Tx } from "./as-viewer";
import { attempts } from "./schema/people";

const WINDOW_MS = 15 * 60_000;
const PER_ACCOUNT = 10;
const PER_ADDRESS = 50;

/** The keys are hashed with the server's secret: the table tells nobody who tried. */
const keyOf = (what: string) => createHmac("sha256", env.secret()).update(what).digest("hex");

/** Whether this account or network address has used up its attempts of the last 15 minutes. */
export async function tooManyAttempts(tx: Tx, account: string, address: string): Promise<boolean> {
  const keys = { account: keyOf(`account:${account}`), address: keyOf(`address:${address}`) };
  const rows = await tx
    .select({ key: attempts.key, n: count() })
    .from(attempts)
    .where(and(inArray(attempts.key, Object.values(keys)), gt(attempts.at, new Date(Date.now() - WINDOW_MS))))
    .groupBy(attempts.key);
  const used = (key: string) => rows.find((row) => row.key === key)?.n ?? 0;
  return used(keys.account) >= PER_ACCOUNT || used(keys.address) >= PER_ADDRESS;
}

/** Counts one failed attempt, and forgets those that no longer count. */
export async function countAttempt(tx: Tx, account: string, address: string): Promise<void> {
  await tx.delete(attempts).where(lt(attempts.at, new Date(Date.now() - WINDOW_MS)));
  await tx
    .insert(attempts)
    .values([`account:${account}`, `address:${address}`].map((what) => ({ id: uuidv7(), key: keyOf(what) })));
}
