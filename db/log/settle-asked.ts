import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { Refusal } from "@/lib/action-result";
import type { SessionDraft } from "@/lib/imports/draft";
import { originOf } from "@/lib/imports/origin";
import { type SaidCode, said } from "@/lib/imports/said";
import { lockAthlete } from "../connection/athlete-lock";
import type { Tx } from "../connection/tx";
import { sessions } from "../schema/sessions";
import { importedFiles, sessionMerges } from "../schema/training";
import { assessDay } from "../verdict/reassess";
import type { ImportedFile } from "./imported-files";
import { told } from "./imported-rows";
import { keepAsTwo, mergeRow } from "./merges";
import { fill, fillable, restored, rowOf, updateSession } from "./session-drafts";
import { type SessionRow, sessionOf } from "./sessions";
import { type ZoneSetRow, zoneSetsOf } from "./zone-sets";

export type Answer = "same" | "another" | "drop";

/** The athlete says whether a file's workout is the session it looks like. Throws `Refusal` 404. */
export async function settleAsked(
  tx: Tx,
  athleteId: string,
  id: string,
  answer: Answer,
  today: string,
): Promise<void> {
  await lockAthlete(tx, athleteId);
  const [asked] = await waiting(tx, athleteId, [id]);
  if (!asked) throw new Refusal(404, "form", "gone.question");
  const touched = await settle(tx, athleteId, asked, answer, await zoneSetsOf(tx, athleteId));
  if (touched === null) throw new Refusal(404, "form", "gone.like");
  if (touched) await assessDay(tx, athleteId, touched, today, "session");
}

/** One answer for many questions. Those whose session is gone stay open. Returns how many were answered. */
export async function settleAll(
  tx: Tx,
  athleteId: string,
  ids: readonly string[],
  answer: Answer,
  today: string,
): Promise<number> {
  await lockAthlete(tx, athleteId);
  const sets = await zoneSetsOf(tx, athleteId);
  let answered = 0;
  const changed: string[] = [];
  for (const asked of await waiting(tx, athleteId, ids)) {
    const touched = await settle(tx, athleteId, asked, answer, sets);
    if (touched === null) continue;
    answered++;
    if (touched) changed.push(touched);
  }
  if (changed.length) await assessDay(tx, athleteId, changed, today, "session");
  return answered;
}

function waiting(tx: Tx, athleteId: string, ids: readonly string[]): Promise<ImportedFile[]> {
  return tx
    .select()
    .from(importedFiles)
    .where(
      and(
        eq(importedFiles.athleteId, athleteId),
        inArray(importedFiles.id, [...ids]),
        eq(importedFiles.outcome, "asked"),
        isNotNull(importedFiles.draft),
      ),
    );
}

/** Does what was answered. Returns the date whose days change, "" for none; null where the session is gone. */
async function settle(
  tx: Tx,
  athleteId: string,
  asked: ImportedFile,
  answer: Answer,
  sets: readonly ZoneSetRow[],
): Promise<string | null> {
  if (!asked.draft) return null;
  const draft = restored(asked.draft);
  const done = (outcome: ImportedFile["outcome"], code: SaidCode<"outcome">, sessionId = asked.sessionId) =>
    tx
      .update(importedFiles)
      .set({ outcome, ...told([said(code)]), sessionId, answeredAt: new Date() })
      .where(and(eq(importedFiles.athleteId, athleteId), eq(importedFiles.id, asked.id)));
  if (answer === "drop") {
    await done("refused", "outcome.chosenNot");
    return "";
  }
  if (answer === "another") {
    const row = rowOf(athleteId, draft, sets, asked.id);
    await tx.insert(sessions).values(row);
    if (asked.likeId) await keepAsTwo(tx, athleteId, row, asked.likeId);
    await done("kept", "outcome.ownSession", row.id);
    return row.date;
  }
  const likeId = asked.likeId ?? asked.sessionId;
  const known = likeId ? await sessionOf(tx, athleteId, likeId) : null;
  if (!known) return null;
  const back = asked.question === "removed";
  const more = back ? { ...fill(fillable(known), draft, sets), removedAt: null } : joined(known, draft, sets);
  // What is brought back is the workout itself: taken apart, it is removed again and nothing is left over.
  const from = { name: asked.name, origin: originOf(draft), draft: back ? null : draft };
  await tx.insert(sessionMerges).values(mergeRow(athleteId, known, more, from));
  await updateSession(tx, athleteId, known.id, { ...more, revision: known.revision + 1 });
  await done("merged", back ? "outcome.broughtBack" : "outcome.joined", known.id);
  return known.date;
}

/** The watch knows minutes and metres better than memory does; effort, kind, title and note stay the athlete's. */
function joined(known: SessionRow, draft: SessionDraft, sets: readonly ZoneSetRow[]): Partial<SessionRow> {
  return {
    ...fill(fillable(known), draft, sets),
    durationMin: draft.durationMin,
    distanceKm: draft.distanceKm ?? known.distanceKm,
    removedAt: null,
  };
}

/**
 * Takes an answer back that kept a workout as another one, or turned it down: the question is open again. (A join is
 * taken apart by `undoMerge`.) Throws `Refusal` 404.
 */
export async function undoAnswer(tx: Tx, athleteId: string, id: string, today: string): Promise<void> {
  await lockAthlete(tx, athleteId);
  const mine = and(eq(importedFiles.athleteId, athleteId), eq(importedFiles.id, id));
  const [file] = await tx
    .select()
    .from(importedFiles)
    .where(
      and(mine, isNotNull(importedFiles.answeredAt), inArray(importedFiles.outcome, ["kept", "refused"])),
    );
  if (!file?.draft) throw new Refusal(404, "form", "gone.answer");
  const [kept] = await tx
    .select()
    .from(sessions)
    .where(and(eq(sessions.athleteId, athleteId), eq(sessions.fileId, id), isNull(sessions.mergedInto)));
  // Kept as another, it goes back into the question: its row stays out of every count and comparison.
  if (kept)
    await updateSession(tx, athleteId, kept.id, {
      removedAt: new Date(),
      mergedInto: file.likeId ?? kept.id,
      origin: null,
    });
  await tx
    .update(importedFiles)
    .set({ outcome: "asked", answeredAt: null, ...told([]), sessionId: file.likeId })
    .where(mine);
  if (kept) await assessDay(tx, athleteId, kept.date, today, "session");
}
