import { and, eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import type { SessionDraft } from "@/lib/imports/draft";
import { originOf } from "@/lib/imports/origin";
import type { Tx } from "./as-viewer";
import { sessions } from "./schema/body";
import type { SessionRow } from "./sessions";
import { type ZoneSetRow, zoned, zonesAt } from "./zone-sets";

/** A new session from a draft, with its time in the zones that held that day. */
export function rowOf(athleteId: string, draft: SessionDraft, sets: readonly ZoneSetRow[]): SessionRow {
  const { warnings: _, zoneSeconds, ...values } = draft;
  return {
    ...values,
    ...zoned(draft.heartRate, zoneSeconds, zonesAt(sets, draft.date)),
    athleteId,
    id: uuidv7(),
    origin: originOf(draft),
    mergedInto: null,
    revision: 1,
    writtenAt: new Date(),
    removedAt: null,
  };
}

const FILLED = [
  "startedAt",
  "place",
  "elapsedMin",
  "distanceKm",
  "ascentM",
  "descentM",
  "averageHr",
  "maxHr",
  "cadence",
  "rpe",
  "title",
  "note",
] as const;

/** What a second telling of a session adds: only what was unknown, heart rate with all that comes from it. */
export function fill(
  known: SessionRow,
  draft: SessionDraft,
  sets: readonly ZoneSetRow[],
): Partial<SessionRow> | null {
  const more: Partial<SessionRow> = {};
  const lacks = (value: unknown) => value === null || value === "";
  for (const key of FILLED)
    if (lacks(known[key]) && !lacks(draft[key])) Object.assign(more, { [key]: draft[key] });
  if (!known.laps?.length && draft.laps.length) more.laps = draft.laps;
  if (!known.heartRate && (draft.heartRate || (draft.zoneSeconds && !known.zoneSeconds))) {
    more.heartRate = draft.heartRate;
    Object.assign(more, zoned(draft.heartRate, draft.zoneSeconds, zonesAt(sets, known.date)));
  }
  // A session by hand keeps its kind and RPE; the file tells where it came from from now on.
  if (known.source === "hand" && Object.keys(more).length) more.source = draft.source;
  return Object.keys(more).length ? more : null;
}

/** Writes what changed of a session. */
export async function updateSession(tx: Tx, row: SessionRow, change: Partial<SessionRow>): Promise<void> {
  await tx
    .update(sessions)
    .set(change)
    .where(and(eq(sessions.athleteId, row.athleteId), eq(sessions.id, row.id)));
}
