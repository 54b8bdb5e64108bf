import { and, count, desc, eq, inArray, isNotNull, ne, sql } from "drizzle-orm";
import type { Tx } from "../connection/tx";
import { sessions } from "../schema/sessions";
import { importedFiles } from "../schema/training";
import { LISTED_COLUMNS } from "./sessions";

export type ImportedFile = typeof importedFiles.$inferSelect;
/** A line of the list: without the draft, which is for questions alone. */
export type FileLine = Pick<
  ImportedFile,
  "id" | "name" | "outcome" | "message" | "said" | "sessionId" | "at"
>;

/** Files given lately, newest first, and how many there are in all; those that wait for an answer are not among them. */
export async function filesOf(
  tx: Tx,
  athleteId: string,
  limit = 50,
): Promise<{ files: FileLine[]; total: number }> {
  const settled = and(eq(importedFiles.athleteId, athleteId), ne(importedFiles.outcome, "asked"));
  const { id, name, outcome, message, said, sessionId, at } = importedFiles;
  const [files, totals] = await Promise.all([
    tx
      .select({ id, name, outcome, message, said, sessionId, at })
      .from(importedFiles)
      .where(settled)
      .orderBy(desc(at), desc(id))
      .limit(limit),
    tx.select({ total: count() }).from(importedFiles).where(settled),
  ]);
  return { files, total: totals[0]?.total ?? 0 };
}

/** What waits for an answer, with the session it is like, newest day first; and how many there are in all. */
export async function askedOf(tx: Tx, athleteId: string, limit = 20) {
  const open = and(eq(importedFiles.athleteId, athleteId), eq(importedFiles.outcome, "asked"));
  const newest = tx
    .select()
    .from(importedFiles)
    .where(open)
    .orderBy(desc(importedFiles.at), desc(importedFiles.id))
    .limit(limit);
  const file = newest.as("file");
  const likes = tx.select({ id: sql`coalesce(${file.likeId}, ${file.sessionId})` }).from(file);
  const [asked, totals, known] = await Promise.all([
    newest,
    tx
      .select({ question: importedFiles.question, total: count() })
      .from(importedFiles)
      .where(open)
      .groupBy(importedFiles.question),
    tx
      .select(LISTED_COLUMNS)
      .from(sessions)
      .where(and(eq(sessions.athleteId, athleteId), inArray(sessions.id, likes))),
  ]);
  return {
    asked: asked.map((file) => ({
      ...file,
      known: known.find(({ id }) => id === (file.likeId ?? file.sessionId)) ?? null,
    })),
    totals: totals.map(({ question, total }) => ({ question: question ?? ("like" as const), total })),
  };
}

/** Every question of a kind that is open, by its id: for one answer to all of them. At most 2,000 at once. */
export async function askedIds(
  tx: Tx,
  athleteId: string,
  question: NonNullable<ImportedFile["question"]>,
): Promise<string[]> {
  const rows = await tx
    .select({ id: importedFiles.id })
    .from(importedFiles)
    .where(
      and(
        eq(importedFiles.athleteId, athleteId),
        eq(importedFiles.outcome, "asked"),
        eq(importedFiles.question, question),
      ),
    )
    .limit(2_000);
  return rows.map(({ id }) => id);
}

/** Answers that can be taken back (all but joins), newest first. */
export async function answeredOf(tx: Tx, athleteId: string, limit = 10): Promise<FileLine[]> {
  const { id, name, outcome, message, said, sessionId, at } = importedFiles;
  return tx
    .select({ id, name, outcome, message, said, sessionId, at })
    .from(importedFiles)
    .where(
      and(
        eq(importedFiles.athleteId, athleteId),
        isNotNull(importedFiles.answeredAt),
        inArray(outcome, ["kept", "refused"]),
      ),
    )
    .orderBy(desc(importedFiles.answeredAt))
    .limit(limit);
}
