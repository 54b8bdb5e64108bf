import { inArray, sql } from "drizzle-orm";
import type { LocalDate } from "@/lib/calendar";
import { type LadderRows, type Way, wayOn } from "@/lib/ladder/way";
import { rowsOf } from "../connection/rows-of";
import type { Tx } from "../connection/tx";
import type { TeamAthletes } from "../people/teams";
import { type Brought, jsonOf } from "../verdict/json-rows";
import { ladderParts } from "../verdict/ladder-parts";

type Known = Brought<ReturnType<typeof ladderParts>>;

/** What is kept of these athletes' ways back, by athlete, read in one statement. */
export async function ladderRowsOf(
  tx: Tx,
  athletes: readonly string[] | TeamAthletes,
): Promise<Map<string, LadderRows>> {
  const ids = athletes as string[] | TeamAthletes;
  if (Array.isArray(ids) && ids.length === 0) return new Map();
  const parts = ladderParts((column) => inArray(column, ids));
  const [row] = rowsOf<{ known: Known }>(await tx.execute(sql`select ${jsonOf(parts)} as known`));
  const rows = new Map<string, LadderRows>();
  if (!row) return rows;
  const { ladders, ladderSteps, ladderHolds, ladderMornings } = row.known;
  for (const { athleteId } of ladders) {
    if (rows.has(athleteId)) continue;
    const theirs = <T extends { athleteId: string }>(list: readonly T[]) =>
      list.filter((one) => one.athleteId === athleteId);
    rows.set(athleteId, {
      ladders: theirs(ladders),
      steps: theirs(ladderSteps),
      holds: theirs(ladderHolds),
      mornings: theirs(ladderMornings),
    });
  }
  return rows;
}

/** Where an athlete stands on the way back today; null where they are on none. */
export async function wayOf(tx: Tx, athleteId: string, today: LocalDate): Promise<Way | null> {
  const rows = (await ladderRowsOf(tx, [athleteId])).get(athleteId);
  return rows ? wayOn(rows, today) : null;
}

/** The tables that tell something of a way back, and their instants. */
const TOLD_IN = [
  "ladders at",
  "ladder_steps at",
  "ladder_holds at",
  "ladder_holds left_at",
  "check_ins written_at",
  "assessments at",
  "clearances at",
  "flags raised_at",
  "flags resolved_at",
  "flags left_at",
];

/** When something was last told that moves the way back: its beginning, a step, a hold, a morning, or what a verdict or a person said of it. null where none was begun. */
export async function waysToldAt(tx: Tx, athleteId: string): Promise<Date | null> {
  const latest = TOLD_IN.map((told) => {
    const [table, column] = told.split(" ");
    return sql`select max(${sql.raw(`${column}`)}) as at from ${sql.raw(`${table}`)} where athlete_id = ${athleteId}::uuid`;
  });
  const rows = rowsOf<{ at: string | Date | null }>(
    await tx.execute(sql`select max(at) as at from (${sql.join(latest, sql` union all `)}) told
      where exists (select from ladders where athlete_id = ${athleteId}::uuid)`),
  );
  const at = rows[0]?.at;
  return at ? new Date(at) : null;
}
