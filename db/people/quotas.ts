import { type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { Refusal, type RefusalCode } from "@/lib/action-result";
import { rowsOf } from "../connection/rows-of";
import type { Tx } from "../connection/tx";

/** What may be kept of a kind, and the code of what is said when it is as much. Nobody who trains or coaches comes near. */
const QUOTAS = {
  "sessions of a date": [100, "quota.sessionsOfDate"],
  "sessions in a day": [3000, "quota.sessionsInDay"],
  "notes in a day": [300, "quota.notesInDay"],
  "flags in a day": [500, "quota.flagsInDay"],
  "talks in a day": [100, "quota.talksInDay"],
  "plans of a date": [20, "quota.plansOfDate"],
  "answers about injuries in a day": [20, "quota.injuryAnswers"],
  "versions of injuries in a day": [200, "quota.injuriesInDay"],
  "words about a way back in a day": [200, "quota.laddersInDay"],
  "days off in a day": [50, "quota.daysOff"],
  "open invites": [100, "quota.invites"],
  "calendar addresses in a day": [50, "quota.feeds"],
  "saved views": [100, "quota.views"],
  devices: [20, "quota.devices"],
  groups: [100, "quota.groups"],
  "zone sets": [200, "quota.zoneSets"],
} as const satisfies Record<string, readonly [most: number, code: RefusalCode]>;

export type Quota = keyof typeof QUOTAS;

/** Throws `Refusal` 422 when `table` holds as many rows as it may under `where`, rows that the viewer sees. */
export async function keepWithin(
  tx: Tx,
  quota: Quota,
  table: PgTable,
  where: SQL | undefined,
): Promise<void> {
  const [most, code] = QUOTAS[quota];
  const counted = sql`select count(*)::int as n from (select from ${table} where ${where ?? sql`true`} limit ${most}) there`;
  const [row] = rowsOf<{ n: number }>(await tx.execute(counted));
  if ((row?.n ?? 0) >= most) throw new Refusal(422, "form", code, { most });
}

/** The last 24 hours of a column of instants. */
export const lastDay = (column: PgColumn) => sql`${column} > now() - interval '1 day'`;
