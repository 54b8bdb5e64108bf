import { and, desc, eq, ne } from "drizzle-orm";
import { Refusal } from "@/lib/action-result";
import type { SessionDraft } from "@/lib/imports/draft";
import type { Tx } from "./as-viewer";
import { assessDay } from "./assess-day";
import { sessions } from "./schema/body";
import { importedFiles } from "./schema/training";
import { fill, rowOf, updateSession } from "./session-drafts";
import { sessionOf } from "./sessions";
import { takeTurn } from "./turn";
import { zoneSetsOf } from "./zone-sets";

export type ImportedFile = typeof importedFiles.$inferSelect;

/** The athlete says whether a file's workout is the session it looks like. Throws `Refusal` 404. */
export async function settleAsked(
  tx: Tx,
  athleteId: string,
  id: string,
  answer: "same" | "another" | "drop",
  today: string,
): Promise<void> {
  await takeTurn(tx, athleteId);
  const [asked] = await tx
    .select()
    .from(importedFiles)
    .where(
      and(
        eq(importedFiles.athleteId, athleteId),
        eq(importedFiles.id, id),
        eq(importedFiles.outcome, "asked"),
      ),
    );
  if (!asked?.draft) throw new Refusal(404, "form", "This question was answered already.");
  const draft: SessionDraft = {
    ...asked.draft,
    startedAt: asked.draft.startedAt ? new Date(asked.draft.startedAt) : null,
  };
  const done = (outcome: ImportedFile["outcome"], sessionId: string | null, message: string) =>
    tx
      .update(importedFiles)
      .set({ outcome, sessionId, message, draft: null })
      .where(and(eq(importedFiles.athleteId, athleteId), eq(importedFiles.id, id)));
  if (answer === "drop") {
    await done("refused", null, "You chose not to import it.");
    return;
  }
  const sets = await zoneSetsOf(tx, athleteId);
  if (answer === "another") {
    const row = rowOf(athleteId, draft, sets);
    await tx.insert(sessions).values(row);
    await done("kept", row.id, "Kept as a session of its own.");
    await assessDay(tx, athleteId, row.date, today, "session");
    return;
  }
  const known = await sessionOf(tx, athleteId, asked.sessionId ?? id);
  if (!known)
    throw new Refusal(404, "form", "The session it was like is not there any more; keep it as another.");
  // The watch knows minutes and metres better than memory does; RPE, kind and note stay the athlete's.
  const measured = { durationMin: draft.durationMin, distanceKm: draft.distanceKm ?? known.distanceKm };
  await updateSession(tx, known, { ...fill(known, draft, sets), ...measured, revision: known.revision + 1 });
  await done("merged", known.id, "Joined to the session you had.");
  await assessDay(tx, athleteId, known.date, today, "session");
}

/** So many questions are shown at once; answered ones make room for the next. */
const MOST_ASKED = 200;

/** Files given lately, newest first; those that wait for an answer always among them. */
export async function filesOf(tx: Tx, athleteId: string, limit = 100): Promise<ImportedFile[]> {
  const of = (which: typeof eq | typeof ne) =>
    tx
      .select()
      .from(importedFiles)
      .where(and(eq(importedFiles.athleteId, athleteId), which(importedFiles.outcome, "asked")))
      .orderBy(desc(importedFiles.at), desc(importedFiles.id));
  const [asked, rest] = await Promise.all([of(eq).limit(MOST_ASKED), of(ne).limit(limit)]);
  return [...asked, ...rest];
}
