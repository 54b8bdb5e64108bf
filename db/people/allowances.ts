import { createHmac } from "node:crypto";
import { sql } from "drizzle-orm";
import { Refusal } from "@/lib/action-result";
import { env } from "@/lib/env";
import { asSystem } from "../connection/as-viewer";
import { rowsOf } from "../connection/rows-of";
import type { Database, Tx } from "../connection/tx";

/** How often something may be done under one key within its minutes, counted from the first time. */
export type Allowance = { key: string; most: number; minutes: number };

/** The keys are hashed with the server's secret: the table tells nobody who tried what. */
const hashed = (key: string) => createHmac("sha256", env.secret()).update(key).digest("hex");

/**
 * Takes one of each allowance, all of them or none, before the work it allows: counted and checked in one statement,
 * so that a thousand at once pass no more than one after another. Throws `Refusal` 429 when one is used up.
 */
export async function take(allowances: readonly Allowance[], on?: Database): Promise<void> {
  await asSystem(async (tx) => {
    // In one order, so that two who take the same never wait for each other in a circle.
    for (const { key, most, minutes } of inOrder(allowances)) {
      const taken = await tx.execute(sql`
        insert into allowances (key, used, until) values (${key}, 1, now() + make_interval(mins => ${minutes}::int))
        on conflict (key) do update set
          used = case when allowances.until <= now() then 1 else allowances.used + 1 end,
          until = case when allowances.until <= now() then excluded.until else allowances.until end
        where allowances.until <= now() or allowances.used < ${most}::int
        returning used`);
      if (rowsOf(taken).length === 0) throw tooMany(minutes);
    }
  }, on);
}

const tooMany = (minutes: number) => new Refusal(429, "form", "wait.attempts", { minutes });

/** Throws `Refusal` 429 when one of them is used up; takes none. */
export async function areLeft(allowances: readonly Allowance[], on?: Database): Promise<void> {
  await asSystem(async (tx) => {
    for (const { key, most, minutes } of inOrder(allowances)) {
      const used = await tx.execute(
        sql`select used from allowances where key = ${key} and until > now() and used >= ${most}::int`,
      );
      if (rowsOf(used).length > 0) throw tooMany(minutes);
    }
  }, on);
}

/** Gives back what was taken for something that turned out not to count. */
export async function giveBack(allowances: readonly Allowance[], on?: Database): Promise<void> {
  await asSystem(async (tx) => {
    for (const { key } of inOrder(allowances))
      await tx.execute(sql`update allowances set used = used - 1 where key = ${key} and used > 0`);
  }, on);
}

/** Forgets what was counted under these keys. */
export async function forget(tx: Tx, allowances: readonly Allowance[]): Promise<void> {
  for (const { key } of inOrder(allowances)) await tx.execute(sql`delete from allowances where key = ${key}`);
}

/** Removes the rows whose time is over. */
export async function forgetOver(on?: Database): Promise<void> {
  await asSystem(
    (tx) =>
      tx.execute(sql`delete from allowances where key in (
        select key from allowances where until < now() order by key for update skip locked)`),
    on,
  );
}

const inOrder = (allowances: readonly Allowance[]) =>
  allowances
    .map((allowance) => ({ ...allowance, key: hashed(allowance.key) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
