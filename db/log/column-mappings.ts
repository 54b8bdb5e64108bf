import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { answered, type CsvMapping } from "@/lib/imports/csv/mapped";
import type { Answers } from "@/lib/imports/csv/questions";
import type { Tx } from "../connection/tx";
import { columnMappings } from "../schema/training";

const keyOf = (header: readonly string[]) =>
  createHash("sha256").update(JSON.stringify(header)).digest("hex");

/** Remembers how a table with these columns is read. */
export async function rememberMapping(
  tx: Tx,
  athleteId: string,
  header: readonly string[],
  mapping: CsvMapping,
): Promise<void> {
  await tx
    .insert(columnMappings)
    .values({ athleteId, header: keyOf(header), mapping })
    .onConflictDoUpdate({
      target: [columnMappings.athleteId, columnMappings.header],
      set: { mapping, at: new Date() },
    });
}

/** Remembers what was asked of a table with these columns, beside what was said of it before. */
export async function rememberAnswers(
  tx: Tx,
  athleteId: string,
  header: readonly string[],
  answers: Answers,
): Promise<void> {
  const before = await mappingFor(tx, athleteId, header);
  await rememberMapping(tx, athleteId, header, answered(before, answers));
}

/** How a table with these columns was read the last time; null when it never was. */
export async function mappingFor(
  tx: Tx,
  athleteId: string,
  header: readonly string[],
): Promise<CsvMapping | null> {
  const [row] = await tx
    .select({ mapping: columnMappings.mapping })
    .from(columnMappings)
    .where(and(eq(columnMappings.athleteId, athleteId), eq(columnMappings.header, keyOf(header))));
  return row?.mapping ?? null;
}
