import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { Refusal } from "@/lib/action-result";
import type { SessionPain } from "@/lib/engine/input";
import type { SessionDraft } from "@/lib/imports/draft";
import { said } from "@/lib/imports/said";
import { samePain } from "@/lib/session-pain";
import { lockAthlete } from "../connection/athlete-lock";
import type { Tx } from "../connection/tx";
import { sessions } from "../schema/sessions";
import { importedFiles, sessionMerges } from "../schema/training";
import { assessDay } from "../verdict/reassess";
import { told } from "./imported-rows";
import { restored, rowOf, stored, updateSession } from "./session-drafts";
import { LISTED_COLUMNS, type ListedSession, type SessionRow, sessionOf } from "./sessions";
import { zoneSetsOf } from "./zone-sets";

export type MergeRow = typeof sessionMerges.$inferSelect;

/** A row that keeps what a join changed of a session, so that it can be taken apart. */
export function mergeRow(
  athleteId: string,
  known: Pick<SessionRow, "id" | "date"> & Partial<SessionRow>,
  more: Partial<SessionRow>,
  joined: { name: string; origin: string; draft: SessionDraft | null } | { otherId: string },
): MergeRow {
  const keys = Object.keys(more) as (keyof SessionRow)[];
  const file = "name" in joined ? joined : { name: "", origin: null, draft: null };
  return {
    athleteId,
    id: uuidv7(),
    sessionId: known.id,
    date: known.date,
    name: file.name,
    draft: file.draft && stored(file.draft),
    otherId: "otherId" in joined ? joined.otherId : null,
    origin: file.origin,
    before: Object.fromEntries(keys.map((key) => [key, known[key] ?? null])),
    after: more,
    at: new Date(),
    undoneAt: null,
  };
}

/** What was joined and not taken apart, newest first: to one session, or the last `limit` of all. */
export async function mergesOf(
  tx: Tx,
  athleteId: string,
  { sessionId, limit = 20 }: { sessionId?: string; limit?: number } = {},
): Promise<(MergeRow & { other: ListedSession | null })[]> {
  const newest = tx
    .select()
    .from(sessionMerges)
    .where(
      and(
        eq(sessionMerges.athleteId, athleteId),
        isNull(sessionMerges.undoneAt),
        sessionId ? eq(sessionMerges.sessionId, sessionId) : undefined,
      ),
    )
    .orderBy(desc(sessionMerges.at), desc(sessionMerges.id))
    .limit(limit);
  const merge = newest.as("merge");
  const joined = tx.select({ id: merge.otherId }).from(merge);
  const [rows, others] = await Promise.all([
    newest,
    tx
      .select(LISTED_COLUMNS)
      .from(sessions)
      .where(and(eq(sessions.athleteId, athleteId), inArray(sessions.id, joined))),
  ]);
  return rows.map((row) => ({ ...row, other: others.find(({ id }) => id === row.otherId) ?? null }));
}

/**
 * Takes a join apart: the session is as it was before, but for what the athlete changed since, and what was joined to it
 * is a session of its own. Throws `Refusal` 404.
 */
export async function undoMerge(tx: Tx, athleteId: string, id: string, today: string): Promise<void> {
  await lockAthlete(tx, athleteId);
  const [merge] = await tx
    .update(sessionMerges)
    .set({ undoneAt: new Date() })
    .where(
      and(eq(sessionMerges.athleteId, athleteId), eq(sessionMerges.id, id), isNull(sessionMerges.undoneAt)),
    )
    .returning();
  const session = merge && (await sessionOf(tx, athleteId, merge.sessionId));
  if (!merge || !session) throw new Refusal(404, "form", "gone.joined");
  await updateSession(tx, athleteId, session.id, {
    ...asBefore(session, merge),
    revision: session.revision + 1,
  });
  const apart = merge.draft ? await keepApart(tx, athleteId, merge) : await bringBack(tx, athleteId, merge);
  const changed = [session.date, merge.date, ...(apart ? [apart] : [])];
  await assessDay(tx, athleteId, changed, today, "session");
}

/** Fields that people change themselves: what they set after the join stays theirs. */
const TYPED = new Set(["kind", "durationMin", "rpe", "distanceKm", "descentM", "pain", "note"]);

function asBefore(session: SessionRow, { before, after }: MergeRow): Partial<SessionRow> {
  const kept = Object.entries(before).filter(
    ([key]) => !TYPED.has(key) || equal(session[key as keyof SessionRow], after[key]),
  );
  return Object.fromEntries(
    kept.map(([key, value]) => [key, INSTANTS.has(key) && value ? new Date(String(value)) : value]),
  );
}

const INSTANTS = new Set(["startedAt", "removedAt"]);

/** Numbers come back from `real` columns with seven digits, and what hurt with its fields in another order. */
function equal(now: unknown, set: unknown): boolean {
  if (typeof now === "number" && typeof set === "number") return Math.abs(now - set) < 0.01;
  if (typeof now === "object" && typeof set === "object" && now && set)
    return samePain(now as SessionPain, set as SessionPain);
  return now === set;
}

async function keepApart(tx: Tx, athleteId: string, merge: MergeRow): Promise<string | null> {
  if (!merge.draft) return null;
  const row = rowOf(athleteId, restored(merge.draft), await zoneSetsOf(tx, athleteId));
  await tx.insert(sessions).values(row);
  await keepAsTwo(tx, athleteId, row, merge.sessionId);
  await tx
    .update(importedFiles)
    .set({ outcome: "kept", sessionId: row.id, ...told([said("outcome.apart")]) })
    .where(
      and(
        eq(importedFiles.athleteId, athleteId),
        eq(importedFiles.sessionId, merge.sessionId),
        eq(importedFiles.name, merge.name),
        eq(importedFiles.outcome, "merged"),
      ),
    );
  return row.date;
}

async function bringBack(tx: Tx, athleteId: string, { otherId }: MergeRow): Promise<string | null> {
  if (!otherId) return null;
  await updateSession(tx, athleteId, otherId, { removedAt: null, mergedInto: null });
  return (await sessionOf(tx, athleteId, otherId))?.date ?? null;
}

/** Notes that two sessions are two: they are not asked about again. */
export async function keepAsTwo(
  tx: Tx,
  athleteId: string,
  kept: Pick<SessionRow, "id" | "date">,
  otherId: string,
): Promise<void> {
  const apart = { ...mergeRow(athleteId, kept, {}, { otherId }), undoneAt: new Date() };
  await tx.insert(sessionMerges).values(apart);
}
