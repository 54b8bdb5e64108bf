import { createHash } from "node:crypto";
import type { SessionDraft } from "./draft";

/**
 * Stands for what a file says of a session: the same row or recording again has the same one, in whichever zone it was
 * read and whatever the athlete has changed of the session since. 22 letters.
 */
export function originOf(draft: SessionDraft): string {
  const { durationMin, distanceKm, averageHr, rpe, title, sport } = draft;
  const begun = draft.instant === "true" && draft.startedAt ? draft.startedAt.toISOString() : draft.wallClock;
  const said = [begun ?? draft.date, sport, durationMin, distanceKm, averageHr, rpe, title];
  return createHash("sha256").update(JSON.stringify(said)).digest("base64url").slice(0, 22);
}
