import { and, desc, eq, gte, inArray, isNull, ne } from "drizzle-orm";
import { Refusal } from "@/lib/action-result";
import { difference, likeness } from "@/lib/imports/same-workout";
import { lockAthlete } from "../connection/athlete-lock";
import type { Tx } from "../connection/tx";
import { sessions } from "../schema/sessions";
import { sessionMerges } from "../schema/training";
import { assessDay } from "../verdict/reassess";
import { keepAsTwo, mergeRow } from "./merges";
import { updateSession } from "./session-drafts";
import { LISTED_COLUMNS, type ListedSession, type SessionRow, sessionOf } from "./sessions";

export type Pair = { typed: ListedSession; like: ListedSession };

/** How long after it was typed a session is compared with what files brought. */
const LATELY_MS = 7 * 86_400_000;

/**
 * Sessions typed by hand lately, or the one of `id`, with the session from a file that each looks like. Pairs that the
 * athlete kept apart are not among them. `zone` is the athlete's.
 */
export async function likePairs(tx: Tx, athleteId: string, zone: string, id?: string): Promise<Pair[]> {
  const there = and(eq(sessions.athleteId, athleteId), isNull(sessions.removedAt));
  const lately = tx
    .select(LISTED_COLUMNS)
    .from(sessions)
    .where(
      and(
        there,
        eq(sessions.source, "hand"),
        id ? eq(sessions.id, id) : gte(sessions.writtenAt, new Date(Date.now() - LATELY_MS)),
      ),
    )
    .orderBy(desc(sessions.writtenAt))
    .limit(20);
  const hand = lately.as("hand");
  const [typed, files, apart] = await Promise.all([
    lately,
    tx
      .select(LISTED_COLUMNS)
      .from(sessions)
      .where(
        and(
          there,
          ne(sessions.source, "hand"),
          inArray(sessions.date, tx.select({ date: hand.date }).from(hand)),
        ),
      )
      .limit(400),
    tx
      .select({ otherId: sessionMerges.otherId, sessionId: sessionMerges.sessionId })
      .from(sessionMerges)
      .where(
        and(
          eq(sessionMerges.athleteId, athleteId),
          inArray(sessionMerges.otherId, tx.select({ id: hand.id }).from(hand)),
        ),
      ),
  ]);
  return typed.flatMap((one) => {
    const like = files
      .filter((file) => likeness(one, file, zone) !== "other")
      .filter((file) => !apart.some((pair) => pair.otherId === one.id && pair.sessionId === file.id))
      .sort((a, b) => difference(one, a) - difference(one, b))[0];
    return like ? [{ typed: one, like }] : [];
  });
}

/** Keeps that a typed session and one from a file are two: they are not asked about again. Throws `Refusal` 404. */
export async function keepBoth(
  tx: Tx,
  athleteId: string,
  { id, into }: { id: string; into: string },
): Promise<void> {
  await lockAthlete(tx, athleteId);
  const kept = await sessionOf(tx, athleteId, into);
  if (!kept || !(await sessionOf(tx, athleteId, id))) throw new Refusal(404, "form", "gone.pair");
  await keepAsTwo(tx, athleteId, kept, id);
}

/**
 * Joins a session typed by hand to the one a file brought: the file's numbers stay, the person's kind, effort and words
 * are taken over. Throws `Refusal` 404.
 */
export async function joinSessions(
  tx: Tx,
  athleteId: string,
  { id, into }: { id: string; into: string },
  today: string,
): Promise<void> {
  await lockAthlete(tx, athleteId);
  const [typed, kept] = await Promise.all([sessionOf(tx, athleteId, id), sessionOf(tx, athleteId, into)]);
  if (id === into || !typed || !kept || typed.removedAt || kept.removedAt)
    throw new Refusal(404, "form", "gone.pair");
  const more: Partial<SessionRow> = {
    kind: typed.kind,
    sport: typed.sport,
    ...(typed.rpe === null ? {} : { rpe: typed.rpe }),
    ...(typed.pain === null ? {} : { pain: typed.pain }),
    ...(typed.note ? { note: typed.note } : {}),
    ...(kept.distanceKm === null ? { distanceKm: typed.distanceKm } : {}),
    ...(kept.descentM === null ? { descentM: typed.descentM } : {}),
  };
  await tx.insert(sessionMerges).values(mergeRow(athleteId, kept, more, { otherId: id }));
  await updateSession(tx, athleteId, into, { ...more, revision: kept.revision + 1 });
  await updateSession(tx, athleteId, id, { removedAt: new Date(), mergedInto: into });
  await assessDay(tx, athleteId, [typed.date, kept.date], today, "session");
}
