import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import type { MeasuresDraft, Parsed, WellnessEntry } from "@/lib/imports/draft";
import { line } from "@/lib/imports/fitted";
import { plainSay } from "@/lib/imports/plain-say";
import { said } from "@/lib/imports/said";
import type { Tx } from "../connection/tx";
import { checkIns, morningMeasures } from "../schema/check-ins";

/** Whose wellness entries they are, the file they came from, and who gave it where that was not the athlete. */
export type WellnessOf = { athleteId: string; name: string; fileId: string; importedBy: string | null };

/** The dates that are new: of check-ins, and of measures. */
export type WellnessSaved = { checkIns: string[]; measures: string[] };

const TOGETHER = 200;

/** The wellness entries of a file, one a date. */
export function wellnessOf({ wellness, measures = [] }: Parsed): WellnessEntry[] {
  const days = new Map<string, WellnessEntry>();
  for (const { date, answers } of wellness) days.set(date, { date, answers, measures: null });
  for (const of of measures)
    days.set(of.date, { date: of.date, answers: days.get(of.date)?.answers ?? null, measures: of });
  return [...days.values()];
}

/** Saves wellness entries that are not there yet. What the athlete answered themselves is never written over. */
export async function saveWellness(
  tx: Tx,
  of: WellnessOf,
  drafts: readonly WellnessEntry[],
): Promise<WellnessSaved> {
  const saved: WellnessSaved = { checkIns: [], measures: [] };
  for (let i = 0; i < drafts.length; i += TOGETHER) {
    const some = drafts.slice(i, i + TOGETHER);
    const answered = some.flatMap(({ date, answers }) => (answers ? { date, answers } : []));
    const measured = some.flatMap(({ measures }) => measures ?? []);
    if (answered.length) saved.checkIns.push(...(await saveCheckIns(tx, of, answered)));
    if (measured.length) saved.measures.push(...(await saveMeasures(tx, of, measured)));
  }
  return saved;
}

async function saveCheckIns(
  tx: Tx,
  { athleteId, name, fileId, importedBy }: WellnessOf,
  drafts: Pick<typeof checkIns.$inferInsert, "date" | "answers">[],
): Promise<string[]> {
  const note = line(plainSay(said("outcome.noteFrom", { name })), 200);
  const rows = await tx
    .insert(checkIns)
    .values(
      drafts.map((draft) => ({
        ...draft,
        athleteId,
        id: uuidv7(),
        note,
        imported: true,
        fileId,
        importedBy,
        writeId: uuidv7(),
      })),
    )
    .onConflictDoNothing()
    .returning({ date: checkIns.date });
  return rows.map(({ date }) => date);
}

const MEASURED = ["sleepHours", "sleepQuality", "fatigue", "stress", "mood", "hrvMs", "restingHr"] as const;

/** A second table of one source fills what the first left empty; another's table, given for the athlete, does not. */
async function saveMeasures(
  tx: Tx,
  { athleteId, fileId, importedBy }: WellnessOf,
  drafts: readonly MeasuresDraft[],
): Promise<string[]> {
  const insert = tx
    .insert(morningMeasures)
    .values(drafts.map((draft) => ({ ...draft, athleteId, fileId, importedBy })));
  const column = (key: (typeof MEASURED)[number]) => morningMeasures[key];
  const excluded = (key: (typeof MEASURED)[number]) => sql.raw(`excluded.${column(key).name}`);
  const filled = Object.fromEntries(
    MEASURED.map((key) => [key, sql`coalesce(${column(key)}, ${excluded(key)})`]),
  );
  const news = MEASURED.map((key) => sql`(${column(key)} is null and ${excluded(key)} is not null)`);
  const target = [morningMeasures.athleteId, morningMeasures.date, morningMeasures.source];
  const rows = await (importedBy
    ? insert.onConflictDoNothing()
    : insert.onConflictDoUpdate({ target, set: filled, setWhere: sql.join(news, sql` or `) })
  ).returning({ date: morningMeasures.date });
  return rows.map(({ date }) => date);
}
