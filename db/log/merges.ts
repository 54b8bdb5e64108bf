import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { Refusal } from "@/lib/action-result";
import { earlierOf } from "@/lib/calendar";
import type { SessionDraft } from "@/lib/imports/draft";
import { lockAthlete } from "../connection/athlete-lock";
import type { Tx } from "../connection/tx";
import { sessions } from "../schema/body";
import { importedFiles, sessionMerges } from "../schema/training";
import { assessDay } from "../verdict/reassess";
import { restored, rowOf, stored, updateSession } from "./session-drafts";
import { type SessionRow, sessionOf } from "./sessions";
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
): Promise<(MergeRow & { other: SessionRow | null })[]> {
  const rows = await tx
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
  const ids = rows.flatMap(({ otherId }) => (otherId ? [otherId] : []));
  const others = ids.length
    ? await tx
        .select()
        .from(sessions)
        .where(and(eq(sessions.athleteId, athleteId), inArray(sessions.id, ids)))
    : [];
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
  if (!merge || !session)
    throw new Refusal(404, "form", "These were taken apart already, or the session is not there any more.");
  await updateSession(tx, athleteId, session.id, {
    ...asBefore(session, merge),
    revision: session.revision + 1,
  });
  const apart = merge.draft ? await keepApart(tx, athleteId, merge) : await bringBack(tx, athleteId, merge);
  const earliest = earlierOf(earlierOf(session.date, merge.date), apart ?? session.date);
  await assessDay(tx, athleteId, earliest, today, "session");
}

/** Fields that people change themselves: what they set after the join stays theirs. */
const TYPED = new Set(["kind", "durationMin", "rpe", "distanceKm", "descentM", "note"]);

function asBefore(session: SessionRow, { before, after }: MergeRow): Partial<SessionRow> {
  const kept = Object.entries(before).filter(
    ([key]) => !TYPED.has(key) || equal(session[key as keyof SessionRow], after[key]),
  );
  return Object.fromEntries(
    kept.map(([key, value]) => [key, INSTANTS.has(key) && value ? new Date(String(value)) : value]),
  );
}

const INSTANTS = new Set(["startedAt", "removedAt"]);

/** Numbers come back from `real` columns with seven digits. */
const equal = (now: unknown, set: unknown) =>
  typeof now === "number" && typeof set === "number" ? Math.abs(now - set) < 0.01 : now === set;

async function keepApart(tx: Tx, athleteId: string, merge: MergeRow): Promise<string | null> {
  if (!merge.draft) return null;
  const row = rowOf(athleteId, restored(merge.draft), await zoneSetsOf(tx, athleteId));
  await tx.insert(sessions).values(row);
  await keepAsTwo(tx, athleteId, row, merge.sessionId);
  await tx
    .update(importedFiles)
    .set({ outcome: "kept", sessionId: row.id, message: "Taken apart: a session of its own." })
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
