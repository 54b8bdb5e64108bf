import { type SQL, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { addDays } from "@/lib/calendar";
import { stillLocks } from "@/lib/engine/former-locks";
import { HISTORY_DAYS } from "@/lib/engine/record";
import { rowsOf } from "../connection/rows-of";
import type { Tx } from "../connection/tx";
import { type Brought, jsonOf } from "./json-rows";
import { SNAPSHOT_PARTS } from "./snapshot-parts";

type Parts = Brought<typeof SNAPSHOT_PARTS>;
type Entry = Omit<Parts["entries"][number], "writtenAt"> & { writtenAt: Date };

/** All that the verdicts and the rollup of an athlete rest on, from a local date on. */
export type Snapshot = Omit<Parts, "entries" | "experience" | "verdicts"> & {
  entries: Entry[];
  experience: NonNullable<Parts["experience"]>;
  verdicts: Omit<Parts["verdicts"][number], "former">[];
};

export const FIRST_DATE = "0001-01-01";
const LAST_DATE = "9999-12-31";

/** Put together once: the query builder takes longer for it than the database for the answer. */
const SELECT = asText(sql`select ${jsonOf(SNAPSHOT_PARTS)} as parts`);

function asText(statement: SQL): SQL {
  const { sql: text, params } = new PgDialect().sqlToQuery(statement);
  if (params.length) throw new Error("The parts of the snapshot take no parameters of their own.");
  return sql.raw(text);
}

/**
 * Reads it in one statement, because every morning waits for it. `to` is the last date of interest; `anew` are dates whose
 * verdict will be given anew; `dates` those whose days will be derived, all of the range where it is not given.
 */
export async function readSnapshot(
  tx: Tx,
  athleteId: string,
  from: string,
  {
    to = LAST_DATE,
    anew = [],
    dates,
  }: { to?: string; anew?: readonly string[]; dates?: readonly string[] } = {},
): Promise<Snapshot> {
  const since = from === FIRST_DATE ? FIRST_DATE : addDays(from, -HISTORY_DAYS);
  const list = (some: readonly string[]) => `{${some.join(",")}}`;
  const of = sql`(select ${athleteId}::uuid as athlete, ${since}::date as since, ${from}::date as first, ${to}::date as last,
    ${list(anew)}::text::date[] as anew, ${dates ? list(dates) : null}::text::date[] as dates) this`;
  const [row] = rowsOf<{ parts: Parts }>(await tx.execute(sql`${SELECT} from ${of}`));
  if (!row) throw new Error("A statement without conditions has a row.");
  const { parts } = row;
  return {
    ...parts,
    verdicts: parts.verdicts.map(({ former, ...verdict }) => ({
      ...verdict,
      locks: verdict.locks && (!former || stillLocks(former)),
    })),
    experience: parts.experience ?? "regular",
    entries: parts.entries.map((entry) => ({ ...entry, writtenAt: new Date(entry.writtenAt) })),
  };
}
