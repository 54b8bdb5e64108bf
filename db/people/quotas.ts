import { type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { Refusal } from "@/lib/action-result";
import { rowsOf } from "../connection/rows-of";
import type { Tx } from "../connection/tx";

/** What may be kept of a kind, and what to do when it is as much. Nobody who trains or coaches comes near. */
const QUOTAS = {
  "sessions of a date": [100, "This day holds 100 sessions already, the most a day can. Remove one first."],
  "sessions in a day": [
    3000,
    "You logged 3000 sessions within 24 hours, the most there can be. Go on tomorrow.",
  ],
  "notes in a day": [
    300,
    "You wrote 300 notes to this athlete within 24 hours, the most there can be. Go on tomorrow.",
  ],
  "flags in a day": [500, "This athlete was flagged 500 times within 24 hours, the most there can be."],
  "plans of a date": [
    20,
    "This day holds 20 planned sessions already, the most a day can. Remove one first.",
  ],
  "open invites": [100, "This team has 100 open invites already. Revoke those you do not need."],
  "calendar addresses in a day": [
    50,
    "You made 50 calendar addresses within 24 hours. Use the last one, or make one tomorrow.",
  ],
  "saved views": [100, "You keep 100 views already. Remove one first."],
  groups: [100, "This team has 100 groups already. Remove one first."],
  "zone sets": [200, "There are 200 sets of zones already. Change one of them: choose its date."],
} as const satisfies Record<string, readonly [most: number, message: string]>;

export type Quota = keyof typeof QUOTAS;

/** Throws `Refusal` 422 when `table` holds as many rows as it may under `where`, rows that the viewer sees. */
export async function keepWithin(
  tx: Tx,
  quota: Quota,
  table: PgTable,
  where: SQL | undefined,
): Promise<void> {
  const [most, message] = QUOTAS[quota];
  const counted = sql`select count(*)::int as n from (select from ${table} where ${where ?? sql`true`} limit ${most}) there`;
  const [row] = rowsOf<{ n: number }>(await tx.execute(counted));
  if ((row?.n ?? 0) >= most) throw new Refusal(422, "form", message);
}

/** The last 24 hours of a column of instants. */
export const lastDay = (column: PgColumn) => sql`${column} > now() - interval '1 day'`;
