import { and, eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import type { SessionDraft } from "@/lib/imports/draft";
import { originOf } from "@/lib/imports/origin";
import type { Tx } from "../connection/tx";
import { sessions } from "../schema/sessions";
import type { StoredDraft } from "../schema/training";
import type { SessionRow } from "./sessions";
import { timeInZones, type ZoneSetRow, zonesAt } from "./zone-sets";

/** A new session from a draft, with its time in the zones that held that day. */
export function rowOf(
  athleteId: string,
  draft: SessionDraft,
  sets: readonly ZoneSetRow[],
  fileId: string | null = null,
  importedBy: string | null = null,
): SessionRow {
  const { warnings: _, zoneSeconds, ...values } = draft;
  return {
    ...values,
    ...timeInZones(draft.heartRate, zoneSeconds, zonesAt(sets, draft.date)),
    athleteId,
    id: uuidv7(),
    origin: originOf(draft),
    fileId,
    importedBy,
    pain: null,
    mergedInto: null,
    revision: 1,
    writtenAt: new Date(),
    removedAt: null,
  };
}

const FILLED = [
  "startedAt",
  "wallClock",
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

/** What of a session says whether another telling adds anything. */
export type Fillable = Pick<SessionRow, (typeof FILLED)[number] | "date" | "instant" | "source"> & {
  hasLaps: boolean;
  hasHeartRate: boolean;
  hasZones: boolean;
};

export const fillable = (row: SessionRow): Fillable => ({
  ...row,
  hasLaps: Boolean(row.laps?.length),
  hasHeartRate: row.heartRate !== null,
  hasZones: row.zoneSeconds !== null,
});

/** What a second telling of a session adds: only what was unknown, heart rate with all that comes from it. */
export function fill(
  known: Fillable,
  draft: SessionDraft,
  sets: readonly ZoneSetRow[],
): Partial<SessionRow> | null {
  const more: Partial<SessionRow> = {};
  const lacks = (value: unknown) => value === null || value === "";
  for (const key of FILLED)
    if (lacks(known[key]) && !lacks(draft[key])) Object.assign(more, { [key]: draft[key] });
  if (more.startedAt) more.instant = draft.instant;
  // A true instant is better than one guessed from the clock on the wall.
  else if (known.instant === "guessed" && draft.instant === "true" && draft.startedAt)
    Object.assign(more, { startedAt: draft.startedAt, instant: "true" });
  if (!known.hasLaps && draft.laps.length) more.laps = draft.laps;
  if (!known.hasHeartRate && (draft.heartRate || (draft.zoneSeconds && !known.hasZones))) {
    more.heartRate = draft.heartRate;
    Object.assign(more, timeInZones(draft.heartRate, draft.zoneSeconds, zonesAt(sets, known.date)));
  }
  // A session by hand keeps its kind and RPE; the file tells where it came from from now on.
  if (known.source === "hand" && Object.keys(more).length) more.source = draft.source;
  return Object.keys(more).length ? more : null;
}

/** Writes what changed of a session. */
export async function updateSession(
  tx: Tx,
  athleteId: string,
  id: string,
  change: Partial<SessionRow>,
): Promise<void> {
  await tx
    .update(sessions)
    .set(change)
    .where(and(eq(sessions.athleteId, athleteId), eq(sessions.id, id)));
}

/** A draft as JSON keeps it, and back. */
export const stored = (draft: SessionDraft): StoredDraft => ({
  ...draft,
  startedAt: draft.startedAt?.toISOString() ?? null,
});
export const restored = (draft: StoredDraft): SessionDraft => ({
  ...draft,
  // Drafts kept before these were known have neither.
  instant: draft.instant ?? "true",
  wallClock: draft.wallClock ?? null,
  startedAt: draft.startedAt ? new Date(draft.startedAt) : null,
});
