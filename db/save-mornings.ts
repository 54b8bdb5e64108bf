import { uuidv7 } from "uuidv7";
import type { WellnessDraft } from "@/lib/imports/draft";
import { line } from "@/lib/imports/fitted";
import type { Tx } from "./as-viewer";
import { checkIns } from "./schema/body";

/** Mornings that have no check-in yet; returns their dates. What the athlete answered themselves is never written over. */
export async function saveMornings(
  tx: Tx,
  athleteId: string,
  name: string,
  drafts: readonly WellnessDraft[],
): Promise<string[]> {
  const unique = [...new Map(drafts.map((draft) => [draft.date, draft])).values()];
  const saved: string[] = [];
  for (let i = 0; i < unique.length; i += 200) {
    const rows = await tx
      .insert(checkIns)
      .values(
        unique.slice(i, i + 200).map(({ date, answers }) => ({
          athleteId,
          id: uuidv7(),
          date,
          answers,
          imported: true,
          note: line(`Imported from ${name}`, 200),
          writeId: uuidv7(),
        })),
      )
      .onConflictDoNothing()
      .returning({ date: checkIns.date });
    saved.push(...rows.map(({ date }) => date));
  }
  return saved;
}
