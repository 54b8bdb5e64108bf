import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { CsvMapping } from "@/lib/imports/csv/mapped";
import type { Tx } from "./as-viewer";
import { columnMappings } from "./schema/training";

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
